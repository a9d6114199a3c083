using Pipeline.Areas;
using Pipeline.Inspect;
using Pipeline.Measure;
using Pipeline.Settings;
using Pipeline.Tests.Harmonise;

namespace Pipeline.Tests.Measure;

/// <summary>The real spreadsheets as a run would find them in the store: rows, spreadsheets with their due days, and findings.</summary>
internal static class SampledAreas
{
    public static readonly DateOnly AsOf = new(2019, 6, 30);
    private static readonly DateTimeOffset Awaited = new(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly?[] DueDays = [new(2019, 6, 1), null, new(2018, 8, 1), new(2019, 7, 31)];
    private static readonly DateTimeOffset[] Received = [new(2018, 7, 31, 9, 0, 0, TimeSpan.Zero), new(2019, 6, 2, 9, 0, 0, TimeSpan.Zero)];
    private static readonly Lazy<Task<(Registry Registry, IReadOnlyList<AreaData> Areas)>> Once = new(MakeAsync);

    /// <summary>Spreadsheets are due in 2018 or 2019, or not yet, or no day is set; their tables came in time or late; one is missing.</summary>
    public static Task<(Registry Registry, IReadOnlyList<AreaData> Areas)> ReadAsync() => Once.Value;

    /// <summary>All figures; of one scope only where that is all that is asked for.</summary>
    public static IReadOnlyList<IndicatorValue> Measure(
        Registry registry,
        IReadOnlyList<AreaData> areas,
        (string Project, Area Area)? asked = null
    )
    {
        var measurer = new Measurer(
            registry,
            new PipelineSettings(),
            AsOf,
            isCurrent: (project, area) => asked is not null && asked != (project, area)
        );
        foreach (var area in areas)
            measurer.Add(area);
        return measurer.Complete();
    }

    private static async Task<(Registry Registry, IReadOnlyList<AreaData> Areas)> MakeAsync()
    {
        var samples = await RealSpreadsheets.RegistryAsync();
        var registry = samples with
        {
            Spreadsheets = [.. samples.Spreadsheets.Select((entry, i) => entry with { Due = DueDays[i % DueDays.Length] })],
        };
        List<(SourceState State, HarmonisedSpreadsheet Read)> sources = [];
        foreach (var entry in registry.Spreadsheets)
        {
            var isThere = File.Exists(Path.Combine(AppContext.BaseDirectory, "samples", "real", entry.Reference));
            var read = isThere ? await RealSpreadsheets.HarmoniseAsync(entry.Reference) : new([], [], []);
            sources.Add((StateOf(entry, isThere, read, Received[sources.Count % Received.Length]), read));
        }
        return (registry, AreasOf(registry, sources));
    }

    private static IReadOnlyList<AreaData> AreasOf(Registry registry, List<(SourceState State, HarmonisedSpreadsheet Read)> sources)
    {
        var inspector = new Inspector(registry, new(), IndicatorCatalogue.Shipped);
        var records = sources.SelectMany(source => source.Read.Records).ToLookup(record => record.Area);
        var ofSources = inspector.InspectSources([.. sources.Select(source => source.State)], AsOf).ToList();
        return
        [
            .. records
                .Select(area => area.Key)
                .Union(registry.Municipalities.Select(municipality => Area.Municipality(municipality.Code)))
                .OrderByDescending(area => area.Kind)
                .Select(area => new AreaData(
                    area,
                    [.. records[area]],
                    [.. sources.Where(source => IsAbout(source, area)).Select(source => source.State)],
                    [],
                    []
                ))
                .Select(area => area with { Findings = [.. FindingsOf(area)] }),
        ];

        IEnumerable<Finding> FindingsOf(AreaData area)
        {
            var ofReading = sources
                .SelectMany(source => source.Read.Findings)
                .Concat(ofSources)
                .Where(finding => finding.Place.Area == area.Area);
            return BlankCells.NamedOnce([.. ofReading], [.. inspector.Inspect(area, AsOf)]).DistinctBy(finding => finding.Id);
        }
    }

    private static bool IsAbout((SourceState State, HarmonisedSpreadsheet Read) source, Area area) =>
        (source.State.Municipality is { } code && Area.Municipality(code) == area)
        || source.Read.Records.Any(record => record.Area == area);

    private static SourceState StateOf(RegisteredSpreadsheet entry, bool isThere, HarmonisedSpreadsheet read, DateTimeOffset received) =>
        new(
            new(entry.Reference, entry.Reference, entry.Reference, ""),
            isThere ? SourceCondition.Fresh : SourceCondition.Missing,
            entry.Municipality,
            entry.Project,
            entry.Contact,
            isThere ? received : null,
            isThere ? received : null,
            read.Records.Count,
            "",
            "",
            HarmonisedTable.WithFilledSince([], read.Tables, received),
            Problem: null
        )
        {
            FirstSeen = Awaited,
        };
}
