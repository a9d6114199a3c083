namespace Pipeline.Publish;

/// <summary>What a donor gets one set of files for: a project in a period.</summary>
/// <param name="Project">The project.</param>
/// <param name="Period">The period reported.</param>
/// <param name="Folder">The project as a path segment, the same in every publication.</param>
public sealed record DonorReport(string Project, Period Period, string Folder)
{
    /// <summary>A file of the report: <c>donor/golos-grazhdan/2018-05-01_2018-07-31/iati.xml</c>.</summary>
    public string PathOf(string file) => $"donor/{Folder}/{Period.Label}/{file}";

    /// <summary>
    /// The reports of an input: each project in each of its own periods; a project without one in the longest period that figures
    /// are there for. Ordered by project as the registry lists them, then by period.
    /// </summary>
    public static IReadOnlyList<DonorReport> Of(PublicationInput input)
    {
        var periods = input
            .Indicators.Select(stored => (stored.Value.Project, stored.Value.Period))
            .Distinct()
            .ToLookup(pair => pair.Project, pair => pair.Period);
        var folders = Slug.OfAll(input.Registry.Projects);
        return
        [
            .. input.Registry.Projects.SelectMany(project =>
                Periods(periods[project]).Select(period => new DonorReport(project, period, folders[project]))
            ),
        ];
    }

    private static IEnumerable<Period> Periods(IEnumerable<Period> known)
    {
        var all = known.ToList();
        var own = all.Where(period => period.Kind is PeriodKind.Programme)
            .OrderBy(period => period.Days.Start)
            .ThenBy(period => period.Days.End)
            .ToList();
        return own.Count > 0
            ? own
            : all.Where(period => period.Kind is PeriodKind.SinceStart).OrderByDescending(period => period.Days.End).Take(1);
    }
}
