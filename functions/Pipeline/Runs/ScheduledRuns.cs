using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>
/// What timers and queues start. Each works out what is due from what was done last, so that a late, missing or repeated tick does
/// everything once; each may be killed anywhere, and the next finishes the work.
/// </summary>
/// <param name="open">Opens the ports anew for each run, so that requests are counted by run; the source may be shared.</param>
/// <param name="queue">Where spreadsheets wait to be pulled.</param>
/// <param name="settings">Settings.</param>
/// <param name="clock">The clock.</param>
public sealed class ScheduledRuns(Func<PipelinePorts> open, ISpreadsheetQueue queue, PipelineSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan PostponedFor = TimeSpan.FromMinutes(10);

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// Hourly: every spreadsheet that may have changed goes to the queue; the first time each day all of them do, because forms and
    /// imported ranges change spreadsheets without telling. They come out no faster than the source may be read.
    /// </summary>
    public Task GatherAsync(CancellationToken cancellationToken) =>
        WithinLimitAsync(
            async token =>
            {
                var ports = open();
                await FindAsync(ports, all: false, token);
                await Run(ports).SweepOnceADayAsync(token);
            },
            cancellationToken
        );

    /// <summary>One spreadsheet of the queue. One that must wait for the source's quota goes back to it.</summary>
    public Task PullAsync(QueuedSpreadsheet spreadsheet, CancellationToken cancellationToken) =>
        WithinLimitAsync(
            async token =>
            {
                if (await new QueuedPull(open(), settings, clock).PullAsync(spreadsheet, token) == PullResult.Postponed)
                    await queue.SendAsync([(spreadsheet with { HasWaited = true }, PostponedFor)], token);
            },
            cancellationToken
        );

    /// <summary>A spreadsheet that failed every time: its last good data stay in use, and a finding says so.</summary>
    public Task GiveUpAsync(QueuedSpreadsheet spreadsheet, CancellationToken cancellationToken) =>
        new QueuedPull(open(), settings, clock).GiveUpAsync(spreadsheet.Reference, cancellationToken);

    /// <summary>Daily: checks and figures; and what should have been published before and was not.</summary>
    public Task InspectAndMeasureAsync(CancellationToken cancellationToken) =>
        WithinLimitAsync(
            async token =>
            {
                var ports = open();
                var run = await MeasuredAsync(ports, token);
                if (
                    await ports.IsPublicationDueAsync(Timetable.Week(Now), token)
                    || await ports.IsPublicationDueAsync(Timetable.Month(Now), token)
                )
                    await run.PublishAsync(token);
            },
            cancellationToken
        );

    /// <summary>Monday: publishes, unless it was done since Monday 00:00 UTC.</summary>
    public Task PublishWeeklyAsync(CancellationToken cancellationToken) => PublishAsync(Timetable.Week(Now), cancellationToken);

    /// <summary>Monthly: publishes, unless it was done since the first of the month.</summary>
    public Task PublishDonorTablesAsync(CancellationToken cancellationToken) => PublishAsync(Timetable.Month(Now), cancellationToken);

    /// <summary>A stage that somebody asked for, whether due or not.</summary>
    public Task RunStageAsync(StageRequest request, CancellationToken cancellationToken) =>
        WithinLimitAsync(
            token =>
                request.Stage switch
                {
                    StageName.Gather => FindAsync(open(), all: true, token),
                    StageName.Measure => MeasuredAsync(open(), token),
                    StageName.Publish => Run(open()).PublishAsync(token),
                    _ => throw new ArgumentException($"There is no stage '{request.Stage}'.", nameof(request)),
                },
            cancellationToken
        );

    /// <summary>How the pipeline stands.</summary>
    public Task<PipelineStatus> StatusAsync(CancellationToken cancellationToken) =>
        new StatusReport(open(), Now).MakeAsync(cancellationToken);

    private Task PublishAsync(DateTimeOffset due, CancellationToken cancellationToken) =>
        WithinLimitAsync(
            async token =>
            {
                var ports = open();
                await ports.Records.PrepareAsync(token);
                if (!await ports.IsPublicationDueAsync(due, token))
                    return;
                var isMeasured = !await ports.Records.IsDueAsync(StageName.Measure, Timetable.Day(Now), token);
                await (isMeasured ? Run(ports) : await MeasuredAsync(ports, token)).PublishAsync(token);
            },
            cancellationToken
        );

    private Task FindAsync(PipelinePorts ports, bool all, CancellationToken cancellationToken) =>
        new QueuedPull(ports, settings, clock).FindAsync(
            all,
            found => queue.SendAsync([.. found.Select(Spaced)], cancellationToken),
            cancellationToken
        );

    private async Task<PipelineRun> MeasuredAsync(PipelinePorts ports, CancellationToken cancellationToken)
    {
        var run = Run(ports);
        await run.InspectAsync(cancellationToken);
        await run.MeasureAsync(cancellationToken);
        return run;
    }

    private (QueuedSpreadsheet, TimeSpan) Spaced(QueuedSpreadsheet spreadsheet, int number) =>
        (spreadsheet, TimeSpan.FromMinutes(number / settings.Google.ReadsPerMinute));

    private PipelineRun Run(PipelinePorts ports) => new(ports, settings, clock);

    private async Task WithinLimitAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Not done within {settings.TimeLimit}; what was done is kept, and the next run goes on.", e);
        }
    }
}
