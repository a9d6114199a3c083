using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>Joins days with the month and year that stand in columns of their own, be they merged over several rows or written once.</summary>
internal static class SplitDates
{
    /// <summary>The lines with the days written out; the same lines where a table has no such column.</summary>
    public static GridLines Joined(GridLines lines, FoundTable table)
    {
        if (table.Header.Bindings.FirstOrDefault(binding => binding.MonthColumn is not null) is not { MonthColumn: { } month } date)
            return lines;
        List<Cell[]> rows = [.. lines.Grid.Rows];
        Cell currentMonth = default;
        Cell currentYear = default;
        for (var row = table.DataStart; row < table.DataEnd; row++)
        {
            currentMonth = Written(row, month) ?? currentMonth;
            currentYear = date.YearColumn is { } year ? Written(row, year) ?? currentYear : currentYear;
            if (currentMonth.IsBlank || lines.Grid[row, date.Column] is not { IsBlank: false } day || TotalRow.Is(lines.Grid, row))
                continue;
            rows[row] = [.. rows[row]];
            rows[row][date.Column] = Cell.OfText($"{day.Shown.Trim()} {currentMonth.Shown.Trim()} {currentYear.Shown.Trim()}".TrimEnd());
        }
        return new(lines.Grid.With(rows));

        Cell? Written(int row, int column) => lines.Grid[row, column] is { IsBlank: false } own && !Ditto.Is(own) ? own : null;
    }
}
