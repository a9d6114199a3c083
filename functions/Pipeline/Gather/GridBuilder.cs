namespace Pipeline.Gather;

/// <summary>
/// Collects what a reader finds on a tab, in whatever order the file has it, into a <see cref="Grid"/> that is the same for
/// every source: no trailing empty cells or rows, nothing said about places beyond them, merges in order of reading.
/// </summary>
internal sealed class GridBuilder(string id, string name, CellBudget budget)
{
    private readonly List<Cell[]> _rows = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<CellRange> _merges = [];
    private readonly List<(CellRange Cells, string Link)> _links = [];
    private Cell[] _row = new Cell[32];
    private int _rowIndex = -1;
    private int _rowLength;

    /// <summary>Whether the tab itself is hidden.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Puts a cell in its place; rows and columns may come in any order.</summary>
    public void Add(int row, int column, Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
            return;
        if (row != _rowIndex)
            MoveTo(row);
        if (column >= _row.Length)
            Array.Resize(ref _row, Math.Max(column + 1, _row.Length * 2));
        _row[column] = cell;
        _rowLength = Math.Max(_rowLength, column + 1);
    }

    /// <summary>Hides a row.</summary>
    public void HideRow(int row) => _hiddenRows.Add(row);

    /// <summary>Hides columns, both ends included.</summary>
    public void HideColumns(int first, int last) => _hiddenColumns.Add((first, last));

    /// <summary>Merges a range.</summary>
    public void Merge(CellRange cells) => _merges.Add(cells);

    /// <summary>Links every cell of a range; the last link of a cell holds.</summary>
    public void Link(CellRange cells, string link) => _links.Add((cells, link));

    /// <summary>The grid.</summary>
    public Grid Build()
    {
        Keep();
        while (_rows.Count > 0 && _rows[^1].Length == 0)
            _rows.RemoveAt(_rows.Count - 1);
        var width = _rows.Count == 0 ? 0 : _rows.Max(row => row.Length);
        return new Grid(id, name, _rows)
        {
            IsHidden = IsHidden,
            Merges = ClippedMerges(width),
            HiddenRows = _hiddenRows.Where(row => row < _rows.Count).ToHashSet(),
            HiddenColumns = HiddenColumns(width),
            Hyperlinks = Hyperlinks(width),
        };
    }

    private void MoveTo(int row)
    {
        Keep();
        _rowIndex = row;
        if (row >= _rows.Count)
            return;
        var known = _rows[row];
        if (known.Length > _row.Length)
            _row = new Cell[known.Length];
        known.CopyTo(_row, 0);
        _rowLength = known.Length;
    }

    // The row in hand is a reused buffer: what is kept is a copy of its exact length.
    private void Keep()
    {
        if (_rowLength == 0)
            return;
        budget.Take(_rowLength + Math.Max(0, _rowIndex - _rows.Count));
        while (_rows.Count <= _rowIndex)
            _rows.Add([]);
        var cells = _row.AsSpan(0, _rowLength);
        _rows[_rowIndex] = cells.ToArray();
        cells.Clear();
        _rowLength = 0;
    }

    private List<CellRange> ClippedMerges(int width)
    {
        var clipped = new List<CellRange>();
        foreach (var merge in _merges)
        {
            if (Clip(merge, width) is not { } range || range.First == range.Last)
                continue;
            budget.Take((long)range.RowCount * range.ColumnCount);
            clipped.Add(range);
        }
        clipped.Sort((left, right) => left.First.CompareTo(right.First));
        return clipped;
    }

    private HashSet<int> HiddenColumns(int width)
    {
        var hidden = new HashSet<int>();
        foreach (var (first, last) in _hiddenColumns)
        {
            for (var column = first; column <= Math.Min(last, width - 1); column++)
                hidden.Add(column);
        }
        return hidden;
    }

    private Dictionary<CellAddress, string> Hyperlinks(int width)
    {
        var links = new Dictionary<CellAddress, string>();
        foreach (var (cells, link) in _links)
        {
            if (Clip(cells, width) is not { } range)
                continue;
            budget.Take((long)range.RowCount * range.ColumnCount);
            for (var row = range.First.Row; row <= range.Last.Row; row++)
            {
                for (var column = range.First.Column; column <= range.Last.Column; column++)
                    links[new CellAddress(row, column)] = link;
            }
        }
        return links;
    }

    private CellRange? Clip(CellRange range, int width)
    {
        var last = new CellAddress(Math.Min(range.Last.Row, _rows.Count - 1), Math.Min(range.Last.Column, width - 1));
        return range.First.Row <= last.Row && range.First.Column <= last.Column ? range with { Last = last } : null;
    }
}
