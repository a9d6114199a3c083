using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Storage;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>What operators see: enough to know what happened, and nothing that anybody typed.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed partial class TelemetryTests(Azurite azurite) : IDisposable
{
    private static readonly string[] Stages = ["gather", "sweep", "harmonise", "inspect", "measure", "publish"];

    private readonly AppFixture _fixture = new(azurite);
    private readonly Collector _collector = new();

    public void Dispose()
    {
        _collector.Dispose();
        _fixture.Dispose();
    }

    [StorageFact]
    public async Task Stages_are_logged_in_a_line_each_and_exported_without_a_word_that_anybody_typed()
    {
        _collector.Listen(_fixture.Settings);
        using var app = await _fixture.StartAsync();

        await app.SucceedAsync("GatherSheets", Payload.Timer);
        foreach (var message in await _fixture.TakeAsync(AzureQueues.Spreadsheets))
            await app.SucceedAsync("GatherSpreadsheet", Payload.Queue("spreadsheet", message));
        await app.SucceedAsync("InspectAndMeasure", Payload.Timer);
        await app.InvokeAsync("GatherSpreadsheet", Payload.Queue("spreadsheet", """{"Имя":"Асанов Асан"}"""));

        await AssertExportedAsync();
        Assert.All(Stages, stage => Assert.Contains(Lines(app), line => line["Stage"]?.GetValue<string>() == stage));
        Assert.All(Lines(app), line => Assert.NotNull(line["Requests"]));
        Assert.DoesNotMatch(Typed, _collector.Everything + string.Concat(app.Said));
    }

    private async Task AssertExportedAsync()
    {
        foreach (var stage in Stages)
            await _collector.UntilAsync("/v1/traces", $"stage {stage}");
        await _collector.UntilAsync("/v1/traces", "pipeline.spreadsheet");
        foreach (var name in new[] { "stage.duration", "rows.written", "store.requests", "spreadsheets", "findings.open" })
            await _collector.UntilAsync("/v1/metrics", $"pipeline.{name}");
    }

    private static List<JsonNode> Lines(AppProcess app) =>
        [.. app.Said.Where(line => line.Contains("\"Stage\":", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!["State"]!)];

    // Letters of a spreadsheet (by threes: bytes of numbers look like single ones), as they are or as JSON escapes them; a spreadsheet's file; a phone.
    [GeneratedRegex(@"[Ѐ-ӿ]{3}|\\u04|\.xlsx|\+996|\b996\d{9}\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TypedPattern();

    /// <summary>What nothing that operators see may match.</summary>
    public static Regex Typed => TypedPattern();
}
