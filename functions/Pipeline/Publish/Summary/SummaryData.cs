namespace Pipeline.Publish.Summary;

/// <summary>What all sheets and languages of the coordinator's workbook share, looked up once.</summary>
internal sealed class SummaryData
{
    private SummaryData(PublicationInput input, IReadOnlyList<Record> schedule)
    {
        Input = input;
        Schedule = schedule;
        Figures = new FigureIndex(input);
        var open = input.Findings.Where(tracked => tracked.Status is not FindingStatus.Fixed).ToList();
        OpenByArea = open.Where(tracked => tracked.Finding.Place.Area is not null).ToLookup(tracked => tracked.Finding.Place.Area!.Value);
        ErrorsAWeekAgo = input
            .Findings.Where(tracked => WasErrorAWeekAgo(tracked, input.AsOf))
            .ToLookup(tracked => tracked.Finding.Place.Area!.Value);
        SourcesByMunicipality = input.Sources.ToLookup(source => source.Municipality ?? "");
        Municipalities =
        [
            .. input.Registry.Municipalities.Select(municipality => MunicipalityState.Of(municipality, this)).OrderBy(state => state.Rank),
        ];
        Open = [.. InOrder(open)];
        Restated = [.. input.Indicators.Where(stored => stored.Restatements.Count > 0)];
    }

    /// <summary>What the publication is made from.</summary>
    public PublicationInput Input { get; }

    /// <summary>The figures.</summary>
    public FigureIndex Figures { get; }

    /// <summary>Scheduled events.</summary>
    public IReadOnlyList<Record> Schedule { get; }

    /// <summary>Findings not yet fixed, in order.</summary>
    public IReadOnlyList<TrackedFinding> Open { get; }

    /// <summary>Figures that were once reported otherwise.</summary>
    public IReadOnlyList<StoredIndicator> Restated { get; }

    /// <summary>The open findings by the area they are about.</summary>
    public ILookup<Area, TrackedFinding> OpenByArea { get; }

    /// <summary>The errors that were open a week ago, fixed since or not.</summary>
    public ILookup<Area, TrackedFinding> ErrorsAWeekAgo { get; }

    /// <summary>Spreadsheets by the code of their municipality; "" for wider ones.</summary>
    public ILookup<string, SourceState> SourcesByMunicipality { get; }

    /// <summary>The municipalities of the registry, the worst first.</summary>
    public IReadOnlyList<MunicipalityState> Municipalities { get; }

    /// <summary>Findings as people work through them: municipalities as in the overview, wider areas after them; in each the worst first, then the oldest.</summary>
    public IEnumerable<TrackedFinding> InOrder(IEnumerable<TrackedFinding> findings)
    {
        var places = Municipalities.Select((state, place) => (state.Area, place)).ToDictionary(pair => pair.Area, pair => pair.place);
        return findings
            .OrderBy(tracked => tracked.Finding.Place.Area is { } area ? places.GetValueOrDefault(area, int.MaxValue) : int.MaxValue)
            .ThenBy(tracked => tracked.Finding.Place.Area?.Key, StringComparer.Ordinal)
            .ThenByDescending(tracked => tracked.Finding.Severity)
            .ThenBy(tracked => tracked.FirstSeen)
            .ThenBy(tracked => tracked.Finding.Id, StringComparer.Ordinal);
    }

    private static bool WasErrorAWeekAgo(TrackedFinding tracked, DateTimeOffset now) =>
        tracked.Finding is { Severity: Severity.Error, Place.Area: not null }
        && tracked.FirstSeen <= now.AddDays(-7)
        && (tracked.Status is not FindingStatus.Fixed || tracked.LastSeen >= now.AddDays(-7));

    /// <summary>Reads what is needed of the records; the schedule is the one kind that a workbook lists row by row.</summary>
    public static async Task<SummaryData> ReadAsync(PublicationInput input)
    {
        List<Record> schedule = [];
        await foreach (var record in input.Records(RecordKinds.Schedule))
            schedule.Add(record);
        return new(input, schedule);
    }
}

/// <summary>How a municipality stands, in one word.</summary>
internal enum Standing
{
    /// <summary>Nothing at all has come from it.</summary>
    Silent,

    /// <summary>Some of its data cannot be used.</summary>
    Errors,

    /// <summary>Something is worth a look.</summary>
    Warnings,

    /// <summary>Nothing to do.</summary>
    Good,
}

/// <summary>A municipality of the registry and how it stands.</summary>
/// <param name="Municipality">Which one.</param>
/// <param name="Standing">In one word.</param>
/// <param name="Errors">How many open errors.</param>
/// <param name="ErrorsChange">How many more there are than a week ago.</param>
/// <param name="Warnings">How many open warnings.</param>
/// <param name="Completeness">Share of required cells filled; null if nothing is due.</param>
internal sealed record MunicipalityState(
    Municipality Municipality,
    Standing Standing,
    int Errors,
    int ErrorsChange,
    int Warnings,
    double? Completeness
)
{
    /// <summary>As an area.</summary>
    public Area Area => Area.Municipality(Municipality.Code);

    /// <summary>Worst first: the silent, then by what is missing, then by errors; the code settles the rest.</summary>
    public (Standing, double, int, string) Rank => (Standing, Completeness ?? 0, -Errors, Municipality.Code);

    /// <summary>The state of a municipality.</summary>
    public static MunicipalityState Of(Municipality municipality, SummaryData data)
    {
        var area = Area.Municipality(municipality.Code);
        var open = data.OpenByArea[area].ToList();
        var errors = open.Count(tracked => tracked.Finding.Severity is Severity.Error);
        var warnings = open.Count(tracked => tracked.Finding.Severity is Severity.Warning);
        var silent = open.Exists(tracked => tracked.Finding.Code == "municipality-silent");
        var standing =
            silent ? Standing.Silent
            : errors > 0 ? Standing.Errors
            : warnings > 0 ? Standing.Warnings
            : Standing.Good;
        var change = errors - data.ErrorsAWeekAgo[area].Count();
        return new(municipality, standing, errors, change, warnings, data.Figures.Now("completeness", area)?.Value);
    }
}
