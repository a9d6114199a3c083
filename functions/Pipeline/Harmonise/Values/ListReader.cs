namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads a list in one cell: «1. …\n2. …», «1- … 2- … 3-» (the third is empty), «а) …; б) …», one per line, separated by
/// semicolons, or by commas where nothing else separates.
/// </summary>
internal static class ListReader
{
    /// <summary>The items in order, without their numbers; empty ones are left out.</summary>
    public static Reading<IReadOnlyList<string>> Read(Cell cell)
    {
        if (CellText.IsSettled<IReadOnlyList<string>>(cell, out var settled))
            return settled;
        var items = Items(PlainTextReader.Clean(cell.Shown));
        return items.Count == 0 ? Reading<IReadOnlyList<string>>.Missing : Reading<IReadOnlyList<string>>.Of(items);
    }

    /// <summary>The items of a text.</summary>
    public static IReadOnlyList<string> Items(string text)
    {
        var starts = ListMarkers.Numbered(text);
        if (starts.Count == 0)
            starts = ListMarkers.Lettered(text);
        return starts.Count > 0 ? Between(text, starts) : Separated(text);
    }

    private static List<string> Between(string text, List<(int Start, int End)> markers)
    {
        var items = new List<string>();
        Add(items, text[..markers[0].Start].TrimEnd().EndsWith(':') ? "" : text[..markers[0].Start]);
        for (var i = 0; i < markers.Count; i++)
        {
            var end = i + 1 < markers.Count ? markers[i + 1].Start : text.Length;
            Add(items, text[markers[i].End..end]);
        }
        return items;
    }

    private static List<string> Separated(string text)
    {
        var items = new List<string>();
        var separator =
            text.Contains('\n', StringComparison.Ordinal) ? '\n'
            : text.Contains(';', StringComparison.Ordinal) ? ';'
            : ',';
        if (!text.Contains(separator, StringComparison.Ordinal) && text.Contains(" / ", StringComparison.Ordinal))
            separator = '/';
        foreach (var part in text.Split(separator))
            Add(items, part);
        return WithoutRanks(items);
    }

    // «вода -1, дороги -2»: the numbers stand behind, and count up.
    private static List<string> WithoutRanks(List<string> items)
    {
        var bare = new List<string>();
        foreach (var (index, item) in items.Index())
        {
            var rank = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var text = item.EndsWith(rank, StringComparison.Ordinal) ? item[..^rank.Length].TrimEnd() : "";
            if (items.Count < 2 || text.Length < 2 || !Letters.IsDash(text[^1]))
                return items;
            bare.Add(text.TrimEnd('-', '–', '—', ' '));
        }
        return bare;
    }

    private static void Add(List<string> items, string item)
    {
        var trimmed = item.ReplaceLineEndings(" ")
            .Trim(' ', ',', ';', '•', '·', '●', '*', '–', '—', '-', '\t', '▪', '✓')
            .TrimEnd('.')
            .Trim();
        if (trimmed.Length > 0 && !CellText.SaysNothing(trimmed))
            items.Add(trimmed);
    }
}
