namespace Pipeline.Publish.SmallCells;

/// <summary>A sum that a reader can check: parts that make a whole.</summary>
/// <param name="whole">The sum.</param>
/// <param name="parts">What makes it.</param>
internal sealed class SumOfCells(PeopleCell whole, IReadOnlyList<PeopleCell> parts)
{
    public PeopleCell Whole => whole;

    public IReadOnlyList<PeopleCell> Parts => parts;

    public IReadOnlyList<PeopleCell> Cells { get; } = [whole, .. parts];

    /// <summary>Whether it tells anything: not where the rest, which is nowhere else, is anybody's guess.</summary>
    public bool Tells { get; } = !parts.Any(part => part is { Figures.Count: 0, Value: not null, IsTold: false, IsSmall: false });
}

/// <summary>What readers can add and subtract: groups make their total, areas the wider area, periods share days, and countings agree.</summary>
internal sealed class PeopleSums
{
    private readonly PeopleCells _cells;
    private readonly int _threshold;
    private readonly ILookup<Family, PeopleCell> _families;

    public PeopleSums(PeopleCells cells, AreaTree areas, int threshold)
    {
        (_cells, _threshold) = (cells, threshold);
        _families = cells.All.ToLookup(Family.Of);
        Func<IEnumerable<SumOfCells>>[] all = [OfGroups, () => OfAreas(areas), OfCountings, OfOwn, OfPeriods];
        All = [.. all.AsParallel().AsOrdered().SelectMany(some => some())];
    }

    /// <summary>All of them. None depends on what is hidden.</summary>
    public IReadOnlyList<SumOfCells> All { get; }

    // What everybody in two periods tells of every group in them. Of a stretch in which nobody came the reader is taken to know it.
    private IEnumerable<SumOfCells> OfPeriods() =>
        _families
            .Where(family => family.Key.Groups.Length > 0)
            .SelectMany(family => PeriodSums.Of([.. family], [.. Wider(family.Key, family.First()).Select(wider => _families[wider])]));

    private static IEnumerable<Family> Wider(Family family, PeopleCell cell) =>
        cell
            .Dimensions.Select(group => family with { Groups = PeopleCell.GroupsOf(cell.Dimensions.Where(other => other != group)) })
            .Append(family with { Groups = "" })
            .Append(family);

    private IEnumerable<SumOfCells> OfGroups() =>
        _cells
            .All.SelectMany(cell =>
                cell.Dimensions.Zip(_cells.WiderThan(cell), (group, whole) => (Cell: cell, Column: ColumnOf(group), Whole: whole))
            )
            .Where(pair => pair.Whole is not null)
            .GroupBy(pair => (pair.Column, pair.Whole))
            .Select(family => SumOf(family.Key.Whole!, [.. family.Select(pair => pair.Cell)], isOfSome: true, family.Key.Column))
            .OfType<SumOfCells>();

    // What no part shows is a part of its own: people of no shown group, or of the wider area alone. Parts that make more than the total overlap, as
    // problems do: nothing follows from them. Of whom the sex is not said is no secret: each such cell is a finding.
    private SumOfCells? SumOf(PeopleCell whole, List<PeopleCell> parts, bool isOfSome, string column = "")
    {
        var rest = whole.Value - parts.Sum(cell => cell.Value ?? 0);
        if (rest is not { } remainder || remainder < 0)
            return null;
        if (remainder > 0)
        {
            var isTold = column == "sex" && PeopleCells.AsksForSex(whole.Kinds) && remainder == parts.Max(_cells.MissingOf);
            var small = isOfSome && !isTold && PeopleCells.IsSmall(remainder, _threshold);
            parts.Add(
                new(whole.Place, whole.Base, [])
                {
                    Value = remainder,
                    IsTold = isTold,
                    Reason = small ? SuppressionReason.Small : SuppressionReason.None,
                }
            );
        }
        return new SumOfCells(whole, parts);
    }

    private IEnumerable<SumOfCells> OfAreas(AreaTree areas)
    {
        var parents = new Dictionary<(string, Area), Area?>();
        Area? ParentOf((string Project, Area Area, Period) place) =>
            parents.TryGetValue((place.Project, place.Area), out var known)
                ? known
                : parents[(place.Project, place.Area)] = areas.ParentOf(place.Area, place.Project);

        return _cells
            .All.Select(cell =>
                (
                    Cell: cell,
                    Whole: ParentOf(cell.Place) is { } parent
                        ? _cells.Find(cell.Place with { Area = parent }, cell.Base, cell.Groups)
                        : null
                )
            )
            .Where(pair => pair.Whole is not null)
            .GroupBy(pair => pair.Whole)
            .Select(family => SumOf(family.Key!, [.. family.Select(pair => pair.Cell)], family.Key!.Dimensions.Count > 0))
            .OfType<SumOfCells>();
    }

    // Where two countings of everybody agree (everybody came once: participants and unique people), their groups do.
    private IEnumerable<SumOfCells> OfCountings() =>
        from same in _cells
            .All.Where(cell => cell.Value > 0 && cell.Dimensions.Count > 0)
            .GroupBy(cell => (cell.Place, cell.Groups, cell.Value))
        where same.Skip(1).Any()
        from everybody in same.Select(cell => (Cell: cell, _cells.Find(cell.Place, cell.Base, "")?.Value))
            .Where(pair => pair.Value is not null)
            .GroupBy(pair => pair.Value, pair => pair.Cell)
        from other in everybody.Skip(1)
        select new SumOfCells(everybody.First(), [other]);

    // A registry's own count of some of the people tells how many the others are, whatever its formula asks of the same rows.
    private IEnumerable<SumOfCells> OfOwn()
    {
        var own = _cells.All.Where(cell => cell.IsOwn).ToList();
        if (own.Count == 0)
            return [];
        var everybody = _cells.All.Where(cell => cell.Dimensions.Count == 0).ToLookup(cell => cell.Place);
        return own.SelectMany(cell =>
                everybody[cell.Place].Where(whole => whole.Kinds.Overlaps(cell.Kinds)).Select(whole => SumOf(whole, [cell], isOfSome: true))
            )
            .OfType<SumOfCells>();
    }

    private static string ColumnOf(string group) => group[..group.IndexOf('=', StringComparison.Ordinal)];

    /// <summary>Cells that differ in nothing but the period.</summary>
    private readonly record struct Family(string Project, Area Area, string Base, string Groups)
    {
        public static Family Of(PeopleCell cell) => new(cell.Place.Project, cell.Place.Area, cell.Base, cell.Groups);
    }
}
