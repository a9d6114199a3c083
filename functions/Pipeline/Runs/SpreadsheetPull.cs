using Pipeline.Gather;
using Pipeline.Harmonise;
using Pipeline.Inspect;
using Pipeline.Languages;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>What pulling one spreadsheet did.</summary>
internal enum PullResult
{
    /// <summary>New content is current.</summary>
    Changed,

    /// <summary>Nothing was written.</summary>
    Unchanged,

    /// <summary>It could not be read, or shrank; the last good data stay in use.</summary>
    Kept,

    /// <summary>Left for the next run: no time or quota, or another run was faster.</summary>
    Postponed,
}

/// <summary>Takes one spreadsheet from its source into the store: read, compare, harmonise, protect, replace.</summary>
internal sealed class SpreadsheetPull(RunContext context, PipelinePorts ports, PipelineSettings settings)
{
    private readonly Harmoniser _harmoniser = new(context.Registry, settings);

    /// <summary>Pulls one spreadsheet.</summary>
    /// <param name="reference">Which one.</param>
    /// <param name="previous">What the store knows about it; null if it was never seen.</param>
    /// <param name="cancellationToken">Stops between two requests; nothing is half done.</param>
    /// <returns>What happened, and how many records are new.</returns>
    public async Task<(PullResult Result, int Written)> PullAsync(
        SpreadsheetReference reference,
        StoredSource? previous,
        CancellationToken cancellationToken
    )
    {
        using var traced = Telemetry.Spreadsheet(reference);
        var outcome = await ports.Source.ReadAsync(reference, previous?.State.Hash ?? "", cancellationToken);
        return await SettleAsync(outcome, previous, context.Scope.Left.Contains(reference.Id), cancellationToken);
    }

    /// <summary>Settles what came of reading a spreadsheet.</summary>
    /// <param name="outcome">What came.</param>
    /// <param name="previous">What the store knows about it; null if it was never seen.</param>
    /// <param name="hasWaited">Whether it was left for later before.</param>
    /// <param name="cancellationToken">Stops between two requests; nothing is half done.</param>
    public async Task<(PullResult Result, int Written)> SettleAsync(
        GatherOutcome outcome,
        StoredSource? previous,
        bool hasWaited,
        CancellationToken cancellationToken
    )
    {
        var settled = await SettledAsync(outcome, previous, hasWaited, cancellationToken);
        Telemetry.Count(settled.Result);
        return settled;
    }

    private async Task<(PullResult Result, int Written)> SettledAsync(
        GatherOutcome outcome,
        StoredSource? previous,
        bool hasWaited,
        CancellationToken cancellationToken
    ) =>
        outcome switch
        {
            GatherOutcome.Read read when IsCurrent(read.Spreadsheet, previous) => await PassAsync(
                read.Reference,
                previous!,
                cancellationToken
            ),
            // Good data are not exchanged for «Loading…» at once; what loads for ever is an error like any other.
            GatherOutcome.Read { IsLoading: true } when previous?.State.LastRead is not null && !hasWaited => (PullResult.Postponed, 0),
            GatherOutcome.Read read => await StoreAsync(read.Spreadsheet, previous, cancellationToken),
            GatherOutcome.Failed { IsGone: true } when previous is not null && IsDoneWith(previous) => await ForgetAsync(
                previous,
                cancellationToken
            ),
            GatherOutcome.Failed failed => await KeepAsync(Failure(failed), outcome.Reference, previous, cancellationToken),
            _ => (PullResult.Postponed, 0),
        };

    private bool IsCurrent(Spreadsheet spreadsheet, StoredSource? previous) =>
        previous?.State is { Condition: SourceCondition.Fresh } state
        && state.Hash == spreadsheet.Hash
        && state.Reader == context.ReaderOf(spreadsheet.Reference);

    // Somebody touched it and the content is the same: only the version is noted, so that it need not be read again.
    private async Task<(PullResult, int)> PassAsync(SpreadsheetReference read, StoredSource previous, CancellationToken cancellationToken)
    {
        if (read != previous.State.Reference)
            await ports.Records.UpdateAsync(previous, previous.State with { Reference = read }, cancellationToken);
        return (PullResult.Unchanged, 0);
    }

