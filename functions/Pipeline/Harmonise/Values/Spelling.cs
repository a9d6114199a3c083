using System.Collections.Frozen;

namespace Pipeline.Harmonise.Values;

/// <summary>How near two spellings are.</summary>
internal static class Spelling
{
    // Letters that sound alike at the beginning of a word, each pair in either order.
    private static readonly FrozenSet<(char, char)> SoundAlike = new[]
    {
        "ао",
        "ие",
        "ея",
        "еэ",
        "ыи",
        "зс",
        "бп",
        "дт",
        "вф",
        "гк",
        "жш",
        "шщ",
    }
        .SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })
        .ToFrozenSet();

    /// <summary>
    /// Whether a misspelt word may begin with a letter: the right one, an unstressed vowel that sounds like it («атменено»,
    /// «опреля»), or the consonant with or without voice («зделано»).
    /// </summary>
    public static bool MayBegin(char written, char right) => written == right || SoundAlike.Contains((written, right));

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

    /// <summary>How many letters are wrong, missing or added between two words; more than <paramref name="most"/> where it is more.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        Span<int> row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
