using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pipeline.Runs;

namespace Pipeline.App;

/// <summary>One structured line in the log for each stage: the figures of its span.</summary>
internal sealed class StageLog : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ILogger<StageLog> _log;

    public StageLog(ILogger<StageLog> log)
    {
        _log = log;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Write,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    private void Write(Activity span)
    {
        if (span.GetTagItem(Telemetry.StageTag) is not { } stage)
            return;
        _log.Log(
            span.Status == ActivityStatusCode.Error ? LogLevel.Error : LogLevel.Information,
            "Stage {Stage} {Outcome} after {Seconds:0.0} s: {Read} spreadsheets read, {Changed} changed, {Rows} rows written, {Requests} requests",
            stage,
            span.Status == ActivityStatusCode.Error ? "failed" : "done",
            span.Duration.TotalSeconds,
            span.GetTagItem("pipeline.spreadsheets.read"),
            span.GetTagItem("pipeline.spreadsheets.changed"),
            span.GetTagItem("pipeline.rows.written"),
            span.GetTagItem("pipeline.store.requests")
        );
    }
}
