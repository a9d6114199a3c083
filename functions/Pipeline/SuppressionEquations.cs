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
    private readonly PeopleCells _cells;
    private readonly int _threshold;
    private readonly List<SumOfCells> _sums;
    private readonly ILookup<PeopleCell, SumOfCells> _byCell;
    private readonly ILookup<string, PeopleCell> _families;
    private readonly List<PeopleCell> _own;

    public SuppressionEquations(PeopleCells cells, AreaTree areas, int threshold)
    {
        (_cells, _threshold) = (cells, threshold);
        _sums = [.. OfGroups(cells), .. OfAreas(cells, areas), .. OfCountings(cells), .. OfOwn(cells)];
        _families = cells.All.ToLookup(FamilyOf, StringComparer.Ordinal);
        _own = [.. cells.All.Where(cell => cell.IsOwn)];
        _byCell = _sums.SelectMany(sum => sum.Cells.Select(cell => (cell, sum))).ToLookup(pair => pair.cell, pair => pair.sum);
    }

    /// <summary>Hides cells until the small ones are safe; each round hides at least one more, so it ends.</summary>
    public void Protect()
    {
        var open = new Queue<SumOfCells>(_sums);
        do
        {
            while (open.TryDequeue(out var sum))
                Secure(sum, open);
        } while (HideWhatGivesAway(open));
    }

    /// <summary>Hides more where hidden cells follow from several sums together; false where none does.</summary>
    private bool HideWhatGivesAway(Queue<SumOfCells> open)
    {
        foreach (var cell in LinearAudit.Determined(_sums))
            Hide(Cheapest(_byCell[cell].Select(CheapestOf)), open);
        if (open.Count > 0)
            return true;
        foreach (var cell in LinearAudit.Determined([.. _sums, .. OfPeriods()]))
            HideAnotherPeriodOf(cell, open);
        var hidden =
            _own.Count == 0 ? [] : _byCell.Select(cells => cells.Key).Where(cell => cell.IsHidden).Select(cell => cell.Place).ToHashSet();
        foreach (var cell in _own.Where(cell => !cell.IsUnknown && cell.Value > 0 && hidden.Contains(cell.Place)))
            Hide(cell, open);
        return open.Count > 0;
    }

    // One hidden cell follows from the others; and if those hidden hold few people together, each of them does. That few came at all is no
    // secret, though: it is not worth hiding everybody for.
    private void Secure(SumOfCells sum, Queue<SumOfCells> open)
    {
        var hidden = sum.Cells.Where(cell => cell.IsUnknown).ToList();
        if (!hidden.Exists(cell => cell.IsHidden))
            return;
        if (hidden.Count == 1)
            Hide(CheapestOf(sum), open);
        else if (hidden.Sum(cell => cell.Value ?? _threshold) < _threshold && CheapestOf(sum) is { Dimensions.Count: > 0 } cell)
            Hide(cell, open);
    }

    // What no figure shows follows from the cells around it: another period of one of those, or what makes one with it.
    private void HideAnotherPeriodOf(PeopleCell cell, Queue<SumOfCells> open)
    {
        var known =
            cell.Figures.Count > 0
                ? [cell]
                : _byCell[cell].SelectMany(sum => sum.Cells).Where(other => other.Figures.Count > 0 && other.IsHidden);
        var family = known.SelectMany(other => _families[FamilyOf(other)]).ToList();
        var others = family.Where(other =>
            CanHide(other) && other.Place.Period != cell.Place.Period && other.Place.Period.Days.Overlaps(cell.Place.Period.Days)
        );
        Hide(Cheapest(others) ?? Cheapest(family.SelectMany(other => _byCell[other]).Select(CheapestOf)), open);
    }

    private static PeopleCell? Cheapest(IEnumerable<PeopleCell?> cells) =>
        cells.OfType<PeopleCell>().OrderBy(cell => cell.Dimensions.Count == 0).ThenBy(cell => cell.Value).FirstOrDefault();

    // Hiding few people takes least from readers, and a part less than the whole.
    private PeopleCell? CheapestOf(SumOfCells sum) =>
        sum.Parts.Where(CanHide).OrderBy(cell => cell.Value == 0).ThenBy(cell => cell.Value).FirstOrDefault()
        ?? (CanHide(sum.Whole) ? sum.Whole : null);

    // That there is nobody where nobody is cannot be hidden.
    private bool CanHide(PeopleCell cell) =>
        !cell.IsUnknown
        && (
            cell.Value > 0
            || (
                cell.Dimensions.Count > 0
                && cell.Dimensions.All(group =>
                    _cells.Find(cell.Place, cell.Base, cell.Dimensions.Where(other => other != group))?.Value > 0
                )
            )
        );

    private void Hide(PeopleCell? cell, Queue<SumOfCells> open)
    {
        if (cell is null)
            return;
        cell.Reason = SuppressionReason.Complementary;
        foreach (var touched in _byCell[cell])
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
            if (family.Key.Whole is { } whole && SumOf(whole, [.. family.Select(pair => pair.cell)], true) is { } sum)
                sums.Add(sum);
        }
        return sums;
    }

    // What no part shows is a part of its own: people of no shown group, or of the wider area alone. Parts that make more than the total overlap, as problems do: nothing follows from them.
    private SumOfCells? SumOf(PeopleCell whole, List<PeopleCell> parts, bool isOfSome)
    {
        var rest = whole.Value - parts.Sum(cell => cell.Value ?? 0);
        if (rest is not { } remainder || remainder < 0)
            return null;
        if (remainder > 0)
        {
            var small = isOfSome && PeopleCells.IsSmall(remainder, _threshold);
            parts.Add(
                new(whole.Place, whole.Base, []) { Value = remainder, Reason = small ? SuppressionReason.Small : SuppressionReason.None }
            );
        }
        return new SumOfCells(whole, parts);
    }

    private IEnumerable<SumOfCells> OfAreas(PeopleCells cells, AreaTree areas) =>
        cells
            .All.Select(cell => (Cell: cell, Parent: areas.ParentOf(cell.Place.Area, cell.Place.Project)))
            .Where(pair => pair.Parent is not null)
            .GroupBy(pair => cells.Find(pair.Cell.Place with { Area = pair.Parent!.Value }, pair.Cell.Base, pair.Cell.Dimensions))
            .Where(family => family.Key is not null)
            .Select(family => SumOf(family.Key!, [.. family.Select(pair => pair.Cell)], family.Key!.Dimensions.Count > 0))
            .OfType<SumOfCells>();

    // Where two countings of everybody agree (everybody came once: participants and unique people), their groups do.
    private static IEnumerable<SumOfCells> OfCountings(PeopleCells cells) =>
        from same in cells
            .All.Where(cell => cell.Value > 0 && cell.Dimensions.Count > 0)
            .GroupBy(cell => (cell.Place, Groups: string.Join('\u001f', cell.Dimensions), cell.Value))
        from everybody in same.Select(cell => (Cell: cell, cells.Find(cell.Place, cell.Base, [])?.Value))
            .Where(pair => pair.Value is not null)
            .GroupBy(pair => pair.Value, pair => pair.Cell)
        from other in everybody.Skip(1)
        select new SumOfCells(everybody.First(), [other]);

    // A registry's own count of some of the people tells how many the others are, whatever its formula asks of the same rows.
    private IEnumerable<SumOfCells> OfOwn(PeopleCells cells)
    {
        var everybody = cells.All.Where(cell => cell.Dimensions.Count == 0).ToLookup(cell => cell.Place);
        return cells
            .All.Where(cell => cell.IsOwn)
            .SelectMany(own =>
                everybody[own.Place].Where(whole => whole.Kinds.Overlaps(own.Kinds)).Select(whole => SumOf(whole, [own], isOfSome: true))
            )
            .OfType<SumOfCells>();
    }

    // What the reader sees of everybody in two periods tells of every group in them.
    private IEnumerable<SumOfCells> OfPeriods() =>
        _families
            .Where(family => family.Any(cell => cell.IsHidden))
            .SelectMany(family =>
                PeriodSums.Of([.. family], [.. Wider(family.First()).Select(wider => _families[wider].Where(cell => !cell.IsUnknown))])
            );

    private static IEnumerable<string> Wider(PeopleCell cell) =>
        cell
            .Dimensions.Select(group => FamilyOf(cell, cell.Dimensions.Where(other => other != group)))
            .Append(FamilyOf(cell, []))
            .Append(FamilyOf(cell));

    private static string FamilyOf(PeopleCell cell) => FamilyOf(cell, cell.Dimensions);

    private static string FamilyOf(PeopleCell cell, IEnumerable<string> dimensions) =>
        string.Join('\u001f', [cell.Place.Project, cell.Place.Area.Key, cell.Base, .. dimensions]);

    private static string ColumnOf(string group) => group[..group.IndexOf('=', StringComparison.Ordinal)];
}
