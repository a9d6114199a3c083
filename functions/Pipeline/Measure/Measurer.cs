using System.Collections.Concurrent;
using Pipeline.Areas;
using Pipeline.Measure.Tallies;
using Pipeline.Settings;

namespace Pipeline.Measure;

/// <summary>
/// Computes every indicator of every municipality, rayon, oblast and project. Areas are added one by one, and their records are not kept: what
/// a wider area needs of them is merged into its own tally, so that its figures come from rows and never from figures.
/// </summary>
/// <remarks>
/// Add a project's own area before its municipalities: its reports to the donor may name periods to compute for. A period that is first
/// heard of when municipalities have been added already is not computed.
/// </remarks>
public sealed class Measurer
{
    private readonly Registry _registry;
    private readonly PipelineSettings _settings;
    private readonly DateOnly _asOf;
    private readonly FormulaBook _formulas;
    private readonly Tallier _tallier;
    private readonly AreaTree _areas;
    private readonly Valuer _valuer;
    private readonly Func<string, Area, bool> _isCurrent;
    private readonly ConcurrentDictionary<string, PeriodBook> _periods = new(StringComparer.Ordinal);
    private readonly HashSet<Area> _added = [];
    private readonly Dictionary<(string Project, Area Area), Tally> _wider = [];
    private readonly Dictionary<(string Project, Area Area), IReadOnlyList<IndicatorValue>> _values = [];

    /// <summary>Reads the catalogue and gets ready for areas.</summary>
    /// <param name="registry">Municipalities, targets, and indicators added or changed.</param>
    /// <param name="settings">Which periods, and who is young.</param>
    /// <param name="asOf">The day of the run in Asia/Bishkek.</param>
    /// <param name="history">Figures as last computed: what was known of a past week's state then stays known.</param>
    /// <param name="isCurrent">Whether a project's figures of an area are known to be as they would be computed, and are left out.</param>
    public Measurer(
        Registry registry,
        PipelineSettings settings,
        DateOnly asOf,
        IReadOnlyList<StoredIndicator>? history = null,
        Func<string, Area, bool>? isCurrent = null
    )
    {
        _isCurrent = isCurrent ?? ((_, _) => false);
        _registry = registry;
        _settings = settings;
        _asOf = asOf;
        var catalogue = IndicatorCatalogue.With(registry.Indicators);
        _formulas = FormulaBook.Of(catalogue);
        Catalogue = _formulas.WithReveals(catalogue);
        _tallier = new Tallier(_formulas.Aggregates);
        _areas = new AreaTree(registry);
        _valuer = new Valuer(_formulas, new TargetBook(registry, _areas), new PastState(_formulas, history ?? [], asOf));
    }

    /// <summary>The indicators in force: those that ship, changed and extended by the registry's.</summary>
    public IReadOnlyList<IndicatorDefinition> Catalogue { get; }

    /// <summary>Formulas that cannot be understood.</summary>
    public IReadOnlyList<Finding> Findings => _formulas.Findings;

    /// <summary>Adds everything known about one area; each area once.</summary>
    /// <exception cref="InvalidOperationException">It was added already.</exception>
    public void Add(AreaData area)
    {
        if (!_added.Add(area.Area))
            throw new InvalidOperationException($"{area.Area} was added twice.");
        foreach (var project in ProjectsOf(area))
        {
            var part = OfProject(area, project);
            var periods = PeriodsOf(project);
            periods.AddReportsOf(part.Records);
            Take(Count(part, project, periods));
        }
    }

