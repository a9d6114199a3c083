namespace Pipeline.Measure;

/// <summary>What is planned, by project, area, indicator and period.</summary>
internal sealed class TargetBook
{
    private readonly AreaTree _areas;
    private readonly ILookup<(string Project, string Indicator), Target> _targets;
    private readonly ILookup<string, Municipality> _municipalities;

    public TargetBook(Registry registry, AreaTree areas)
    {
        _areas = areas;
        _targets = registry.Targets.ToLookup(target => (target.Project, target.Indicator));
        _municipalities = registry.Municipalities.ToLookup(municipality => municipality.Project ?? "");
    }

    /// <summary>
    /// The target of an area in a period. A target for each municipality is each one's; a wider area without a target of its own has
    /// the sum of its municipalities', where the indicator adds up. Since the start holds the target of the whole project, or the only one there is.
    /// </summary>
    public double? Find(string project, Area area, Formula formula, Period period)
    {
        if (!_targets.Contains((project, formula.Definition.Code)))
            return null;
        var targets = _targets[(project, formula.Definition.Code)].Where(target => Means(target, area)).ToList();
        var own =
            targets.Find(target => target.Area is not null && Holds(target, period, targets))
            ?? targets.Find(target => Holds(target, period, targets));
        if (own is not null || area.Kind == AreaKind.Municipality || !formula.IsAdditive)
            return own?.Value;
        return _municipalities[project]
            .Where(municipality => _areas.IsWithin(Area.Municipality(municipality.Code), area, project))
            .Select(municipality => Find(project, Area.Municipality(municipality.Code), formula, period))
            .Aggregate((double?)null, (sum, value) => value is null ? sum : (sum ?? 0) + value);
    }

    private static bool Means(Target target, Area area) => target.Area is { } own ? own == area : area.Kind == AreaKind.Municipality;

    private static bool Holds(Target target, Period period, List<Target> all) =>
        period.Kind switch
        {
            PeriodKind.SinceStart => target.Period is null || all.TrueForAll(other => other.Period == target.Period),
            PeriodKind.Programme => target.Period == period.Days,
            _ => false,
        };
}
