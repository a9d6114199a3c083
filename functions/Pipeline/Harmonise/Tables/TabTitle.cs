using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>What stands above all tables of a tab and speaks for each: «График мероприятий на 2019 год» above those of two towns.</summary>
internal static class TabTitle
{
    private static readonly Vocabulary SetAside = Vocabulary.Load("set-aside");

    /// <summary>Whether a tab's name asks that nobody use it: «Свод (не использовать)», «OLD do not use».</summary>
    public static bool IsSetAside(Grid tab) => SetAside.Find(Token.Split(tab.Name), forgiving: false).Count > 0;

    /// <summary>
    /// The lines above a tab's first table that hold for a later one, the nearest first. The line just above the first table
    /// is that table's caption, unless the later has the same headings.
    /// </summary>
    public static IReadOnlyList<string> Of(GridLines lines, FoundTable table, FoundTable first)
    {
        if (table == first)
            return [];
        var isSame = HeadingRows.IsRepeated(lines, table.HeaderRow, first.HeaderRow, 1);
        return [.. first.Above.SkipLast(isSame ? 0 : 1).Reverse().Select(at => lines.Grid[at].Shown)];
    }
}
