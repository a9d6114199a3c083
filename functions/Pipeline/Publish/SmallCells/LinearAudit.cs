namespace Pipeline.Publish.SmallCells;

/// <summary>
/// What a reader can work out by adding and subtracting: Gauss and Jordan's elimination over the cells that are not shown. Each is written as a
/// combination of some that stay free; one that needs none of them is known.
/// </summary>
internal sealed class LinearAudit
{
    private const double Zero = 1e-9;

    private readonly Dictionary<PeopleCell, Row> _rows = [];

    // A country has thousands of rows, and a cell is in few of them.
    private readonly Dictionary<PeopleCell, HashSet<Row>> _holders = [];
    private readonly int _threshold;

    /// <summary>Looks at sums with all that they share unknown cells with.</summary>
    public LinearAudit(IEnumerable<SumOfCells> sums, int threshold)
    {
        _threshold = threshold;
        foreach (var sum in sums.Where(sum => sum.Cells.Any(cell => cell.IsUnknown)))
            Add(Row.Of(sum));
    }

    /// <summary>
    /// Cells of few people that follow from what is shown; also stretches between shown periods whose few people of a group follow, one by one or
    /// together.
    /// </summary>
    public IReadOnlyList<PeopleCell> FindSmall() => [.. _rows.Where(row => IsTold(row.Value)).Select(row => row.Key)];

    /// <summary>Whether a hidden cell could be shown and no cell of few people would follow.</summary>
    public bool CanShow(PeopleCell cell)
    {
        if (VectorOf(cell) is not { Count: > 0 } own)
            return true;
        // What is said of the free cells together, once the cell is shown.
        var said = _rows.TryGetValue(cell, out var row) ? row.Known - cell.Value!.Value : cell.Value!.Value;
        var free = own.Keys.MinBy(other => _holders[other].Count)!;
        return !(own.Count == 1 && free != cell && IsSmall(free, said / own[free]))
            && _holders[free]
                .All(other =>
                    other.Pivot == cell || other.TimesOf(own) is not { } times || !IsSmall(other.Pivot, other.Known - (times * said))
                );
    }

    /// <summary>Takes note that a cell is shown.</summary>
    public void Show(PeopleCell cell) => Add(new Row(new() { [cell] = 1 }, cell.Value ?? 0));

    private bool IsTold(Row row) =>
        row.Cells.Count == 1
            ? IsSmall(row.Pivot, row.Known)
            : PeopleCells.IsSmall(Math.Round(row.Known), _threshold) && row.Cells.All(pair => pair.Key.IsStretch && pair.Value > 0);

    private bool IsSmall(PeopleCell cell, double value) =>
        cell.IsSmall || (cell.IsStretch && PeopleCells.IsSmall(Math.Round(value), _threshold));

    // What a cell is of the free ones: itself, where no row says more; null where no sum has it.
    private Dictionary<PeopleCell, double>? VectorOf(PeopleCell cell)
    {
        if (!_rows.TryGetValue(cell, out var row))
            return _holders.ContainsKey(cell) ? new() { [cell] = 1 } : null;
        var vector = new Dictionary<PeopleCell, double>(row.Cells);
        vector.Remove(cell);
        return vector;
    }

    private void Add(Row row)
    {
        foreach (var pivot in row.Cells.Keys.Where(_rows.ContainsKey).ToList())
            row.Subtract(_rows[pivot], pivot);
        if (row.Cells.Count == 0)
            return;
        row.SolveFor(row.Cells.Keys.First());
        foreach (var other in _holders.GetValueOrDefault(row.Pivot, []).ToList())
        {
            other.Subtract(row, row.Pivot);
            foreach (var cell in row.Cells.Keys)
                Note(cell, other);
        }
        _rows[row.Pivot] = row;
        foreach (var cell in row.Cells.Keys)
            Note(cell, row);
    }

    private void Note(PeopleCell cell, Row row)
    {
        if (!_holders.TryGetValue(cell, out var known))
            _holders[cell] = known = [];
        if (row.Cells.ContainsKey(cell))
            known.Add(row);
        else
            known.Remove(row);
    }

    /// <summary>Unknown cells, each so many times, that make a known number together.</summary>
    private sealed class Row(Dictionary<PeopleCell, double> cells, double known)
    {
        public Dictionary<PeopleCell, double> Cells { get; } = cells;

        public double Known { get; private set; } = known;

        /// <summary>The cell that the row says of what it is.</summary>
        public PeopleCell Pivot { get; private set; } = null!;

        public static Row Of(SumOfCells sum)
        {
            var (cells, known) = (new Dictionary<PeopleCell, double>(), 0d);
            foreach (var part in sum.Parts)
            {
                if (part.IsUnknown)
                    cells[part] = cells.GetValueOrDefault(part) + 1;
                else
                    known -= part.Value!.Value;
            }
            if (sum.Whole.IsUnknown)
                cells[sum.Whole] = cells.GetValueOrDefault(sum.Whole) - 1;
            else
                known += sum.Whole.Value!.Value;
            return new(cells, known);
        }

        public void Subtract(Row other, PeopleCell pivot)
        {
            if (!Cells.TryGetValue(pivot, out var factor))
                return;
            Known -= factor * other.Known;
            foreach (var (cell, coefficient) in other.Cells)
            {
                var rest = Cells.GetValueOrDefault(cell) - (factor * coefficient);
                if (Math.Abs(rest) < Zero)
                    Cells.Remove(cell);
                else
                    Cells[cell] = rest;
            }
        }

        /// <summary>How many times a combination of free cells its own is; null where it is another.</summary>
        public double? TimesOf(Dictionary<PeopleCell, double> own)
        {
            if (Cells.Count != own.Count + 1)
                return null;
            double? times = null;
            foreach (var (cell, coefficient) in own)
            {
                var ratio = Cells.GetValueOrDefault(cell) / coefficient;
                if (ratio == 0 || Math.Abs(ratio - (times ??= ratio)) > Zero)
                    return null;
            }
            return times;
        }

        public void SolveFor(PeopleCell pivot)
        {
            var factor = 1 / Cells[pivot];
            Pivot = pivot;
            Known *= factor;
            foreach (var cell in Cells.Keys.ToList())
                Cells[cell] *= factor;
        }
    }
}
