using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>Reads a row, or two or three, as the headings of a table, in every form that a table may have.</summary>
internal sealed class HeaderReader(HeaderMatcher matcher, KindChooser chooser, WideForms wideForms)
{
    // A longer text is a paragraph, even in a form whose questions are long.
    private const int LongestHeading = 300;

    // One row more must explain clearly more.
    private const double FurtherRowGain = 0.3;

    /// <summary>A quick test of a row inside a table: whether it may begin another one.</summary>
    public bool MayBegin(GridLines lines, int row)
    {
        if (!IsOfText(lines, row))
            return false;
        var (texts, unknown) = (lines.Filled(row), 0);
        foreach (ref readonly var cell in lines.Grid.Rows[row].AsSpan())
        {
            if (!cell.IsBlank && !matcher.Names(cell.Shown) && ++unknown * 2 >= texts)
                return false;
        }
        return texts > 1;
    }

    /// <summary>What the row, alone or with the next two, means as headings, and how many rows they take; null if it is no heading row.</summary>
    public (HeaderReading Reading, int Rows)? Read(GridLines lines, int row, CaptionHints hints)
    {
        (HeaderReading Reading, int Rows)? best = null;
        if (TotalRow.Is(lines.Grid, row) || IsLabelled(lines, row) || HasSum(lines, row))
            return null;
        // «№» merged over three rows: the headings are those three.
        var least = Math.Max(HeadingRows.Tallest(lines, row), HeadingRows.HasChildren(lines, row) ? 2 : 1);
        for (var rows = 1; rows <= HeadingRows.Most && row + rows <= lines.Count && IsOfText(lines, row + rows - 1); rows++)
        {
            if (HeadingRows.Read(lines, row, rows) is not { } headings)
                break;
            var reading = Best(headings, new Samples(lines, row + rows), lines, row + rows, hints);
            if (
                reading is not null
                && (best is not { } fewer || fewer.Rows < least || reading.Score > fewer.Reading.Score + FurtherRowGain)
            )
                best = (reading, rows);
        }
        return best is { } found ? WithUnits(found, lines, row + found.Rows) : null;
    }

    // «Катышуучулардын саны | Бардыгы: 94» is a title with its sum.
    private static bool HasSum(GridLines lines, int row) =>
        Array.Exists(lines.Grid.Rows[row], cell => cell is { Kind: CellKind.Text, IsBlank: false } && IsSum(cell.Text!));

    private static bool IsSum(string text) =>
        text.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(text.TrimEnd()[^1]) && TotalRow.IsWhole(text);

    // «Өткөн күнү: | 2019-жылдын 21-майы» is a line of the title.
    private static bool IsLabelled(GridLines lines, int row) =>
        lines.Filled(row, 3) == 2 && lines.FirstFilled(row) is { } first && lines.Grid[first].Shown.AsSpan().TrimEnd().EndsWith(":");

    // «Сумма» above «тыс. сом»: a row of units below the headings belongs to them.
    private static (HeaderReading Reading, int Rows) WithUnits((HeaderReading Reading, int Rows) found, GridLines lines, int row)
    {
        if (row >= lines.Count || !UnitRows.Is(lines, row))
            return found;
        var bindings = found.Reading.Bindings.Select(binding => binding with { Heading = UnitRows.With(binding.Heading, lines, row) });
        return (found.Reading with { Bindings = [.. bindings] }, found.Rows + 1);
    }

    /// <summary>The kind that shares headings with a row; null if none does.</summary>
    public TableKind? Nearest(GridLines lines, int row) =>
        chooser.Nearest([
            .. lines
                .Grid.Rows[row]
                .Where(cell => cell is { Kind: CellKind.Text, IsBlank: false, Text.Length: <= LongestHeading })
                .Select(cell => cell.Text!),
        ]);

    private HeaderReading? Best(List<Heading> headings, Samples samples, GridLines lines, int dataStart, CaptionHints hints)
    {
        foreach (var column in samples.Columns.Where(column => headings.TrueForAll(heading => heading.Column != column)).ToList())
            headings.Add(Heading.Of(column, ""));
        headings = SumParts.Mark(headings, lines, dataStart);
        samples.Explain(headings);
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
            if (cell.Kind == CellKind.Date && texts > 0)
                continue;
            if (cell.Kind != CellKind.Text || cell.Text!.Length > LongestHeading)
                return false;
            texts++;
        }
        return texts > 0 && (lines.Grid.Rows[row].All(cell => cell.Kind != CellKind.Date) || DayForms.AreHeadings(lines, row));
    }
}
