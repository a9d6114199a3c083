using Pipeline.Publish;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>What was done when, from the run log.</summary>
internal static class RunHistory
{
    // A run a changed spreadsheet: a first day of a whole country leaves this many.
    private const int MostLookedThrough = 20_000;

    /// <summary>The last run of a stage; null if there was none.</summary>
    public static ValueTask<RunSummary?> LastAsync(this IRecordStore records, string stage, CancellationToken cancellationToken) =>
        records.LastAsync([stage], cancellationToken);

    /// <summary>The last run that looked at the source's spreadsheets.</summary>
    public static ValueTask<RunSummary?> LastPullAsync(this IRecordStore records, CancellationToken cancellationToken) =>
        records.LastAsync([StageName.Gather, StageName.Harmonise], cancellationToken);

    /// <summary>The last run that looked at all of them, whatever their source said.</summary>
    public static ValueTask<RunSummary?> LastWholePullAsync(this IRecordStore records, CancellationToken cancellationToken) =>
        records.RunsAsync(MostLookedThrough, cancellationToken).FirstOrDefaultAsync(run => run.IsWhole, cancellationToken);

    /// <summary>Whether a stage was not run since a moment.</summary>
    public static async Task<bool> IsDueAsync(
        this IRecordStore records,
        string stage,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) => await records.LastAsync(stage, cancellationToken) is not { } last || last.Started < since;

    /// <summary>
    /// Whether nothing was published since a moment. A publication that is there but not in the run log was made by a run that died before
    /// its letters were sent: publishing again sends them, and nobody gets two.
    /// </summary>
    public static async Task<bool> IsPublicationDueAsync(
        this PipelinePorts ports,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        await LatestJson.ReadAsync(ports.Publications, cancellationToken) is not { } latest
        || latest.AsOf < since
        || await ports.Records.IsDueAsync(StageName.Publish, since, cancellationToken);

    private static ValueTask<RunSummary?> LastAsync(this IRecordStore records, string[] stages, CancellationToken cancellationToken) =>
        records
            .RunsAsync(MostLookedThrough, cancellationToken)
            .FirstOrDefaultAsync(run => run.Stages.Intersect(stages).Any(), cancellationToken);
}
