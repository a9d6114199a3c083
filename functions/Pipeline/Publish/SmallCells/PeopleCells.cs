namespace Pipeline.Publish.SmallCells;

/// <summary>All numbers of people among a publication's figures, small ones marked.</summary>
internal sealed class PeopleCells
{
    private readonly Dictionary<((string Project, Area Area, Period Period) Place, string Base, string Groups), PeopleCell> _cells = [];

    private readonly Dictionary<((string Project, Area Area, Period Period) Place, string Groups), int> _missing = [];

    public PeopleCells(IReadOnlyList<IndicatorValue> values, IReadOnlyList<IndicatorDefinition> catalogue, int threshold)
    {
        var definitions = catalogue
            .Where(PeopleFigures.CountsPeople)
            .ToDictionary(
                definition => definition.Code,
                definition => (definition, PeopleFigures.IsOwnOfSome(definition), PeopleFigures.KindsOf(definition))
            );
        foreach (var value in values)
        {
            if (definitions.TryGetValue(value.Indicator, out var known))
                Add(value, known);
        }
        foreach (var cell in All.Where(cell => cell.Missing > 0))
            _missing[(cell.Place, cell.Groups)] = Math.Max(cell.Missing, MissingOf(cell));
        foreach (var cell in All)
            cell.Reason = cell.Dimensions.Count > 0 && IsSmall(cell.Value, threshold) ? SuppressionReason.Small : SuppressionReason.None;
    }

    /// <summary>All cells.</summary>
    public IReadOnlyCollection<PeopleCell> All => _cells.Values;

    /// <summary>Whether a number of people is too small to show.</summary>
    public static bool IsSmall(double? value, int threshold) => value > 0 && value < threshold;

    /// <summary>The cell of a place, base and groups; null if no figure shows it.</summary>
    public PeopleCell? Find((string, Area, Period) place, string @base, string groups) => _cells.GetValueOrDefault((place, @base, groups));

    /// <summary>For each group that a cell is narrowed to, the cell without it; null where no figure shows that.</summary>
    public IEnumerable<PeopleCell?> WiderThan(PeopleCell cell) =>
        cell.Dimensions.Count == 1
            ? [Find(cell.Place, cell.Base, "")]
            : cell.Dimensions.Select(group =>
                Find(cell.Place, cell.Base, PeopleCell.GroupsOf(cell.Dimensions.Where(other => other != group)))
            );

    /// <summary>How many rows of lists do not say whether they belong to a cell, by whatever counting knows.</summary>
    public int MissingOf(PeopleCell cell) => _missing.GetValueOrDefault((cell.Place, cell.Groups));

    /// <summary>Whether rows of some of these kinds must say the sex, so that a blank one is a finding.</summary>
    public static bool AsksForSex(IEnumerable<string> kinds) =>
        kinds.Any(kind => RecordKinds.Find(kind)?.Columns.Any(column => column is { Name: "sex", Required: true }) == true);

    private void Add(IndicatorValue value, (IndicatorDefinition Definition, bool IsOwn, HashSet<string> Kinds) known)
    {
        var (definition, isOwn, kinds) = known;
        var part = isOwn ? [definition.Code, $"formula={definition.Code}"] : definition.PartOf?.Split('/');
        IReadOnlyList<string> ordered =
            part is null && value.Group.Length == 0
                ? []
                :
                [
                    .. new[] { part?[1], value.Group }
                        .Where(group => !string.IsNullOrEmpty(group))
                        .Cast<string>()
                        .Order(StringComparer.Ordinal),
                ];
        var place = (value.Project, value.Area, value.Period);
        var key = (place, part?[0] ?? value.Indicator, PeopleCell.GroupsOf(ordered));
        if (!_cells.TryGetValue(key, out var cell))
            _cells[key] = cell = new PeopleCell(place, part?[0] ?? value.Indicator, ordered)
            {
                IsOwn = isOwn,
                Kinds = kinds,
                IsTold = ordered.Contains("sex=unknown") && AsksForSex(kinds),
            };
        cell.Figures.Add(value);
        cell.Value ??= value.Value;
        cell.Missing = Math.Max(cell.Missing, value.Missing);
    }
}
