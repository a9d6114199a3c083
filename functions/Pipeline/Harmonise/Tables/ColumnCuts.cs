namespace Pipeline.Harmonise.Tables;

/// <summary>The columns at which a tab may be cut apart, and its parts.</summary>
internal static class ColumnCuts
{
    /// <summary>An empty column that so many rows leave empty runs through the tab.</summary>
    public const int RowsLookedAt = 60;

    // Narrower than this a part without a heading of its own again may be a few more columns of one table.
    private const int LeastColumns = 3;

    private const int MostCuts = 8;

    /// <summary>The columns between empty ones, two at least.</summary>
    public static List<Range> AtEmpty(Grid grid)
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

    /// <summary>Where the first heading stands again, be it below «с. Баетово | с. Кош-Добо»; null where it does not.</summary>
    public static List<Range>? AtSameHeading(Grid grid, int headerRow, int headersEnd) =>
        grid.Rows.Take(headersEnd).Skip(headerRow).Select(row => AtSame(grid, row)).FirstOrDefault(columns => columns is not null);

    private static List<Range>? AtSame(Grid grid, Cell[] row)
    {
        var first = Array.FindIndex(row, cell => !cell.IsBlank);
        // Headings merged over two rows leave the second blank.
        if (first < 0)
            return null;
        var heading = row[first].Shown.Trim();
        int[] starts = [.. Enumerable.Range(first, row.Length - first).Where(column => row[column].Shown.Trim() == heading)];
        return starts.Length > 1 ? [.. starts.Zip([.. starts[1..], grid.ColumnCount], (from, to) => from..to)] : null;
    }

    /// <summary>Where headings that the whole table cannot place begin or end: every cut costs as much as reading the tab again.</summary>
    public static IEnumerable<List<Range>> AtUnknown(Grid grid, FoundTable whole)
    {
        var row = grid.Rows[whole.HeaderRow];
        var first = Array.FindIndex(row, cell => !cell.IsBlank);
        var header = whole.Header;
        var loose = header
            .Unknown.Select(heading => heading.Column)
            .Concat(header.Duplicates.Select(binding => binding.Column))
            .ToHashSet();
        return Enumerable
            .Range(first, row.Length - first)
            .Where(cut => cut >= first + LeastColumns && cut <= row.Length - LeastColumns && loose.Contains(cut - 1) != loose.Contains(cut))
            .Take(MostCuts)
            .Select(cut => new List<Range> { first..cut, cut..grid.ColumnCount });
    }

    /// <summary>The first rows of a tab: where it is cut shows there.</summary>
    public static Grid Top(Grid grid) =>
        new(grid.Id, grid.Name, [.. grid.Rows.Take(RowsLookedAt)]) { Merges = grid.Merges, Hyperlinks = grid.Hyperlinks };

    /// <summary>Some columns of a tab. Cells keep their addresses; above the headings a row that has nothing in these is a title of all parts.</summary>
    public static Grid Part(Grid grid, Range columns, int headerRow)
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
