namespace Pipeline.Publish;

/// <summary>Finds figures by what they are about. Built once for a publication; every output asks the same one.</summary>
public sealed class FigureIndex
{
    private readonly ILookup<(string Indicator, Area Area), StoredIndicator> _byIndicator;
    private readonly Dictionary<string, IndicatorDefinition> _definitions;

    /// <summary>Indexes an input's figures.</summary>
    public FigureIndex(PublicationInput input)
    {
        Today = input.Today;
        Catalogue = input.Catalogue;
        _byIndicator = input.Indicators.ToLookup(stored => (stored.Value.Indicator, stored.Value.Area));
        _definitions = input.Catalogue.DistinctBy(definition => definition.Code).ToDictionary(definition => definition.Code);
    }

    /// <summary>The day the publication answers for.</summary>
    public DateOnly Today { get; }

    /// <summary>All definitions, in the order in which they are shown.</summary>
    public IReadOnlyList<IndicatorDefinition> Catalogue { get; }

    /// <summary>The definition of a code, or null: a column whose indicator is not in the catalogue is left out.</summary>
    public IndicatorDefinition? Definition(string code) => _definitions.GetValueOrDefault(code);

    /// <summary>The total since the start as it stood on a day; null if none was computed by then.</summary>
    public IndicatorValue? AsOf(string indicator, Area area, DateOnly day, string group = "") =>
        _byIndicator[(indicator, area)]
            .Select(stored => stored.Value)
            .Where(value => value.Period.Kind == PeriodKind.SinceStart && value.Group == group && value.Period.Days.End <= day)
            .MaxBy(value => value.Period.Days.End);

    /// <summary>The total since the start as it stands today.</summary>
    public IndicatorValue? Now(string indicator, Area area, string group = "") => AsOf(indicator, area, Today, group);

    /// <summary>How much the total grew since a week ago; null unless both are known.</summary>
    public double? Change(string indicator, Area area) => Now(indicator, area)?.Value - AsOf(indicator, area, Today.AddDays(-7))?.Value;

    /// <summary>The figure of one period; null if there is none.</summary>
    public IndicatorValue? In(Period period, string indicator, Area area, string group = "") =>
        _byIndicator[(indicator, area)]
            .Select(stored => stored.Value)
            .FirstOrDefault(value => value.Period == period && value.Group == group);

    /// <summary>All figures of an indicator for an area, every period and group.</summary>
    public IEnumerable<StoredIndicator> All(string indicator, Area area) => _byIndicator[(indicator, area)];
}
