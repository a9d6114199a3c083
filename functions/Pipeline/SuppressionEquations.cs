namespace Pipeline;

/// <summary>A sum that a reader can check: parts that make a whole.</summary>
/// <param name="Whole">The sum.</param>
/// <param name="Parts">What makes it.</param>
internal sealed record SumOfCells(PeopleCell Whole, IReadOnlyList<PeopleCell> Parts)
{
    public IEnumerable<PeopleCell> Cells => Parts.Prepend(Whole);
}

/// <summary>Finds what readers can add and subtract, and hides cells until no small one can be worked out.</summary>
internal sealed class SuppressionEquations
{
    private readonly int _threshold;
    private readonly List<SumOfCells> _sums;
    private readonly ILookup<PeopleCell, SumOfCells> _byCell;

    public SuppressionEquations(PeopleCells cells, AreaTree areas, int threshold)
    {
        _threshold = threshold;
        _sums = [.. OfGroups(cells), .. OfAreas(cells, areas), .. OfPeriods(cells)];
        _byCell = _sums.SelectMany(sum => sum.Cells.Select(cell => (cell, sum))).ToLookup(pair => pair.cell, pair => pair.sum);
    }

    /// <summary>Hides cells until the small ones are safe; each round hides at least one more, so it ends.</summary>
    public void Protect()
    {
        var open = new Queue<SumOfCells>(_sums);
        do
        {
            while (open.TryDequeue(out var sum))
            {
                if (!IsSafe(sum))
                    Hide(sum, open);
            }
            foreach (var cell in LinearAudit.Determined(_sums).Where(NeedsProtection))
            {
                foreach (var sum in _byCell[cell])
                    Hide(sum, open);
            }
        } while (open.Count > 0);
    }

    private static bool NeedsProtection(PeopleCell cell) => cell.Reason != SuppressionReason.None;

    // One hidden cell follows from the others; and if those hidden hold few people together, each of them does.
    private bool IsSafe(SumOfCells sum)
    {
        var hidden = sum.Cells.Where(cell => cell.IsUnknown).ToList();
        return !hidden.Exists(NeedsProtection) || (hidden.Count > 1 && hidden.Sum(cell => cell.Value ?? _threshold) >= _threshold);
    }

    private void Hide(SumOfCells sum, Queue<SumOfCells> open)
    {
        var next =
            sum.Parts.Where(cell => !cell.IsUnknown && cell.Value > 0).MinBy(cell => cell.Value)
            ?? (sum.Whole.IsUnknown || sum.Whole.Value == 0 ? null : sum.Whole)
            ?? sum.Cells.FirstOrDefault(cell => !cell.IsUnknown);
        if (next is null)
            return;
        next.Reason = SuppressionReason.Complementary;
        foreach (var touched in _byCell[next])
            open.Enqueue(touched);
    }

    private List<SumOfCells> OfGroups(PeopleCells cells)
    {
        var sums = new List<SumOfCells>();
        var families = cells
            .All.SelectMany(cell => cell.Dimensions.Select(group => (cell, group)))
            .GroupBy(pair =>
                (
                    Column: ColumnOf(pair.group),
                    Whole: cells.Find(pair.cell.Place, pair.cell.Base, pair.cell.Dimensions.Where(d => d != pair.group))
                )
            );
        foreach (var family in families)
        {
            if (family.Key.Whole is { } whole && SumOf(whole, [.. family.Select(pair => pair.cell)]) is { } sum)
                sums.Add(sum);
        }
        return sums;
    }

    // What no group shows is a group of its own. Groups that make more than the total overlap, as problems do: nothing follows from them.
    private SumOfCells? SumOf(PeopleCell whole, List<PeopleCell> parts)
    {
        var rest = whole.Value - parts.Sum(cell => cell.Value ?? 0);
        if (rest is not { } remainder || remainder < 0)
            return null;
        if (remainder > 0)
        {
            var small = PeopleCells.IsSmall(remainder, _threshold);
            parts.Add(
                new(whole.Place, whole.Base, []) { Value = remainder, Reason = small ? SuppressionReason.Small : SuppressionReason.None }
            );
        }
        return new SumOfCells(whole, parts);
    }

    private static IEnumerable<SumOfCells> OfAreas(PeopleCells cells, AreaTree areas) =>
        cells
            .All.Where(cell => areas.ParentOf(cell.Place.Area, cell.Place.Project) is not null)
            .GroupBy(cell =>
                cells.Find(
                    cell.Place with
                    {
                        Area = areas.ParentOf(cell.Place.Area, cell.Place.Project)!.Value,
                    },
                    cell.Base,
                    cell.Dimensions
                )
            )
            .Where(family => family.Key is not null && family.Sum(cell => cell.Value ?? 0) == family.Key.Value)
            .Select(family => new SumOfCells(family.Key!, [.. family]));

    // Where a longer period holds nobody that a shorter one doesn't, the two figures are one.
    private static IEnumerable<SumOfCells> OfPeriods(PeopleCells cells) =>
        cells
            .All.Where(cell => cell.Value > 0)
            .GroupBy(cell => (cell.Place.Project, cell.Place.Area, cell.Base, string.Join('|', cell.Dimensions)))
            .SelectMany(family =>
                family.SelectMany(
                    inner =>
                        family.Where(outer => outer.Value == inner.Value && IsLonger(outer.Place.Period.Days, inner.Place.Period.Days)),
                    (inner, outer) => new SumOfCells(outer, [inner])
                )
            );

    private static bool IsLonger(DateRange outer, DateRange inner) =>
        outer != inner && outer.Contains(inner.Start) && outer.Contains(inner.End);

    private static string ColumnOf(string group) => group[..group.IndexOf('=', StringComparison.Ordinal)];
}
