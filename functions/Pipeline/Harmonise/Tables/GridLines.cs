namespace Pipeline.Harmonise.Tables;

/// <summary>Questions that reading a tab asks of its rows, merged ranges included.</summary>
internal sealed class GridLines
{
    private readonly Dictionary<int, List<CellRange>> _tallByColumn = [];
    private readonly Dictionary<CellAddress, CellRange> _byFirst = [];
    private readonly Dictionary<int, (int Row, CellAddress? Holder)> _dittos = [];

    /// <summary>Makes lines over a tab.</summary>
    public GridLines(Grid grid)
    {
        Grid = grid;
        foreach (var range in grid.Merges)
        {
            _byFirst[range.First] = range;
            if (range.RowCount > 1)
                AddTall(range);
        }
        foreach (var ranges in _tallByColumn.Values)
            ranges.Sort((left, right) => left.First.CompareTo(right.First));
    }

    /// <summary>The tab.</summary>
    public Grid Grid { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => Grid.Rows.Count;

    /// <summary>Whether a row has nothing to read.</summary>
    public bool IsBlank(int row)
    {
        foreach (ref readonly var cell in Grid.Rows[row].AsSpan())
        {
            if (!cell.IsBlank)
                return false;
        }
        return true;
    }

    /// <summary>How many cells of a row hold something; stops counting at a limit.</summary>
    public int Filled(int row, int limit = int.MaxValue)
    {
        var filled = 0;
        foreach (ref readonly var cell in Grid.Rows[row].AsSpan())
        {
            if (!cell.IsBlank && ++filled == limit)
                break;
        }
        return filled;
    }

    /// <summary>The first cell of a row that holds something; null in a blank row.</summary>
    public CellAddress? FirstFilled(int row)
    {
        var cells = Grid.Rows[row];
        for (var column = 0; column < cells.Length; column++)
        {
            if (!cells[column].IsBlank)
                return new(row, column);
        }
        return null;
    }

    /// <summary>The cell whose value holds at a place: the first of a merged range over several rows, else the cell itself.</summary>
    public CellAddress Holder(int row, int column)
    {
        var at = new CellAddress(row, column);
        if (_tallByColumn.Count == 0 || !_tallByColumn.TryGetValue(column, out var ranges))
            return at;
        var (low, high) = (0, ranges.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = ranges[middle].First.Row <= row ? (middle, high) : (low, middle - 1);
        }
        return ranges[low].Contains(at) ? ranges[low].First : at;
    }

    /// <summary>
    /// The cell whose value holds at a place of a table: as <see cref="Holder"/>, and above a ditto mark the nearest that is none.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="top">The table's first row of data; nothing above it is repeated.</param>
    public CellAddress Repeated(int row, int column, int top)
    {
        var at = Holder(row, column);
        if (!Ditto.Is(Grid[at]))
            return at;
        var found = Above(at.Row, column, top);
        _dittos[column] = (at.Row, found);
        return found ?? at;
    }

    // A mark below a mark repeats what that one does, so that a column of thousands is looked at once.
    private CellAddress? Above(int row, int column, int top)
    {
        for (var above = row - 1; above >= top; above--)
        {
            if (_dittos.TryGetValue(column, out var ditto) && ditto.Row == above)
                return ditto.Holder;
            var holder = Holder(above, column);
            if (!Grid[holder].IsBlank && !Ditto.Is(Grid[holder]))
                return holder;
        }
        return null;
    }

    /// <summary>The line that begins at a cell: «Өткөн күнү: | 2019-жылдын 14-майы» is one, its words beside a label with a colon.</summary>
    public string Line(CellAddress first) => LineOf(Grid, first);

    /// <summary>The line of a tab that begins at a cell, as <see cref="Line"/>.</summary>
    public static string LineOf(Grid grid, CellAddress first)
    {
        var label = grid[first].Shown;
        if (!label.AsSpan().TrimEnd().EndsWith(":"))
            return label;
        var beside = Array.Find(grid.Rows[first.Row][(first.Column + 1)..], cell => !cell.IsBlank);
        return beside.IsBlank ? label : $"{label} {beside.Shown}";
    }

    /// <summary>How many columns a cell covers.</summary>
    public int Width(CellAddress cell) => _byFirst.TryGetValue(cell, out var range) ? range.ColumnCount : 1;

    /// <summary>The merged range that begins at a cell, or null.</summary>
    public CellRange? MergeAt(CellAddress cell) => _byFirst.TryGetValue(cell, out var range) ? range : null;

    // A value merged over several columns is its first column's.
    private void AddTall(CellRange range)
    {
        if (!_tallByColumn.TryGetValue(range.First.Column, out var ranges))
            _tallByColumn[range.First.Column] = ranges = [];
        ranges.Add(range);
    }
}
