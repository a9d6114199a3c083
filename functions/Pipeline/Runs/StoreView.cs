using System.Runtime.CompilerServices;
using Pipeline.Areas;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>What the store holds, put together as the stages need it: per area, and across areas by kind.</summary>
internal sealed class StoreView
{
    private readonly IRecordStore _store;
    private readonly Contents _contents;
    private readonly Lazy<ILookup<Area, Finding>> _findingsByArea;
    private readonly Lazy<ILookup<Area, StoredIndicator>> _historyByArea;
    private readonly Lazy<ILookup<Area, SourceVersion>> _sourcesByArea;
    private readonly IReadOnlyDictionary<string, SourceState> _copies;
    private readonly HashSet<string> _registered;
    private readonly TabOrder _tabs;

    private StoreView(IRecordStore store, Registry registry, Contents contents)
    {
        (_store, Registry, _contents) = (store, registry, contents);
        (Stored, Sources, Areas, _, Findings, Indicators) = contents;
        _copies = SourceCopies.Of(Sources, registry);
        _registered =
        [
            .. Sources
                .Select(source => source.Reference)
                .Where(source => registry.FindSpreadsheet(source) is not null)
                .Select(source => source.Id),
        ];
        _tabs = new(Sources);
        ReadingFindings = [.. contents.ReadingFindings.Where(finding => !IsCopy(finding.Place.Spreadsheet?.Id))];
        _sourcesByArea = new(() => SourcesByArea().ToLookup(pair => pair.Area, pair => pair.Source));
        _findingsByArea = new(() =>
            Findings
                .Where(tracked => tracked.Status != FindingStatus.Fixed && tracked.Finding.Place.Area is not null)
                .ToLookup(tracked => tracked.Finding.Place.Area!.Value, tracked => tracked.Finding)
        );
        _historyByArea = new(() => Indicators.ToLookup(indicator => indicator.Value.Area));
    }

    /// <summary>Whom and what the run is about.</summary>
    public Registry Registry { get; }

    private IReadOnlyList<StoredSource> Stored { get; }

    /// <summary>Every spreadsheet that should be, or is, there.</summary>
    public IReadOnlyList<SourceState> Sources { get; }

    /// <summary>The areas that have records.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The areas that there is anything to say of: those that have records, that spreadsheets are about, or that the registry lists.</summary>
    public IEnumerable<Area> Subjects =>
        Areas
            .Union(Registry.Municipalities.Select(municipality => Area.Municipality(municipality.Code)))
            .Union(_sourcesByArea.Value.Select(sources => sources.Key));

    /// <summary>What could not be read in the current content of the spreadsheets that count.</summary>
    public IReadOnlyList<Finding> ReadingFindings { get; }

    /// <summary>All findings with their history.</summary>
    public IReadOnlyList<TrackedFinding> Findings { get; }

    /// <summary>The figures last computed.</summary>
    public IReadOnlyList<StoredIndicator> Indicators { get; }

    /// <summary>The figures of municipalities, and of wider areas that have records of their own.</summary>
    public IEnumerable<StoredIndicator> OwnFigures
    {
        get
        {
            var own = Areas.ToHashSet();
            return Indicators.Where(stored => stored.Value.Area.Kind == AreaKind.Municipality || own.Contains(stored.Value.Area));
        }
    }

    /// <summary>Reads everything but the records.</summary>
    public static async Task<StoreView> LoadAsync(IRecordStore store, RunContext context, CancellationToken cancellationToken)
    {
        var lastPull = await store.LastPullAsync(cancellationToken);
        var stored = await store.SourcesAsync(cancellationToken).ToListAsync(cancellationToken);
        var contents = new Contents(
            stored,
            SourceDirectory.Of([.. stored.Select(source => source.State)], context.Registry, lastPull?.Started),
            await store.AreasAsync(cancellationToken),
            await store.ReadingFindingsAsync(cancellationToken).ToListAsync(cancellationToken),
            await store.FindingsAsync(cancellationToken).ToListAsync(cancellationToken),
            await store.IndicatorsAsync(cancellationToken).ToListAsync(cancellationToken)
        );
        return new(store, context.Registry, contents);
    }

    /// <summary>The spreadsheets that should be, or are, about an area.</summary>
    public IEnumerable<SourceVersion> SourcesOf(Area area) => _sourcesByArea.Value[area];

    /// <summary>An area's open findings.</summary>
    public IEnumerable<Finding> FindingsOf(Area area) => _findingsByArea.Value[area];

