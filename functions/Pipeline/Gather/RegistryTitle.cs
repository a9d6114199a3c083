namespace Pipeline.Gather;

/// <summary>How coordinators call their registry, so that it is found beside the spreadsheets wherever these are.</summary>
internal static class RegistryTitle
{
    private static readonly string[] Titles = ["registry", "реестр", "реестри", "тизме"];

    // «Реестр проекта 2018», «registry (copy)»: whose or which it is. «Реестр участников» lists people.
    private static readonly string[] Beside =
    [
        .. "год года г проекта проект муниципалитетов таблиц рабочих групп копия общий новый координатора".Split(' '),
        .. "жыл жылы долбоордун долбоор жумушчу топтордун муниципалитеттердин таблицалардын көчүрмө жалпы жаңы".Split(' '),
        .. "year project municipalities spreadsheets copy of the new".Split(' '),
    ];

    /// <summary>What it is called where nobody named it.</summary>
    public static string Default => Titles[0];

    /// <summary>Whether a spreadsheet's title is one: «Реестр 2018.xlsx».</summary>
    public static bool Is(string title) => Rank(title) is not null;

    /// <summary>How surely a title is a registry's: 0 for its name alone, 1 with words that say whose it is; null where it is none.</summary>
    public static int? Rank(string title)
    {
        var plain = SpreadsheetReference.PlainTitle(title).ToLowerInvariant();
        string[] words = [.. Words(plain)];
        var own = words.Count(word => Titles.Contains(word));
        return own == 0 || !words.All(word => Titles.Contains(word) || Beside.Contains(word)) ? null
            : plain.Trim() == words[0] ? 0
            : 1;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > start)
                yield return text[start..end];
            start = end;
        }
    }
}
