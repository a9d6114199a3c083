using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pipeline.Runs;

/// <summary>
/// What operators see of the work: a span for each stage and spreadsheet, and counts. Ids, codes and numbers only; never a title, a cell,
/// a message or a person.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "Pipeline";

    /// <summary>The tag with a stage's name.</summary>
    public const string StageTag = "pipeline.stage";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("pipeline.stage.duration", "s");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("pipeline.rows.written", "{row}");
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("pipeline.store.requests", "{request}");
    private static readonly Counter<long> Spreadsheets = Meter.CreateCounter<long>("pipeline.spreadsheets", "{spreadsheet}");
    private static readonly Gauge<long> Findings = Meter.CreateGauge<long>("pipeline.findings.open", "{finding}");

    /// <summary>A span over a stage.</summary>
    internal static StageSpan Stage(string stage) => new(Spans.StartActivity($"stage {stage}")?.SetTag(StageTag, stage), stage);

    /// <summary>A span over the work on one spreadsheet.</summary>
    internal static Activity? Spreadsheet(SpreadsheetReference spreadsheet) =>
        Spans.StartActivity("spreadsheet")?.SetTag("pipeline.spreadsheet", IdOf(spreadsheet));

    /// <summary>Counts what pulling a spreadsheet did.</summary>
    internal static void Count(PullResult result) => Spreadsheets.Add(1, Tag("pipeline.result", result.ToString()));

    /// <summary>Counts the findings that are open after an inspection.</summary>
    internal static void Count(IEnumerable<TrackedFinding> findings)
    {
        foreach (
            var (severity, count) in findings.Where(found => found.Status != FindingStatus.Fixed).CountBy(found => found.Finding.Severity)
        )
            Findings.Record(count, Tag("pipeline.severity", severity.Code()));
    }

    // A folder's files are called what people call them: only a hash says which one, without saying what it is called.
    private static string IdOf(SpreadsheetReference spreadsheet) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(spreadsheet.Id)))[..12];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    /// <summary>A stage's span; one that was not done ends as an error.</summary>
    internal sealed class StageSpan(Activity? span, string stage) : IDisposable
    {
        private bool _isDone;

        /// <summary>The stage is done: its figures.</summary>
        public void Done(RunSummary run)
        {
            _isDone = true;
            var requests = run.Requests.Values.Sum();
            span?.SetTag("pipeline.run", run.Id)
                .SetTag("pipeline.spreadsheets.read", run.SpreadsheetsRead)
                .SetTag("pipeline.spreadsheets.changed", run.SpreadsheetsChanged)
                .SetTag("pipeline.rows.written", run.RecordsWritten)
                .SetTag("pipeline.store.requests", requests);
            Duration.Record(run.Duration.TotalSeconds, Tag(StageTag, stage));
            Rows.Add(run.RecordsWritten, Tag(StageTag, stage));
            Requests.Add(requests, Tag(StageTag, stage));
        }

        public void Dispose()
        {
            if (!_isDone)
                span?.SetStatus(ActivityStatusCode.Error);
            span?.Dispose();
        }
    }
}