    /// <summary>The view after findings were noted.</summary>
    public StoreView With(IReadOnlyList<TrackedFinding> findings) => new(_store, Registry, _contents with { Findings = findings });

    /// <summary>The view after figures were saved.</summary>
    public StoreView With(IReadOnlyList<StoredIndicator> indicators) => new(_store, Registry, _contents with { Indicators = indicators });

    /// <summary>Every one of the <see cref="Subjects"/> with its records, one at a time.</summary>
    public async IAsyncEnumerable<AreaData> AreasAsync(
        Action<int, int> progress,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // Projects first: their reports name periods that municipalities' figures are computed for.
        var all = Subjects.OrderByDescending(area => area.Kind).ToList();
        var done = 0;
        await foreach (var area in ReadAheadAsync(all, cancellationToken))
        {
            yield return area;
            progress(++done, all.Count);
        }
    }

    /// <summary>The current records of a kind, area by area; copies (<see cref="SourceCopies"/>) and <see cref="RepeatedRows"/> are left out.</summary>
    public async IAsyncEnumerable<Record> RecordsAsync(RecordKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var area in Areas)
        {
            var records = await CountedAsync(area, kind, cancellationToken);
            var repeated = RepeatedRows.OfOthers(records, _registered.Contains);
            foreach (var record in records.Where(record => !repeated.ContainsKey(record)))
                yield return record;
        }
    }

    /// <summary>While one area is worked on, the next is read.</summary>
    private async IAsyncEnumerable<AreaData> ReadAheadAsync(
        IReadOnlyList<Area> areas,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var next = Task.FromResult<AreaData?>(null);
        try
        {
            foreach (var area in areas)
            {
                var current = await next;
                next = Task.Run<AreaData?>(async () => await ReadAsync(area, cancellationToken), cancellationToken);
                if (current is not null)
                    yield return current;
            }
            if (await next is { } last)
                yield return last;
        }
        finally
        {
            // The store must not be closed under a reader.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<AreaData> ReadAsync(Area area, CancellationToken cancellationToken)
    {
        var records = await CountedAsync(area, null, cancellationToken);
        var repeated = RepeatedRows.OfOthers(records, _registered.Contains);
        if (repeated.Count > 0)
            records.RemoveAll(repeated.ContainsKey);
        var sources = SourcesOf(area).Select(source => source.State);
        return new(area, records, [.. sources], [.. FindingsOf(area)], [.. _historyByArea.Value[area]]) { Repeated = repeated };
    }

    private ValueTask<List<Record>> CountedAsync(Area area, RecordKind? kind, CancellationToken cancellationToken) =>
        _store
            .RecordsAsync(area, kind, cancellationToken)
            .Where(record => !IsCopy(record.Source.Spreadsheet))
            .OrderBy(_tabs.Of)
            .ToListAsync(cancellationToken);

    private IEnumerable<(Area Area, SourceVersion Source)> SourcesByArea()
    {
        var stored = Stored.ToDictionary(source => source.State.Reference.Id, StringComparer.Ordinal);
        foreach (var state in Sources.Where(state => !IsCopy(state.Reference.Id)))
        {
            var source = stored.GetValueOrDefault(state.Reference.Id);
            var version = new SourceVersion(state, ScopeVersions.VersionOf(state, source?.Generation ?? 0));
            var areas = (source?.Areas ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Area.FromKey);
            foreach (var area in areas.Union(Expected(state, source)))
                yield return (area, version);
        }
    }

    // A spreadsheet that nobody has read yet, and that is no municipality's, is missing in its project.
    private static IEnumerable<Area> Expected(SourceState state, StoredSource? source) =>
        state.Municipality is { } code ? [Area.Municipality(code)]
        : state.Project is { } project && string.IsNullOrEmpty(source?.Areas) ? [Area.Project(project)]
        : [];

    private bool IsCopy(string? spreadsheet) => _copies.Count > 0 && spreadsheet is not null && _copies.ContainsKey(spreadsheet);

    /// <summary>A spreadsheet with everything about it that figures may depend on, as one hash.</summary>
    internal sealed record SourceVersion(SourceState State, string Version);

    private sealed record Contents(
        IReadOnlyList<StoredSource> Stored,
        IReadOnlyList<SourceState> Sources,
        IReadOnlyList<Area> Areas,
        IReadOnlyList<Finding> ReadingFindings,
        IReadOnlyList<TrackedFinding> Findings,
        IReadOnlyList<StoredIndicator> Indicators
    );
}
