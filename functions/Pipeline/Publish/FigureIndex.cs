namespace Pipeline.Publish;

/// <summary>Finds figures by what they are about. Built once for a publication; every output asks the same one.</summary>
public sealed class FigureIndex
{
    private readonly ILookup<(string Indicator, Area Area), StoredIndicator> _figures;
    private readonly ILookup<(string Indicator, Area Area), IndicatorValue> _sinceStart;
    private readonly Dictionary<string, IndicatorDefinition> _definitions;
    private readonly Dictionary<Area, string?> _projects;

    /// <summary>Indexes an input's figures.</summary>
    public FigureIndex(PublicationInput input)
    {
        Today = input.Today;
        Catalogue = input.Catalogue;
        _figures = input.Indicators.ToLookup(stored => (stored.Value.Indicator, stored.Value.Area));
        _sinceStart = input
            .Indicators.Select(stored => stored.Value)
            .Where(value => value.Group.Length == 0 && value.Period.Kind is PeriodKind.SinceStart)
            .ToLookup(value => (value.Indicator, value.Area));
        _definitions = input.Catalogue.DistinctBy(definition => definition.Code).ToDictionary(definition => definition.Code);
        _projects = input
            .Registry.Municipalities.DistinctBy(municipality => municipality.Code)
            .ToDictionary(municipality => Area.Municipality(municipality.Code), municipality => municipality.Project);
    }

    /// <summary>The day the publication answers for.</summary>
    public DateOnly Today { get; }

    /// <summary>All definitions, in the order in which they are shown.</summary>
    public IReadOnlyList<IndicatorDefinition> Catalogue { get; }

    /// <summary>The definition of a code, or null: a column whose indicator is not in the catalogue is left out.</summary>
    public IndicatorDefinition? Definition(string code) => _definitions.GetValueOrDefault(code);

    /// <summary>The figure since the start; null if there is none.</summary>
    public IndicatorValue? Now(string indicator, Area area) => Meant(_sinceStart[(indicator, area)], area);

    /// <summary>The figure of one period; null if there is none.</summary>
    public IndicatorValue? In(Period period, string indicator, Area area) =>
        Meant(
            _figures[(indicator, area)].Select(stored => stored.Value).Where(value => value.Group.Length == 0 && value.Period == period),
            area
        );

    /// <summary>
    /// What the last full week and the days since brought: for a share how far it moved between the two weeks, for a count how much came to
    /// it. Null where it cannot be told: a share without both weeks, a count without either.
    /// </summary>
    public double? Change(IndicatorDefinition definition, Area area)
    {
        var now = In(Period.Week(Today), definition.Code, area);
        var before = In(Period.Week(Today.AddDays(-7)), definition.Code, area);
        return FigureColumns.IsShare(definition) ? now?.Value - before?.Value
            : now?.Hidden is { Length: > 0 } || before?.Hidden is { Length: > 0 } || (now?.Value ?? before?.Value) is null ? null
            : (now?.Value ?? 0) + (before?.Value ?? 0);
    }

    /// <summary>All figures of an indicator for an area, every project, period and group.</summary>
    public IEnumerable<StoredIndicator> All(string indicator, Area area) => _figures[(indicator, area)];

    /// <summary>Where two projects report one municipality, the registry says whose figure is meant.</summary>
    private IndicatorValue? Meant(IEnumerable<IndicatorValue> values, Area area)
    {
        IndicatorValue? found = null;
        foreach (var value in values)
        {
            if (!_projects.TryGetValue(area, out var project) || value.Project == project)
                return value;
            found ??= value;
        }
        return found;
    }
}
