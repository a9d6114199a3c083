using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// A small form whose headings stand below each other, values beside them: «Показатель | Значение», «Дата | 15.05.2019»; or several
/// such cards below each other with the same headings. Laid on its side it is a table like any other; this says where its cells
/// really stand.
/// </summary>
internal sealed class UprightForm
{
    // A form is filled in for one event, or beside each other for a few; cards go on.
    private const int MostRows = 40;
    private const int MostCardRows = 1000;
    private const int MostColumns = 12;

    private static readonly Vocabulary HeadWords = Vocabulary.Load("forms");

    private readonly int _top;
    private readonly int _width;

    // The rows of the laid tab from its headings on, and where each cell of them stands.
    private readonly List<CellAddress[]> _laid;

    private UprightForm(int top, List<CellAddress[]> laid) => (_top, _width, _laid) = (top, laid[0].Length, laid);

    /// <summary>The form that a tab without tables is; null where it is none.</summary>
    public static TabPart? Read(GridLines lines, Func<GridLines, IReadOnlyList<FoundTable>> find)
    {
        if (Of(lines) is not { } form)
            return null;
        var turned = new GridLines(form.Turned(lines.Grid));
        return
            find(turned) is [{ IsWhole: true } only]
            && only.HeaderRow == form._top
            && only.Header.Form == TableForm.Rows
            && only.Header.Bindings.Count > only.Header.Unknown.Count
            ? new(turned, [only], form)
            : null;
    }

    private static UprightForm? Of(GridLines lines)
    {
        var grid = lines.Grid;
        if (grid.Rows.Count > MostCardRows || grid.ColumnCount > MostColumns)
            return null;
        var rows = Enumerable.Range(0, grid.Rows.Count).Where(row => lines.Filled(row, 2) > 1).ToList();
        if (rows.Count < 2)
            return null;
        var left = lines.FirstFilled(rows[0])!.Value.Column;
        rows.RemoveAll(row => IsHead(grid[row, left]));
        if (rows.Count < 2 || rows.Exists(row => grid[row, left].Kind != CellKind.Text))
            return null;
        return UprightCards.Lay(lines, rows, left) is { } cards ? new(rows[0], cards)
            : grid.Rows.Count <= MostRows ? new(rows[0], Beside(grid, rows, left))
            : null;
    }

    // One form, or several with their values beside each other.
    private static List<CellAddress[]> Beside(Grid grid, List<int> rows, int left) =>
        [
            .. Enumerable
                .Range(left, grid.ColumnCount - left)
                .Select(column => rows.ConvertAll(row => new CellAddress(row, column)).ToArray()),
        ];

    /// <summary>Where a cell of the laid tab really stands.</summary>
    public CellAddress Origin(CellAddress at) => at.Row < _top ? at : Last(_laid[Math.Min(at.Row - _top, _laid.Count - 1)], at.Column);

    /// <inheritdoc cref="Origin(CellAddress)"/>
    public CellRange Origin(CellRange cells)
    {
        var (first, last) = (Origin(cells.First), Origin(cells.Last));
        return new(
            new(Math.Min(first.Row, last.Row), Math.Min(first.Column, last.Column)),
            new(Math.Max(first.Row, last.Row), Math.Max(first.Column, last.Column))
        );
    }

    private static CellAddress Last(CellAddress[] row, int column) => row[Math.Min(column, row.Length - 1)];

    private Grid Turned(Grid grid)
    {
        // Above stand its titles, and «Показатель | Значение», which is none.
        var rows = grid.Rows.Take(_top).Select(row => row.Count(cell => !cell.IsBlank) > 1 ? [] : row).ToList();
        // A card's title stands behind all columns: so it is no value, but heads a section.
        foreach (var laid in _laid)
            rows.Add(laid is [var title] && _width > 1 ? [.. new Cell[_width], grid[title]] : [.. laid.Select(at => grid[at])]);
        return new(grid.Id, grid.Name, rows) { IsHidden = grid.IsHidden };
    }

    // «Показатель | Значение» heads both, and names nothing.
    private static bool IsHead(Cell label)
    {
        var tokens = Token.Split(label.Shown);
        return tokens.Length > 0 && HeadWords.MatchAt(tokens, 0, forgiving: false) is { } match && match.End == tokens.Length;
    }
}
