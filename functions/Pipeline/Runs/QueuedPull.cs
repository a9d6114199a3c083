using Pipeline.Gather;
using Pipeline.Languages;
using Pipeline.Settings;

namespace Pipeline.Runs;

/// <summary>
/// Gather and Harmonise in two steps, for a queue between them: find the spreadsheets that have to be read, then pull each on its own.
/// </summary>
internal sealed class QueuedPull(PipelinePorts ports, PipelineSettings settings, TimeProvider clock)
{
    private readonly RunRecorder _recorder = new(ports, clock);

    /// <summary>Finds the spreadsheets that have to be read.</summary>
    /// <param name="all">Every one, not just those that seem to have changed.</param>
    /// <param name="send">Takes what was found; only after it is the run noted as done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task FindAsync(bool all, Func<IReadOnlyList<QueuedSpreadsheet>, Task> send, CancellationToken cancellationToken) =>
        _recorder.RecordAsync(
            StageName.Gather,
            async context =>
            {
                var whole = context with { Scope = context.Scope with { IsWhole = all || context.Scope.IsWhole } };
                await send(await new SourcePull(whole, ports, settings, progress: null).FindAsync(cancellationToken));
                return new PullReport(0, 0, 0, [], 0) { IsWhole = whole.Scope.IsWhole || whole.Scope.IsRepeated };
            },
            cancellationToken
        );

    /// <summary>Pulls one that was found. If it holds what is stored already, the store is asked nothing.</summary>
    public async Task<PullResult> PullAsync(QueuedSpreadsheet spreadsheet, CancellationToken cancellationToken)
    {
        using var traced = Telemetry.Spreadsheet(spreadsheet.Reference);
        if (spreadsheet.Unless is not null || !await IsPulledAsync(spreadsheet, cancellationToken))
        {
            var outcome = await ports.Source.ReadAsync(spreadsheet.Reference, spreadsheet.Unless ?? "", cancellationToken);
            if (outcome is not GatherOutcome.Read read || read.Spreadsheet.Hash != spreadsheet.Unless)
                return await SettleAsync(outcome, spreadsheet.HasWaited, cancellationToken);
        }
        Telemetry.Count(PullResult.Unchanged);
        return PullResult.Unchanged;
    }

    /// <summary>Notes that one could not be pulled however often it was tried; its last good data stay in use.</summary>
    public Task GiveUpAsync(SpreadsheetReference spreadsheet, CancellationToken cancellationToken) =>
        SettleAsync(
            new GatherOutcome.Failed(spreadsheet, GatherOutcome.Unreadable, Texts.Gather["given-up", spreadsheet.Title]),
            hasWaited: true,
            cancellationToken
        );

    // A queue that takes longer than an hour to empty gets what still waits a second time: the source is not asked twice.
    private async Task<bool> IsPulledAsync(QueuedSpreadsheet spreadsheet, CancellationToken cancellationToken) =>
        spreadsheet.Reference.Version.Length > 0
        && await ports.Records.SourceAsync(spreadsheet.Reference.Id, cancellationToken)
            is { State: { Condition: SourceCondition.Fresh } known }
        && known.Reference.Version == spreadsheet.Reference.Version
        && known.Reader == spreadsheet.Reader;

    private async Task<PullResult> SettleAsync(GatherOutcome outcome, bool hasWaited, CancellationToken cancellationToken)
    {
        var result = PullResult.Unchanged;
        await _recorder.RecordOneAsync(
            StageName.Harmonise,
            async context =>
            {
                var previous = await ports.Records.SourceAsync(outcome.Reference.Id, cancellationToken);
                var pull = new SpreadsheetPull(context, ports, settings);
                var settled = await pull.SettleAsync(outcome, previous, hasWaited, cancellationToken);
                result = settled.Result;
                return PullReport.Of(1, [(outcome.Reference.Id, settled.Result, settled.Written)]);
            },
            cancellationToken
        );
        return result;
    }
}
