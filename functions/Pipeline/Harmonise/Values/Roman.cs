namespace Pipeline.Harmonise.Values;

/// <summary>Roman numbers from I to XII, as quarters, months and lists are numbered.</summary>
internal static class Roman
{
    private static readonly string[] Numbers = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>The number of a folded word, 0 where it is none. «І» and «Х» of a Cyrillic keyboard count too.</summary>
    public static int Number(string word) => word.Length > 4 ? 0 : Array.IndexOf(Numbers, word.Replace('і', 'i').Replace('х', 'x')) + 1;
}
