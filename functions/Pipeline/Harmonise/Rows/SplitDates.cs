using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>Joins days with the month that stands in a column of its own, be it merged over several rows or written once.</summary>
internal static class SplitDates
{
    /// <summary>The lines with the days written out; the same lines where a table has no such column.</summary>
    public static GridLines Joined(GridLines lines, FoundTable table)
    {
        if (table.Header.Bindings.FirstOrDefault(binding => binding.MonthColumn is not null) is not { MonthColumn: { } month } date)
            return lines;
        List<Cell[]> rows = [.. lines.Grid.Rows];
        Cell current = default;
        for (var row = table.DataStart; row < table.DataEnd; row++)
        {
            if (lines.Grid[row, month] is { IsBlank: false } own && !Ditto.Is(own))
                current = own;
            if (current.IsBlank || lines.Grid[row, date.Column] is not { IsBlank: false } day || TotalRow.Is(lines.Grid, row))
                continue;
            rows[row] = [.. rows[row]];
            rows[row][date.Column] = Cell.OfText($"{day.Shown.Trim()} {current.Shown.Trim()}");
        }
        return new(lines.Grid.With(rows));
    }
}
