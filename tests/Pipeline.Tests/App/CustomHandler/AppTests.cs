using System.Net;
using System.Text.Json.Nodes;
using Pipeline.Publish;
using Pipeline.Storage;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>The built app, driven as the Functions host drives it, on the storage emulator.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class AppTests(Azurite azurite) : IDisposable
{
    private static readonly string[] Timers = ["GatherSheets", "InspectAndMeasure", "PublishWeekly", "PublishDonorTables"];

    private readonly AppFixture _fixture = new(azurite);

    public void Dispose() => _fixture.Dispose();

    [StorageFact]
    public async Task Timers_and_queues_together_make_a_publication()
    {
        using var app = await _fixture.StartAsync();

        Assert.Empty(await app.SucceedAsync("GatherSheets", Payload.Timer));
        var messages = await _fixture.TakeAsync(AzureQueues.Spreadsheets);
        foreach (var message in messages)
            Assert.Empty(await app.SucceedAsync("GatherSpreadsheet", Payload.Queue("spreadsheet", message)));
        Assert.Empty(await app.SucceedAsync("InspectAndMeasure", Payload.Timer));
        Assert.Empty(await app.SucceedAsync("PublishWeekly", Payload.Timer));

        Assert.Equal(2, messages.Count);
        var latest = await LatestJson.ReadAsync(_fixture.Publications, CancellationToken.None);
        Assert.Contains(latest!.Files, file => file.Path == "index.html");
        Assert.Equal(await _fixture.UndisturbedAsync(), await AppFixture.FiguresAsync(_fixture.Publications));
        Assert.Equal(2, app.Said.Count(line => line.Contains("\"Stage\":\"harmonise\"", StringComparison.Ordinal)));
    }

    [StorageFact]
    public async Task Every_form_of_a_tick_is_answered_with_an_object()
    {
        using var app = await _fixture.StartAsync();

        foreach (var payload in Payload.Timers)
            Assert.Empty(await app.SucceedAsync("GatherSheets", payload));
        foreach (var timer in Timers)
            Assert.Empty(await app.SucceedAsync(timer, Payload.Timer));
    }

    [StorageFact]
    public async Task Status_and_a_request_for_a_run_answer_over_HTTP()
    {
        using var app = await _fixture.StartAsync();

        var status = (await app.SucceedAsync("Status", Payload.Http("GET", "status")))["res"]!;
        var accepted = (await app.SucceedAsync("StartRun", Payload.Http("POST", "runs", """{"stage":"gather"}""")))["res"]!;
        var run = Assert.Single(await _fixture.TakeAsync(AzureQueues.Runs));
        Assert.Empty(await app.SucceedAsync("RunStage", Payload.Queue("request", run)));

        Assert.Equal(200, status["statusCode"]!.GetValue<int>());
        var body = JsonNode.Parse(status["body"]!.GetValue<string>())!;
        Assert.Equal(["gather", "measure", "week", "donors"], body["due"]!.AsArray().Select(due => due!.GetValue<string>()));
        Assert.Equal(202, accepted["statusCode"]!.GetValue<int>());
        Assert.Equal(2, (await _fixture.TakeAsync(AzureQueues.Spreadsheets)).Count);
    }

    [StorageFact]
    public async Task Request_for_an_unknown_run_is_refused_in_three_languages()
    {
        using var app = await _fixture.StartAsync();

        foreach (var body in new[] { """{"stage":"всё"}""", "{}", "", "gather" })
        {
            var refused = (await app.SucceedAsync("StartRun", Payload.Http("POST", "runs", body)))["res"]!;
            Assert.Equal(400, refused["statusCode"]!.GetValue<int>());
            Assert.Contains("gather, measure, publish", refused["body"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains("ky", refused["body"]!.GetValue<string>(), StringComparison.Ordinal);
        }
        Assert.Empty(await _fixture.TakeAsync(AzureQueues.Runs));
    }

    [StorageFact]
    public async Task Failure_is_an_answer_that_the_host_retries_never_an_empty_one()
    {
        using var app = await _fixture.StartAsync();

        var invocations = new[]
        {
            ("GatherSpreadsheet", Payload.Queue("spreadsheet", "не JSON")),
            ("GiveUpSpreadsheet", Payload.Queue("spreadsheet", "{}")),
            ("RunStage", Payload.Queue("request", """{"Stage":"всё"}""")),
            ("GatherSheets", "{\"Data\":"),
            ("GatherSheets", ""),
            ("Нет", Payload.Timer),
        };
        foreach (var (function, body) in invocations)
        {
            var (status, answer) = await app.InvokeAsync(function, body);
            Assert.True((int)status >= 400, $"{function}: {status}");
            Assert.NotEmpty(answer);
        }
        Directory.Delete(_fixture.Folder, recursive: true);
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.InvokeAsync("GatherSheets", Payload.Timer)).Status);
        Directory.CreateDirectory(_fixture.Folder);
    }

    [StorageFact]
    public async Task Poisoned_message_becomes_a_finding_and_the_next_reading_mends_it()
    {
        using var app = await _fixture.StartAsync();
        await app.SucceedAsync("GatherSheets", Payload.Timer);
        var messages = await _fixture.TakeAsync(AzureQueues.Spreadsheets);
        var message = messages.Single(message => message.Contains("karakol", StringComparison.Ordinal));

        await app.SucceedAsync("GiveUpSpreadsheet", Payload.Queue("spreadsheet", message));
        var given = await _fixture.Records.SourceAsync("karakol-2018.xlsx", CancellationToken.None);
        await app.SucceedAsync("GatherSpreadsheet", Payload.Queue("spreadsheet", message));
        var read = await _fixture.Records.SourceAsync("karakol-2018.xlsx", CancellationToken.None);

        Assert.NotNull(given!.State.Problem);
        Assert.Equal((SourceCondition.Fresh, null), (read!.State.Condition, read.State.Problem));
    }

    [StorageFact]
    public async Task Two_apps_at_the_same_spreadsheet_at_once_leave_it_stored_once()
    {
        using var one = await _fixture.StartAsync();
        using var other = await _fixture.StartAsync();
        await one.SucceedAsync("GatherSheets", Payload.Timer);
        var message = (await _fixture.TakeAsync(AzureQueues.Spreadsheets))[0];
        var payload = Payload.Queue("spreadsheet", message);

        await Task.WhenAll(one.SucceedAsync("GatherSpreadsheet", payload), other.SucceedAsync("GatherSpreadsheet", payload));
        foreach (var again in await _fixture.TakeAsync(AzureQueues.Spreadsheets))
            await one.SucceedAsync("GatherSpreadsheet", Payload.Queue("spreadsheet", again));

        var records = _fixture.Records;
        var source = await records.SourcesAsync(CancellationToken.None).SingleAsync(one => one.State.Condition == SourceCondition.Fresh);
        var stored = 0;
        foreach (var area in await records.AreasAsync(CancellationToken.None))
            stored += await records.RecordsAsync(area, null, CancellationToken.None).CountAsync();
        Assert.InRange(stored, 1, int.MaxValue);
        Assert.Equal(source.State.Records, stored);
    }

    [StorageFact]
    public async Task App_describes_its_functions_to_the_host()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_fixture.Folder, "functions")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "host.json"), Repository.Text("host.json"));

        var (exitCode, _) = await AppProcess.RunAsync(new Dictionary<string, string> { ["FUNCTIONS_METADATA_FOLDER"] = folder });

        Assert.Equal(0, exitCode);
        Assert.Equal(9, Directory.GetDirectories(folder).Length);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(
                    """
                    {"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"%WeeklySchedule%"}],
                    "retry":{"strategy":"fixedDelay","maxRetryCount":3,"delayInterval":"00:10:00"}}
                    """
                ),
                JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "PublishWeekly", "function.json")))
            )
        );
        var host = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "host.json")))!;
        Assert.Equal("App", host["customHandler"]!["description"]!["defaultExecutablePath"]!.GetValue<string>());
        Assert.Equal("Microsoft.Azure.Functions.ExtensionBundle", host["extensionBundle"]!["id"]!.GetValue<string>());
        Assert.Equal(5, host["extensions"]!["queues"]!["maxDequeueCount"]!.GetValue<int>());
    }

    [StorageFact]
    public async Task Wrong_setting_ends_the_start_with_one_sentence()
    {
        _fixture.Settings["Google__ReadsPerMinute"] = "6O";

        var (exitCode, said) = await AppProcess.RunAsync(_fixture.Settings);

        Assert.Equal(1, exitCode);
        Assert.Contains("`Google__ReadsPerMinute`", Assert.Single(said.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
