namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Cuts a tab apart where tables stand side by side: at an empty column, where the first heading («№») stands again, or where
/// the headings of one table end and those of another begin. Cut only where each part alone is a whole table: a column that
/// somebody left empty inside a table parts nothing.
/// </summary>
internal static class SideBySide
{
    // A column more that nobody knows is no table; several may be.
    private const int LeastUnknown = 2;

    private const double Sure = 0.9;

    /// <summary>The tab, or its parts from the left with the titles above each, and the tables found.</summary>
    public static IReadOnlyList<TabPart> Find(GridLines lines, Func<GridLines, IReadOnlyList<FoundTable>> find)
    {
        var blocks = ColumnCuts.AtEmpty(lines.Grid);
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
        var headersEnd = Math.Max(headerRow + 1, whole.Count > 0 ? whole[0].DataStart : 0);
        var top = ColumnCuts.Top(lines.Grid);
        if (ColumnCuts.AtSameHeading(lines.Grid, headerRow, headersEnd) is { } seen)
            return Parts(top, seen, headerRow, find) is { } same && same.TrueForAll(BeginsThere)
                ? Found(lines.Grid, seen, same, find)
                : [new(lines, whole)];
        var better = (whole.Count > 0 ? ColumnCuts.AtUnknown(lines.Grid, whole[0]) : [])
            .Select(columns => (Columns: columns, Parts: Parts(top, columns, headerRow, find)))
            .FirstOrDefault(cut => cut.Parts?.TrueForAll(BeginsThere) == true && ExplainMore(cut.Parts, whole[0].Header));
        return better.Parts is { } parts ? Found(lines.Grid, better.Columns, parts, find) : [new(lines, whole)];

        bool BeginsThere(IReadOnlyList<FoundTable> part) => part[0].HeaderRow >= headerRow && part[0].HeaderRow < headersEnd;
    }

    // Nothing to be seen parts the columns: another kind must surely name what the whole could not, and take nothing from it.
    private static bool ExplainMore(List<IReadOnlyList<FoundTable>> parts, HeaderReading whole) =>
        parts.Exists(part => Explains(part[0].Header, whole)) && parts.TrueForAll(part => Keeps(part[0].Header, whole));

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
        var lines = new GridLines(ColumnCuts.Part(grid, block, whole[0].HeaderRow));
        var tables = find(lines);
        return tables.Count == whole.Count && tables.All(table => table.IsWhole)
            ? new(
                lines,
                [.. tables.Zip(whole, (table, wide) => table with { Header = table.Header with { Unknown = wide.Header.Unknown } })]
            )
            : null;
    }

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
        var row = Enumerable.Range(0, Math.Min(lines.Count, ColumnCuts.RowsLookedAt)).FirstOrDefault(row => lines.Filled(row, 2) > 1, -1);
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
                .Zip(parts, (range, tables) => new GridLines(ColumnCuts.Part(grid, range, tables[0].HeaderRow)))
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
            var tables = find(new(ColumnCuts.Part(grid, range, headerRow)));
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
}
