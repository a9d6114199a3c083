using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>Reads a row, or two, as the headings of a table, in every form that a table may have.</summary>
internal sealed class HeaderReader(HeaderMatcher matcher, KindChooser chooser, WideForms wideForms)
{
    // A longer text is a paragraph, even in a form whose questions are long.
    private const int LongestHeading = 300;

    // Both rows together must explain clearly more than the first alone.
    private const double SecondRowGain = 0.3;

    /// <summary>A quick test of a row inside a table: whether it may begin another one.</summary>
    public bool MayBegin(GridLines lines, int row)
    {
        if (!IsOfText(lines, row))
            return false;
        var (texts, unknown) = (lines.Filled(row), 0);
        foreach (ref readonly var cell in lines.Grid.Rows[row].AsSpan())
        {
            if (!cell.IsBlank && !matcher.Names(cell.Text!) && ++unknown * 2 >= texts)
                return false;
        }
        return texts > 1;
    }

    /// <summary>What the row, alone or with the next, means as headings, and how many rows they take; null if it is no heading row.</summary>
    public (HeaderReading Reading, int Rows)? Read(GridLines lines, int row, CaptionHints hints)
    {
        if (!IsOfText(lines, row))
            return null;
        var one = Best(OneRow(lines, row), new Samples(lines, row + 1), lines, row + 1, hints);
        if (row + 1 < lines.Count && TwoRows(lines, row) is { } headings && IsOfText(lines, row + 1))
        {
            var two = Best(headings, new Samples(lines, row + 2), lines, row + 2, hints);
            if (two is not null && (one is null || two.Score > one.Score + SecondRowGain))
                return (two, 2);
        }
        return one is null ? null : (one, 1);
    }

    /// <summary>The kind that shares headings with a row; null if none does.</summary>
    public TableKind? Nearest(GridLines lines, int row) =>
        chooser.Nearest([.. lines.Grid.Rows[row].Where(cell => cell.Kind == CellKind.Text && !cell.IsBlank).Select(cell => cell.Text!)]);

    private HeaderReading? Best(List<Heading> headings, Samples samples, GridLines lines, int dataStart, CaptionHints hints)
    {
        foreach (var column in samples.Columns.Where(column => headings.TrueForAll(heading => heading.Column != column)).ToList())
            headings.Add(Heading.Of(column, ""));
        var rows = chooser.Choose(headings, samples, hints);
        var wide = wideForms.Choose(headings, samples, lines, dataStart, hints);
        return wide is not null && (rows is null || wide.Score > rows.Score) ? wide : rows;
    }

    private static bool IsOfText(GridLines lines, int row)
    {
        var texts = 0;
        foreach (ref readonly var cell in lines.Grid.Rows[row].AsSpan())
        {
            if (cell.IsBlank)
                continue;
            if (cell.Kind != CellKind.Text || cell.Text!.Length > LongestHeading)
                return false;
            texts++;
        }
        return texts > 0;
    }

    private static List<Heading> OneRow(GridLines lines, int row)
    {
        var headings = new List<Heading>();
        for (var column = 0; column < lines.Grid.Rows[row].Length; column++)
        {
            if (!lines.Grid[row, column].IsBlank)
                headings.Add(Heading.Of(column, lines.Grid[row, column].Text!));
        }
        return headings;
    }

    // Two rows belong together where a cell above covers several columns, or where the row below fills in gaps.
    private static List<Heading>? TwoRows(GridLines lines, int row)
    {
        var headings = new List<Heading>();
        var hasChildren = false;
        var (parent, parentEnd) = ("", 0);
        for (var column = 0; column < Math.Max(lines.Grid.Rows[row].Length, lines.Grid.Rows[row + 1].Length); column++)
        {
            var above = lines.Grid[row, column];
            var below = lines.Grid[row + 1, column];
            if (!above.IsBlank)
                (parent, parentEnd) = (above.Text!, column + Math.Max(1, lines.Width(new(row, column))));
            else if (below.IsBlank)
                continue;
            var covered = !above.IsBlank || column < parentEnd || parentEnd > 0 && lines.MergeAt(new(row, parentEnd - 1)) is null;
            hasChildren |= above.IsBlank && covered;
            headings.Add(Joined(column, covered ? parent : "", below.IsBlank ? "" : below.Shown));
        }
        return hasChildren ? headings : null;
    }

    private static Heading Joined(int column, string parent, string child) =>
        child.Length == 0 ? Heading.Of(column, parent)
        : parent.Length == 0 ? Heading.Of(column, child)
        : new(column, $"{parent.Trim()} / {child.Trim()}", [child, $"{parent} {child}", parent]);
}
