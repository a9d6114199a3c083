namespace Pipeline.Harmonise.Values;

/// <summary>How near two spellings are.</summary>
internal static class Spelling
{
    /// <summary>Whether one letter wrong, missing, added, or two neighbours swapped make one word of the other.</summary>
    public static bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var prefix = a.CommonPrefixLength(b);
        var restA = a[prefix..];
        var restB = b[prefix..];
        var suffix = 0;
        while (suffix < Math.Min(restA.Length, restB.Length) && restA[^(suffix + 1)] == restB[^(suffix + 1)])
            suffix++;
        restA = restA[..^suffix];
        restB = restB[..^suffix];
        return (restA.Length <= 1 && restB.Length <= 1)
            || (restA.Length == 2 && restB.Length == 2 && restA[0] == restB[1] && restA[1] == restB[0]);
    }
}
