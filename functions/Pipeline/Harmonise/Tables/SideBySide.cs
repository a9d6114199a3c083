namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Cuts a tab apart where tables stand side by side: at an empty column, where the first heading («№») stands again, or where
/// the headings of one table end and those of another begin. Cut only where each part alone is a whole table: a column that
/// somebody left empty inside a table parts nothing.
/// </summary>
internal static class SideBySide
{
    // An empty column that so many rows leave empty runs through the tab.
    private const int RowsLookedAt = 60;

    // Narrower than this a part without a heading of its own again may be a few more columns of one table.
    private const int LeastColumns = 3;

    // A column more that nobody knows is no table; several may be.
    private const int LeastUnknown = 2;

    private const int MostCuts = 8;

    private const double Sure = 0.9;

    /// <summary>The tab, or its parts from the left with the titles above each, and the tables found.</summary>
    public static IReadOnlyList<TabPart> Find(GridLines lines, Func<GridLines, IReadOnlyList<FoundTable>> find)
    {
        var blocks = Blocks(lines.Grid);
        if (blocks.Count > 1 && Parts(lines.Grid, blocks, 0, find) is { } apart)
            return Found(lines.Grid, blocks, apart, find);
        var whole = find(lines);
        if (blocks.Count > 1 && Alone(lines.Grid, blocks, whole, find) is { } alone)
            return [alone];
        if (whole is [{ Header: var header }, ..] && Doubtful(header) < LeastUnknown)
            return [new(lines, whole)];
        var headerRow = whole.Count > 0 ? whole[0].HeaderRow : FirstOfTexts(lines);
        if (headerRow < 0)
            return [new(lines, whole)];
        var top = Top(lines.Grid);
        foreach (
            var (columns, isSeen) in Again(lines.Grid, whole, headerRow) is { } again ? [(again, true)]
            : whole.Count > 0 ? Cuts(lines.Grid, whole[0]).Select(cut => (cut, false))
            : []
        )
        {
            if (
                Parts(top, columns, headerRow, find) is { } parts
                && parts.TrueForAll(part =>
                    part[0].HeaderRow >= headerRow && part[0].HeaderRow < Math.Max(headerRow + 1, HeadersEnd(whole))
                )
                && (
                    isSeen
                    || (
                        parts.Exists(part => Explains(part[0].Header, whole[0].Header))
                        && parts.TrueForAll(part => Keeps(part[0].Header, whole[0].Header))
                    )
                )
            )
                return Found(lines.Grid, columns, parts, find);
        }
        return [new(lines, whole)];
    }

    // Beside the tables, behind an empty column, stands something that is none: its rows are not theirs, its headings are told.
    private static TabPart? Alone(
        Grid grid,
        List<Range> blocks,
        IReadOnlyList<FoundTable> whole,
        Func<GridLines, IReadOnlyList<FoundTable>> find
    )
    {
        var columns = whole.SelectMany(table => table.Header.Bindings).Select(binding => binding.Column).ToList();
        var block = blocks.Find(range => columns.TrueForAll(column => column >= range.Start.Value && column < range.End.Value));
        if (whole.Count == 0 || block.Equals(default))
            return null;
        var lines = new GridLines(Part(grid, block, whole[0].HeaderRow));
        var tables = find(lines);
        return tables.Count == whole.Count && tables.All(table => table.IsWhole)
            ? new(
                lines,
                [.. tables.Zip(whole, (table, wide) => table with { Header = table.Header with { Unknown = wide.Header.Unknown } })]
            )
            : null;
    }

    // Nothing to be seen parts the columns: another kind must surely name what the whole could not.
    private static bool Explains(HeaderReading part, HeaderReading whole) =>
        part.Kind != whole.Kind
        && part.Bindings.Any(binding =>
            binding is { IsInferred: false, Score: >= Sure, Field.Type: not (FieldType.Unkept or FieldType.Private) }
            && whole.Unknown.Any(heading => heading.Column == binding.Column)
        );

    // What words or values alone told, the table beside this one may have told surely.
    private static int Doubtful(HeaderReading header) =>
        header.Unknown.Count
        + header.Duplicates.Count
        + header.Bindings.Count(binding => binding is { IsInferred: true, Field.Type: not (FieldType.Unkept or FieldType.Private) });

    // A heading row may be the first row of several texts.
    private static int FirstOfTexts(GridLines lines)
    {
        var row = Enumerable.Range(0, Math.Min(lines.Count, RowsLookedAt)).FirstOrDefault(row => lines.Filled(row, 2) > 1, -1);
        return row >= 0 && Array.TrueForAll(lines.Grid.Rows[row], cell => cell.IsBlank || cell.Kind == CellKind.Text) ? row : -1;
    }

    private static List<TabPart> Found(
        Grid grid,
        List<Range> columns,
        List<IReadOnlyList<FoundTable>> parts,
        Func<GridLines, IReadOnlyList<FoundTable>> find
    ) =>
        [
            .. columns
                .Zip(parts, (range, tables) => new GridLines(Part(grid, range, tables[0].HeaderRow)))
                .Select(lines => new TabPart(lines, find(lines))),
        ];

    // The tables of each part where all are whole; null where one is not.
    private static List<IReadOnlyList<FoundTable>>? Parts(
        Grid grid,
        List<Range> columns,
        int headerRow,
        Func<GridLines, IReadOnlyList<FoundTable>> find
    )
    {
        var parts = new List<IReadOnlyList<FoundTable>>();
        foreach (var range in columns)
        {
            var tables = find(new(Part(grid, range, headerRow)));
            if (tables.Count == 0 || !tables.All(table => table.IsWhole))
                return null;
            parts.Add(tables);
        }
        return parts;
    }

    // «Группа | Дата | Кол-во | Проблема 1»: the group is of the problems, and no zone of another table. A date or a place may be of either.
    private static bool Keeps(HeaderReading part, HeaderReading whole) =>
        part.Kind == whole.Kind
        || whole.Bindings.All(binding =>
            binding.Field.Type is FieldType.Unkept or FieldType.Private
            || part.Bindings.FirstOrDefault(other => other.Column == binding.Column) is not { } other
            || other.Field.Name == binding.Field.Name
        );

    private static int HeadersEnd(IReadOnlyList<FoundTable> tables) => tables is [var first, ..] ? first.DataStart : 0;

    // Where the first heading stands again, be it below «с. Баетово | с. Кош-Добо»; null where it does not.
    private static List<Range>? Again(Grid grid, IReadOnlyList<FoundTable> whole, int headerRow) =>
        Enumerable
            .Range(headerRow, Math.Max(1, HeadersEnd(whole) - headerRow))
            .Select(row => Again(grid, row))
            .FirstOrDefault(columns => columns is not null);

    private static List<Range>? Again(Grid grid, int headerRow)
    {
        var row = grid.Rows[headerRow];
        var first = Array.FindIndex(row, cell => !cell.IsBlank);
        var heading = row[first].Shown.Trim();
        int[] starts = [.. Enumerable.Range(first, row.Length - first).Where(column => row[column].Shown.Trim() == heading)];
        return starts.Length > 1 ? [.. starts.Zip([.. starts[1..], grid.ColumnCount], (from, to) => from..to)] : null;
    }

    // Where headings that the whole table cannot place begin or end: every cut costs as much as reading the tab again.
    private static IEnumerable<List<Range>> Cuts(Grid grid, FoundTable whole)
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

    private static Grid Top(Grid grid) =>
        new(grid.Id, grid.Name, [.. grid.Rows.Take(RowsLookedAt)]) { Merges = grid.Merges, Hyperlinks = grid.Hyperlinks };

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
