namespace Pipeline;

/// <summary>
/// One tab of a spreadsheet as its author left it: ragged rows of raw cells and what the sheet knows about them.
/// Hidden rows and columns are data like any other; a merged range holds its value in its first cell.
/// </summary>
/// <param name="id">The tab's stable id (Google's sheetId, a workbook's sheetId), which survives renaming.</param>
/// <param name="name">The tab's name as shown.</param>
/// <param name="rows">Cells by row, then column; trailing empty cells and rows may be left out.</param>
public sealed class Grid(string id, string name, IReadOnlyList<Cell[]> rows)
{
    /// <summary>The tab's stable id, which survives renaming.</summary>
    public string Id { get; } = id;

    /// <summary>The tab's name as shown.</summary>
    public string Name { get; } = name;

    /// <summary>Cells by row, then column; ragged.</summary>
    public IReadOnlyList<Cell[]> Rows { get; } = rows;

    /// <summary>Merged ranges, in order of reading.</summary>
    public IReadOnlyList<CellRange> Merges { get; init; } = [];

    /// <summary>Whether the tab itself is hidden.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Hidden rows, counted from 0.</summary>
    public IReadOnlySet<int> HiddenRows { get; init; } = new HashSet<int>();

    /// <summary>Hidden columns, counted from 0.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>Links by cell.</summary>
    public IReadOnlyDictionary<CellAddress, string> Hyperlinks { get; init; } = new Dictionary<CellAddress, string>();

    /// <summary>The same tab with other cells.</summary>
    public Grid With(IReadOnlyList<Cell[]> rows) =>
        new(Id, Name, rows)
        {
            Merges = Merges,
            IsHidden = IsHidden,
            HiddenRows = HiddenRows,
            HiddenColumns = HiddenColumns,
            Hyperlinks = Hyperlinks,
        };

    /// <summary>The cell at a place; empty outside the rows given.</summary>
    public Cell this[int row, int column] =>
        (uint)row < (uint)Rows.Count && (uint)column < (uint)Rows[row].Length ? Rows[row][column] : default;

    /// <inheritdoc cref="this[int, int]"/>
    public Cell this[CellAddress at] => this[at.Row, at.Column];

    /// <summary>The number of columns of the longest row.</summary>
    public int ColumnCount { get; } = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
}
