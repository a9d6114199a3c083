namespace Pipeline.Storage;

/// <summary>
/// What the pipeline remembers between runs. A spreadsheet's records are replaced as one generation: a crash at any point leaves
/// the old or the new state, never a mix; two writers at once are settled by the manifest's ETag.
/// </summary>
public interface IRecordStore
{
    /// <summary>Makes the tables that are not there yet.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>The state of every spreadsheet ever seen, ordered by id.</summary>
    IAsyncEnumerable<StoredSource> SourcesAsync(CancellationToken cancellationToken);

    /// <summary>One spreadsheet's state; null if it was never seen.</summary>
    Task<StoredSource?> SourceAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Makes new content current: writes its records under a new generation, flips the manifest, sweeps the old generation. Content
    /// with the hash and the reader of what is current is not written again, only that a stale spreadsheet is fresh.
    /// </summary>
    /// <returns>False if another writer was faster: theirs is current and nothing of this one is left.</returns>
    /// <exception cref="TooManyAreasException">It has rows about more areas than can be kept for one spreadsheet.</exception>
    Task<bool> ReplaceAsync(StoredSource? previous, SourceState state, HarmonisedSpreadsheet content, CancellationToken cancellationToken);

    /// <summary>Changes what is known about a spreadsheet without touching its records (read again, stale, missing).</summary>
    /// <returns>False if another writer was faster.</returns>
    Task<bool> UpdateAsync(StoredSource? previous, SourceState state, CancellationToken cancellationToken);

    /// <summary>
    /// Sweeps what crashed runs left behind: rows of generations that no manifest names. Readers never see them, so once a day is
    /// enough; it costs a request for each 1,000 rows. A writer that is at work meanwhile loses.
    /// </summary>
    Task SweepAsync(CancellationToken cancellationToken);

    /// <summary>All areas that have records, ordered by key.</summary>
    Task<IReadOnlyList<Area>> AreasAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The current records of an area, of one kind or (null) of all, ordered by kind, spreadsheet, tab and row. One kind is one
    /// range of row keys: reading it costs nothing for the others.
    /// </summary>
    IAsyncEnumerable<Record> RecordsAsync(Area area, RecordKind? kind, CancellationToken cancellationToken);

    /// <summary>The current records of one spreadsheet: its own ranges of row keys alone are read.</summary>
    IAsyncEnumerable<Record> RecordsOfAsync(string spreadsheet, CancellationToken cancellationToken);

    /// <summary>The findings of reading a spreadsheet that is current.</summary>
    IAsyncEnumerable<Finding> ReadingFindingsAsync(CancellationToken cancellationToken);

    /// <summary>All findings not yet forgotten, with their history, ordered by id.</summary>
    IAsyncEnumerable<TrackedFinding> FindingsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Notes the findings of a run: those not seen before are new, those gone are fixed, and kept as fixed for eight days, so that
    /// Monday's workbook tells what the week repaired. Returns them all, ordered by id. Noting the same findings again at the same
    /// time changes nothing.
    /// </summary>
    Task<IReadOnlyList<TrackedFinding>> NoteFindingsAsync(
        IReadOnlyList<Finding> findings,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );

    /// <summary>The figures last computed, in order of project, area, indicator, period and group.</summary>
    IAsyncEnumerable<StoredIndicator> IndicatorsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes figures that are new or changed. An earlier value of a period that is over is kept as a restatement. For the areas and
    /// periods that the values cover they are whole: a figure that is not among them any more is «no data» if it was reported,
    /// and forgotten otherwise. Figures of other periods stay.
    /// </summary>
    /// <returns>All figures as they then stand, in the order of <see cref="IndicatorsAsync"/>.</returns>
    Task<IReadOnlyList<StoredIndicator>> SaveIndicatorsAsync(
        IReadOnlyList<IndicatorValue> values,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );

    /// <summary>What each scope's figures were computed from when they were last saved, by scope (<c>ScopeVersions</c>).</summary>
    Task<IReadOnlyDictionary<string, string>> MeasuredAsync(CancellationToken cancellationToken);

    /// <summary>Notes what the figures that were just saved were computed from; scopes not among them are forgotten.</summary>
    Task SaveMeasuredAsync(IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken);

    /// <summary>The registry as it was last read well; null before the first run.</summary>
    Task<StoredRegistry?> RegistryAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the registry, so that every stage can go on when it cannot be read. An equal one writes nothing.</summary>
    Task SaveRegistryAsync(StoredRegistry registry, CancellationToken cancellationToken);

    /// <summary>The last runs, newest first.</summary>
    IAsyncEnumerable<RunSummary> RunsAsync(int most, CancellationToken cancellationToken);

    /// <summary>Notes what a run did; the same id again replaces it.</summary>
    Task SaveRunAsync(RunSummary run, CancellationToken cancellationToken);

    /// <summary>What is known of a week's letters, ordered by address.</summary>
    IAsyncEnumerable<LetterNote> LettersAsync(string week, CancellationToken cancellationToken);

    /// <summary>Notes that a letter is about to be sent. Only who gets true may send it.</summary>
    /// <returns>False if it was begun or sent before, by whomever; a failed one may be begun again.</returns>
    Task<bool> BeginLetterAsync(LetterNote note, CancellationToken cancellationToken);

    /// <summary>Notes how a letter that was begun went.</summary>
    Task SaveLetterAsync(LetterNote note, CancellationToken cancellationToken);

    /// <summary>Requests made so far, by table; what a run costs.</summary>
    IReadOnlyDictionary<string, int> Requests { get; }
}

/// <summary>A spreadsheet's manifest.</summary>
/// <param name="State">What is known about it.</param>
/// <param name="Generation">The number of the generation in use; 0 if it has no records.</param>
/// <param name="ETag">The manifest's version, for the next change.</param>
public sealed record StoredSource(SourceState State, long Generation, string ETag)
{
    /// <summary>The areas that its current records are about, in one word: their keys joined by line breaks.</summary>
    public string Areas { get; init; } = "";
}