    /// <summary>
    /// All figures, asked for once, ordered by project, area, catalogue, period and group; also of municipalities of which nothing is known but that the
    /// registry lists.
    /// </summary>
    public IReadOnlyList<IndicatorValue> Complete()
    {
        foreach (var municipality in _registry.Municipalities)
        {
            if (municipality.Project is { } project && !_values.ContainsKey((project, Area.Municipality(municipality.Code))))
                Take(new Tally(project, Area.Municipality(municipality.Code), _formulas.Aggregates));
        }
        foreach (var kind in new[] { AreaKind.Rayon, AreaKind.Oblast, AreaKind.Project })
        {
            // Values rest on nothing but their own tally, which its parts have all been merged into.
            var complete = _wider.Values.Where(tally => tally.Area.Kind == kind).ToList();
            var values = complete.AsParallel().AsOrdered().Select(ValuesOf).ToList();
            foreach (var (tally, ofArea) in complete.Zip(values))
                Pass(tally, ofArea);
        }
        return
        [
            .. _values
                .OrderBy(pair => pair.Key.Project, StringComparer.Ordinal)
                .ThenBy(pair => pair.Key.Area.Kind)
                .ThenBy(pair => pair.Key.Area.Code, StringComparer.Ordinal)
                .SelectMany(pair => pair.Value),
        ];
    }

    // A municipality is complete at once; a wider area only when all of its parts are.
    private void Take(Tally tally)
    {
        if (tally.Area.Kind == AreaKind.Municipality)
            Pass(tally, ValuesOf(tally));
        else
            TallyOf(tally.Project, tally.Area).Merge(tally);
    }

    private IReadOnlyList<IndicatorValue> ValuesOf(Tally tally) =>
        _isCurrent(tally.Project, tally.Area) ? [] : [.. _valuer.ValuesOf(tally, PeriodsOf(tally.Project))];

    private void Pass(Tally tally, IReadOnlyList<IndicatorValue> values)
    {
        _values[(tally.Project, tally.Area)] = values;
        if (_areas.ParentOf(tally.Area, tally.Project) is { } parent)
            TallyOf(tally.Project, parent).Merge(tally);
    }

    private Tally Count(AreaData part, string project, PeriodBook periods)
    {
        var facts = new AreaFacts(part.Records, _asOf, _settings.YouthAge);
        var ofData = Sources.Of(part, project, _registry, facts);
        var tally = _tallier.Count(project, part.Area, part.Records.Concat(ofData), facts, periods);
        // Whoever was inspected without a finding has none, which is not the same as unknown.
        if (part.Sources.Count > 0)
            tally.Note(new TableKey("", "", "", Sources.Finding.Name));
        // A table in a spreadsheet of several municipalities is about those that its rows name: of the others it says nothing, not 0.
        foreach (
            var source in part.Sources.Where(source => part.Area.Kind != AreaKind.Municipality || source.Municipality == part.Area.Code)
        )
        {
            foreach (var table in source.Tables)
                tally.Note(new TableKey(source.Reference.Id, table.TabId, table.TabName, table.Kind));
        }
        return tally;
    }

    private IEnumerable<string> ProjectsOf(AreaData area) =>
        area
            .Records.Select(record => record.Project)
            .Concat(area.Sources.Select(source => source.Project))
            .Append(_registry.FindMunicipality(area.Area.MunicipalityCode)?.Project)
            .OfType<string>()
            .Distinct()
            .DefaultIfEmpty("")
            .Order(StringComparer.Ordinal);

    // What names no project belongs to all of the area's projects: it is the same municipality.
    private static AreaData OfProject(AreaData area, string project) =>
        area with
        {
            Records = [.. area.Records.Where(record => record.Project is null || record.Project == project)],
            Sources = [.. area.Sources.Where(source => source.Project is null || source.Project == project)],
            Findings = [.. area.Findings.Where(finding => finding.Place.Project is null || finding.Place.Project == project)],
        };

    private PeriodBook PeriodsOf(string project) =>
        _periods.GetOrAdd(project, name => new PeriodBook(name, _registry, _asOf, _settings.TrendWeeks));

    private Tally TallyOf(string project, Area area)
    {
        if (!_wider.TryGetValue((project, area), out var tally))
            _wider[(project, area)] = tally = new Tally(project, area, _formulas.Aggregates);
        return tally;
    }
}
