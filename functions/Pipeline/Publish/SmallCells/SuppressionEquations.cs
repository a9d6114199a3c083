namespace Pipeline.Publish.SmallCells;

/// <summary>
/// Hides cells until no small one can be worked out: first what the next sum needs, then what a combination of sums tells; afterwards shows again what need
/// not be hidden. How many came in all is never hidden: rows read and completeness tell it, too.
/// </summary>
internal sealed class SuppressionEquations
{
    private const int MostDoublings = 8;

    private readonly PeopleCells _cells;
    private readonly int _threshold;
    private readonly PeopleSums _sums;
    private readonly Dictionary<PeopleCell, List<SumOfCells>> _byCell = [];
    private readonly List<PeopleCell> _own;

    public SuppressionEquations(PeopleCells cells, AreaTree areas, int threshold)
    {
        (_cells, _threshold, _sums) = (cells, threshold, new PeopleSums(cells, areas, threshold));
        _own = [.. cells.All.Where(cell => cell.IsOwn)];
        foreach (var sum in _sums.All)
            Add(sum);
    }

    /// <summary>Hides cells until the small ones are safe; each round hides at least one more, so it ends.</summary>
    public void Protect()
    {
        var open = new Queue<SumOfCells>(_sums.All);
        var touched = new HashSet<PeopleCell>(_cells.All.Where(cell => cell.IsSmall));
        touched.UnionWith(_sums.All.SelectMany(sum => sum.Parts).Where(part => part.IsAtRisk));
        for (var round = 0; open.Count > 0 || touched.Count > 0; round++)
        {
            while (open.TryDequeue(out var sum))
                Secure(sum, open, touched);
            var audit = new LinearAudit(Around(touched), _threshold);
            touched.Clear();
            foreach (var cell in audit.FindSmall())
                HideAround(cell, 1 << Math.Min(round, MostDoublings), open, touched);
            HideOwn(open, touched);
        }
        ShowWhatIsSafe();
    }

    // The sums that tell something of cells, of those that they share a sum with, and so on: others are as they were.
    private HashSet<SumOfCells> Around(IEnumerable<PeopleCell> cells)
    {
        var (sums, open) = (new HashSet<SumOfCells>(), new Stack<PeopleCell>(cells));
        while (open.TryPop(out var cell))
        {
            foreach (
                var other in Telling(cell).Where(sums.Add).SelectMany(sum => sum.Cells).Where(other => other.IsUnknown && other != cell)
            )
                open.Push(other);
        }
        return sums;
    }

    // Cheap ones first: what turns out not to have been needed is shown again.
    private void HideAround(PeopleCell cell, int count, Queue<SumOfCells> open, HashSet<PeopleCell> touched)
    {
        var (seen, ring) = (new HashSet<PeopleCell> { cell }, new List<PeopleCell> { cell });
        while (ring.Count > 0 && count > 0)
        {
            var sums = ring.SelectMany(inner => Telling(inner)).Distinct().ToList();
            var nearest = sums.Select(CheapestOf).OfType<PeopleCell>().Distinct();
            foreach (var hidden in nearest.OrderBy(other => other.Value).Take(count).ToList())
            {
                Hide(hidden, open, touched);
                count--;
            }
            ring = [.. sums.SelectMany(sum => sum.Cells).Where(seen.Add)];
        }
    }

    private void HideOwn(Queue<SumOfCells> open, HashSet<PeopleCell> touched)
    {
        var hidden = _own.Count == 0 ? [] : _cells.All.Where(cell => cell.IsHidden).Select(cell => cell.Place).ToHashSet();
        foreach (var cell in _own.Where(cell => !cell.IsUnknown && cell.Value > 0 && hidden.Contains(cell.Place)))
            Hide(cell, open, touched);
    }

    /// <summary>
    /// What was hidden early is often not needed any more when all is hidden that is. Readers miss the largest groups most.
    /// </summary>
    private void ShowWhatIsSafe()
    {
        var hidden = _cells.All.Where(cell => cell is { Reason: SuppressionReason.Complementary, IsOwn: false }).ToList();
        var audit = new LinearAudit(Around(hidden), _threshold);
        foreach (var cell in hidden.OrderBy(cell => cell.Dimensions.Count).ThenByDescending(cell => cell.Value))
        {
            if (!SumsOf(cell).All(sum => HidesEnough(sum, cell)) || !audit.CanShow(cell))
                continue;
            cell.Reason = SuppressionReason.None;
            audit.Show(cell);
        }
    }

    // One hidden cell follows from the others; and if those hidden hold few people together, each of them does.
    private void Secure(SumOfCells sum, Queue<SumOfCells> open, HashSet<PeopleCell> touched)
    {
        var hidden = sum.Cells.Where(cell => cell.IsUnknown).ToList();
        if (!hidden.Exists(cell => cell.IsSmall))
            return;
        if (hidden.Count == 1 || hidden.Sum(cell => cell.Value ?? _threshold) < _threshold)
            Hide(CheapestOf(sum), open, touched);
    }

    private bool HidesEnough(SumOfCells sum, PeopleCell without)
    {
        var hidden = sum.Cells.Where(cell => cell.IsUnknown && cell != without).ToList();
        return !hidden.Exists(cell => cell.IsSmall) || hidden.Sum(cell => cell.Value ?? _threshold) >= _threshold;
    }

    // Hiding few people takes least from readers, and a part less than the whole.
    private PeopleCell? CheapestOf(SumOfCells sum) =>
        sum.Parts.Where(CanHide).OrderBy(cell => cell.Value == 0).ThenBy(cell => cell.Value).FirstOrDefault()
        ?? (CanHide(sum.Whole) ? sum.Whole : null);

    // That there is nobody where nobody is cannot be hidden.
    private bool CanHide(PeopleCell cell) =>
        cell is { IsUnknown: false, IsTold: false, Dimensions.Count: > 0, Figures.Count: > 0 }
        && (cell.Value > 0 || _cells.WiderThan(cell).All(wider => wider?.Value > 0));

    private void Hide(PeopleCell? cell, Queue<SumOfCells> open, HashSet<PeopleCell> touched)
    {
        if (cell is null)
            return;
        cell.Reason = SuppressionReason.Complementary;
        touched.Add(cell);
        foreach (var sum in SumsOf(cell))
            open.Enqueue(sum);
    }

    private List<SumOfCells> SumsOf(PeopleCell cell) => _byCell.GetValueOrDefault(cell, []);

    private IEnumerable<SumOfCells> Telling(PeopleCell cell) => SumsOf(cell).Where(sum => sum.Tells);

    private void Add(SumOfCells sum)
    {
        foreach (var cell in sum.Cells)
        {
            if (!_byCell.TryGetValue(cell, out var sums))
                _byCell[cell] = sums = [];
            sums.Add(sum);
        }
    }
}
