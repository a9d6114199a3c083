using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// The record store, once for all table services. <see cref="OpenLocal"/> keeps it in one SQLite file, <see cref="OpenAzure"/> in a
/// storage account.
/// </summary>
public sealed class RecordStore : IRecordStore, IDisposable
{
    private static readonly string[] AllTables =
    [
        Shelves.Records,
        Manifests.Table,
        FindingHistory.Table,
        IndicatorHistory.Table,
        RunLog.Table,
        LetterLog.Table,
    ];

    private readonly IEntityTables _tables;
    private readonly Manifests _manifests;
    private readonly Generations _generations;
    private readonly RecordReader _reader;
    private readonly FindingHistory _findings;
    private readonly IndicatorHistory _indicators;
    private readonly RegistryKeeper _registry;
    private readonly RunLog _runs;
    private readonly MeasuredScopes _measured;
    private readonly LetterLog _letters;

    internal RecordStore(IEntityTables tables)
    {
        _tables = tables;
        _manifests = new(tables);
        _generations = new(tables, _manifests);
        _reader = new(tables, _manifests);
        _findings = new(tables);
        _indicators = new(tables);
        _registry = new(tables);
        _runs = new(tables);
        _measured = new(tables);
        _letters = new(tables);
    }

    /// <summary>Opens a store in one SQLite file, making it and its folder where they are not there yet.</summary>
    public static RecordStore OpenLocal(string path) => new(new SqliteTables(path));

    /// <summary>Opens the store of a storage account; asks the service nothing yet.</summary>
    public static RecordStore OpenAzure(AzureStorageSettings settings) => new(new AzureTables(settings));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, int> Requests => _tables.Requests.ByTable;

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => _tables.CreateAsync(AllTables, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredSource> SourcesAsync(CancellationToken cancellationToken) =>
        _manifests
            .ReadAllAsync(cancellationToken)
            .Select(manifest => manifest.Stored)
            .OfType<StoredSource>()
            .OrderBy(source => source.State.Reference.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<StoredSource?> SourceAsync(string id, CancellationToken cancellationToken) =>
        (await _manifests.GetAsync(id, cancellationToken)).Stored;

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(
        StoredSource? previous,
        SourceState state,
        HarmonisedSpreadsheet content,
        CancellationToken cancellationToken
    ) => _generations.ReplaceAsync(previous, state, content, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(StoredSource? previous, SourceState state, CancellationToken cancellationToken) =>
        _generations.UpdateAsync(previous, state, cancellationToken);

    /// <inheritdoc/>
    public Task SweepAsync(CancellationToken cancellationToken) => new GenerationSweep(_tables, _manifests).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Area>> AreasAsync(CancellationToken cancellationToken)
    {
        var manifests = await _manifests.ReadAllAsync(cancellationToken).ToListAsync(cancellationToken);
        var keys = manifests.SelectMany(manifest => manifest.Shelves).Select(shelf => shelf.Area).Distinct();
        return [.. keys.Where(key => key != Shelves.Nowhere).Order(StringComparer.Ordinal).Select(Area.FromKey)];
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> RecordsAsync(Area area, RecordKind? kind, CancellationToken cancellationToken) =>
        _reader.RecordsAsync(area, kind, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> RecordsOfAsync(string spreadsheet, CancellationToken cancellationToken) =>
        _reader.RecordsOfAsync(spreadsheet, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Finding> ReadingFindingsAsync(CancellationToken cancellationToken) => _reader.FindingsAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TrackedFinding> FindingsAsync(CancellationToken cancellationToken) => _findings.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TrackedFinding>> NoteFindingsAsync(
        IReadOnlyList<Finding> findings,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => _findings.NoteAsync(findings, at, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredIndicator> IndicatorsAsync(CancellationToken cancellationToken) =>
        _indicators.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredIndicator>> SaveIndicatorsAsync(
        IReadOnlyList<IndicatorValue> values,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => _indicators.SaveAsync(values, at, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> MeasuredAsync(CancellationToken cancellationToken) =>
        _measured.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SaveMeasuredAsync(IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken) =>
        _measured.SaveAsync(versions, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredRegistry?> RegistryAsync(CancellationToken cancellationToken) => _registry.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SaveRegistryAsync(StoredRegistry registry, CancellationToken cancellationToken) =>
        _registry.SaveAsync(registry, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RunSummary> RunsAsync(int most, CancellationToken cancellationToken) =>
        _runs.ReadAsync(most, cancellationToken);

    /// <inheritdoc/>
    public Task SaveRunAsync(RunSummary run, CancellationToken cancellationToken) => _runs.SaveAsync(run, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LetterNote> LettersAsync(string week, CancellationToken cancellationToken) =>
        _letters.ReadAsync(week, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> BeginLetterAsync(LetterNote note, CancellationToken cancellationToken) =>
        _letters.BeginAsync(note, cancellationToken);

    /// <inheritdoc/>
    public Task SaveLetterAsync(LetterNote note, CancellationToken cancellationToken) => _letters.SaveAsync(note, cancellationToken);

    /// <summary>Closes the file of a local store.</summary>
    public void Dispose() => (_tables as IDisposable)?.Dispose();
}
