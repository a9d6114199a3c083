using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Pipeline.Runs;
using Pipeline.Storage;

namespace Pipeline.App;

/// <summary>What starts the pipeline: timers, queues and two addresses. One line each; what is due, the runs work out themselves.</summary>
public sealed class Triggers(ScheduledRuns runs, AzureQueues queues)
{
    // What is not made up for by the next tick within the hour is tried again by the host: a timer by itself is not.
    private const int Retries = 3;
    private const string RetryAfter = "00:10:00";

    /// <summary>Hourly: finds the spreadsheets that may have changed.</summary>
    [Function(nameof(GatherSheets))]
    public Task GatherSheets([TimerTrigger("%GatherSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.GatherAsync(cancellationToken);

    /// <summary>One spreadsheet: reads it and stores its rows.</summary>
    [Function(nameof(GatherSpreadsheet))]
    public Task GatherSpreadsheet(
        [QueueTrigger(AzureQueues.Spreadsheets)] QueuedSpreadsheet spreadsheet,
        CancellationToken cancellationToken
    ) => runs.PullAsync(spreadsheet, cancellationToken);

    /// <summary>One spreadsheet that failed every time: becomes a finding.</summary>
    [Function(nameof(GiveUpSpreadsheet))]
    public Task GiveUpSpreadsheet(
        [QueueTrigger(AzureQueues.FailedSpreadsheets)] QueuedSpreadsheet spreadsheet,
        CancellationToken cancellationToken
    ) => runs.GiveUpAsync(spreadsheet, cancellationToken);

    /// <summary>Daily: checks and figures.</summary>
    [Function(nameof(InspectAndMeasure))]
    [FixedDelayRetry(Retries, RetryAfter)]
    public Task InspectAndMeasure([TimerTrigger("%MeasureSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.InspectAndMeasureAsync(cancellationToken);

    /// <summary>Monday: the week's publication.</summary>
    [Function(nameof(PublishWeekly))]
    [FixedDelayRetry(Retries, RetryAfter)]
    public Task PublishWeekly([TimerTrigger("%WeeklySchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.PublishWeeklyAsync(cancellationToken);

    /// <summary>Monthly: the donors' tables.</summary>
    [Function(nameof(PublishDonorTables))]
    [FixedDelayRetry(Retries, RetryAfter)]
    public Task PublishDonorTables([TimerTrigger("%DonorSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        runs.PublishDonorTablesAsync(cancellationToken);

    /// <summary>A stage that somebody asked for.</summary>
    [Function(nameof(RunStage))]
    public Task RunStage([QueueTrigger(AzureQueues.Runs)] StageRequest request, CancellationToken cancellationToken) =>
        runs.RunStageAsync(request, cancellationToken);

    /// <summary>How the pipeline stands.</summary>
    [Function(nameof(Status))]
    public async Task<HttpResponseData> Status(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "status")] HttpRequestData request,
        CancellationToken cancellationToken
    ) => await request.AnswerAsync(await runs.StatusAsync(cancellationToken));

    /// <summary>Takes a request to run a stage now; the answer does not wait for it.</summary>
    [Function(nameof(StartRun))]
    public Task<HttpResponseData> StartRun(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "runs")] HttpRequestData request,
        CancellationToken cancellationToken
    ) => request.AcceptAsync(queues, cancellationToken);
}
