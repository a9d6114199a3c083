namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Cuts a tab apart where tables stand side by side with an empty column between. Cut only where each part alone is a whole
/// table: a column that somebody left empty inside a table parts nothing.
/// </summary>
internal static class SideBySide
{
    // An empty column that so many rows leave empty runs through the tab.
    private const int RowsLookedAt = 60;

    /// <summary>The tab, or its parts from the left, each with the titles above it.</summary>
    public static IReadOnlyList<GridLines> Parts(GridLines lines, Func<GridLines, IReadOnlyList<FoundTable>> find)
    {
        var blocks = Blocks(lines.Grid);
        if (blocks.Count < 2)
            return [lines];
        var found = blocks.ConvertAll(block => find(new(Part(lines.Grid, block, 0))));
        return found.TrueForAll(tables => tables.Count > 0 && tables.All(IsWhole))
            ? [.. blocks.Zip(found, (block, tables) => new GridLines(Part(lines.Grid, block, tables[0].HeaderRow)))]
            : [lines];
    }

    private static bool IsWhole(FoundTable table) =>
        table.Header.Form != TableForm.Rows || !table.Header.Kind.Missing(table.Header.Bindings).Any();

    // The columns between empty ones, two at least.
    private static List<Range> Blocks(Grid grid)
    {
        var used = new bool[grid.ColumnCount];
        foreach (var row in grid.Rows.Take(RowsLookedAt))
        {
            for (var column = 0; column < row.Length; column++)
                used[column] |= !row[column].IsBlank;
        }
        var blocks = new List<Range>();
        for (var start = Array.IndexOf(used, true); start >= 0; )
        {
            var end = Array.IndexOf(used, false, start);
            end = end < 0 ? used.Length : end;
            if (end - start > 1)
                blocks.Add(start..end);
            start = end < used.Length ? Array.IndexOf(used, true, end) : -1;
        }
        return blocks;
    }

    // Cells keep their addresses. Above the headings a row that has nothing in these columns is a title of all parts.
    private static Grid Part(Grid grid, Range columns, int headerRow)
    {
        var rows = new List<Cell[]>(grid.Rows.Count);
        foreach (var (index, row) in grid.Rows.Index())
        {
            var own = new Cell[Math.Min(row.Length, columns.End.Value)];
            for (var column = columns.Start.Value; column < own.Length; column++)
                own[column] = row[column];
            rows.Add(index < headerRow && Array.TrueForAll(own, cell => cell.IsBlank) ? row : own);
        }
        return new(grid.Id, grid.Name, rows)
        {
            Merges = [.. grid.Merges.Where(merge => merge.First.Column >= columns.Start.Value && merge.First.Column < columns.End.Value)],
            HiddenRows = grid.HiddenRows,
            HiddenColumns = grid.HiddenColumns,
            Hyperlinks = grid.Hyperlinks,
            IsHidden = grid.IsHidden,
        };
    }
}
