namespace Pipeline.Harmonise.Values;

/// <summary>Roman numbers from I to XII, as quarters and months are written.</summary>
internal static class Roman
{
    private static readonly string[] Numbers = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>The number of a folded word, 0 where it is none.</summary>
    public static int Number(string word) => Array.IndexOf(Numbers, word) + 1;
}