    private async Task<(PullResult, int)> StoreAsync(Spreadsheet spreadsheet, StoredSource? previous, CancellationToken cancellationToken)
    {
        var content = _harmoniser.Harmonise(spreadsheet, previous?.State);
        if (
            Registered(spreadsheet.Reference) is not { AcceptsShrinking: true }
            && previous is not null
            && Shrinkage.Of(previous.State, content) is { } shrunk
        )
            return await KeepAsync(shrunk, spreadsheet.Reference, previous, cancellationToken);

        var state = NewState(spreadsheet, content, previous?.State) with
        {
            Changes = await ChangesAsync(spreadsheet, content, previous?.State, cancellationToken),
        };
        try
        {
            return await ports.Records.ReplaceAsync(previous, state, content, cancellationToken)
                ? (PullResult.Changed, content.Records.Count)
                : (PullResult.Postponed, 0);
        }
        catch (TooManyAreasException)
        {
            var words = Texts.Gather["too-many-areas", spreadsheet.Reference.Title];
            var failed = new GatherOutcome.Failed(spreadsheet.Reference, GatherOutcome.Unreadable, words);
            return await KeepAsync(Failure(failed), spreadsheet.Reference, previous, cancellationToken);
        }
    }

    // A spreadsheet that is only read by other rules was not changed by anybody.
    private async Task<IReadOnlyList<CellChange>> ChangesAsync(
        Spreadsheet spreadsheet,
        HarmonisedSpreadsheet content,
        SourceState? previous,
        CancellationToken cancellationToken
    )
    {
        if (previous is not { Records: > 0 } || previous.Hash == spreadsheet.Hash)
            return previous?.Changes ?? [];
        var before = await ports.Records.RecordsOfAsync(spreadsheet.Reference.Id, cancellationToken).ToListAsync(cancellationToken);
        return CellChanges.Since(previous.Changes, before, content.Records, context.At);
    }

    private SourceState NewState(Spreadsheet spreadsheet, HarmonisedSpreadsheet content, SourceState? previous)
    {
        var state = Described(spreadsheet.Reference);
        return state with
        {
            Condition = SourceCondition.Fresh,
            LastRead = context.At,
            LastChanged = previous?.Hash == spreadsheet.Hash ? previous.LastChanged : context.At,
            Records = content.Records.Count,
            Hash = spreadsheet.Hash,
            Reader = context.ReaderOf(spreadsheet.Reference),
            Tables = HarmonisedTable.WithFilledSince(previous?.Tables ?? [], content.Tables, context.At),
            FirstSeen = previous?.FirstSeen ?? context.At,
            CheckTab = previous?.CheckTab ?? "",
        };
    }

    private async Task<(PullResult, int)> KeepAsync(
        Finding problem,
        SpreadsheetReference reference,
        StoredSource? previous,
        CancellationToken cancellationToken
    )
    {
        if (previous?.State.Problem is { } known && known.Id == problem.Id && known.Message == problem.Message)
            return (PullResult.Kept, 0);
        var state = previous?.State ?? Described(reference);
        var condition = state.LastRead is null ? SourceCondition.Missing : SourceCondition.Stale;
        var kept = await ports.Records.UpdateAsync(
            previous,
            state with
            {
                Condition = condition,
                Problem = problem,
                FirstSeen = state.FirstSeen ?? context.At,
            },
            cancellationToken
        );
        return (kept ? PullResult.Kept : PullResult.Postponed, 0);
    }

    // Neither the registry nor the source knows it any more: its records go, in one step like any other change.
    private async Task<(PullResult, int)> ForgetAsync(StoredSource previous, CancellationToken cancellationToken)
    {
        var forgotten = Described(previous.State.Reference);
        if (previous.State.Records == 0)
        {
            if (previous.State.Problem is not null)
                await ports.Records.UpdateAsync(previous, forgotten, cancellationToken);
            return (PullResult.Unchanged, 0);
        }
        var changed = await ports.Records.ReplaceAsync(previous, forgotten, new([], [], []), cancellationToken);
        return (changed ? PullResult.Changed : PullResult.Postponed, 0);
    }

    // Of what was never read there is nothing to keep.
    private bool IsDoneWith(StoredSource gone) => gone.State.LastRead is null || Registered(gone.State.Reference) is null;

    private RegisteredSpreadsheet? Registered(SpreadsheetReference reference) => context.Registry.FindSpreadsheet(reference);

    private Finding Failure(GatherOutcome.Failed failed) =>
        new(
            failed.Code,
            Severity.Error,
            failed.IsOfSource ? new() : SourceDirectory.PlaceOf(Described(failed.Reference)),
            failed.Message,
            Anchor: ""
        );

    private SourceState Described(SpreadsheetReference reference) =>
        SourceDirectory.Describe(reference, Registered(reference), context.Registry);
}
