namespace Pipeline.Runs;

/// <summary>How the pipeline stands: what <c>GET /api/status</c> answers.</summary>
/// <param name="Now">The moment of the answer, UTC.</param>
/// <param name="Published">The publication that is current; null before the first.</param>
/// <param name="Due">Work that became due and is not done yet: <c>gather</c>, <c>measure</c>, <c>week</c>, <c>donors</c>.</param>
/// <param name="Next">When each becomes due next, UTC.</param>
/// <param name="Spreadsheets">How many spreadsheets stand how.</param>
/// <param name="Stale">Those whose last good data are in use, or that were never read, and why.</param>
/// <param name="Runs">The last runs, newest first.</param>
public sealed record PipelineStatus(
    DateTimeOffset Now,
    PublishedWeek? Published,
    IReadOnlyList<string> Due,
    IReadOnlyDictionary<string, DateTimeOffset> Next,
    IReadOnlyDictionary<SourceCondition, int> Spreadsheets,
    IReadOnlyList<StaleSpreadsheet> Stale,
    IReadOnlyList<RunSummary> Runs
);

/// <summary>Which publication is current.</summary>
/// <param name="Week">Its week: 2018-W31.</param>
/// <param name="AsOf">The moment it answers for, UTC.</param>
/// <param name="RunId">The run that made it.</param>
public sealed record PublishedWeek(string Week, DateTimeOffset AsOf, string RunId);

/// <summary>A spreadsheet that is not as it should be.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Link">Where to open it.</param>
/// <param name="Condition">Stale or missing.</param>
/// <param name="LastRead">When it was last read well, UTC; null if never.</param>
/// <param name="Problem">Why, in all languages; null where it was never there.</param>
public sealed record StaleSpreadsheet(string Title, string Link, SourceCondition Condition, DateTimeOffset? LastRead, LocalText? Problem);
