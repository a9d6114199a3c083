using System.Net;
using Pipeline.Storage;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>The built app on a network that fails, and killed in the middle of each of its functions.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class AppFaultTests(Azurite azurite)
{
    // As often as the host delivers a message, or calls a timer's function, before it gives up.
    private const int HostsTries = 5;

    [StorageFact]
    public async Task App_on_a_failing_network_ends_with_the_right_publication_and_never_answers_empty()
    {
        using var storage = new FaultyStorage(azurite, share: 0.2);
        using var fixture = new AppFixture(storage.Account);
        using var collector = new Collector();
        collector.Listen(fixture.Settings);
        KeepOneSpreadsheet(fixture);
        using var app = await fixture.StartAsync(storage.FaultyAccount);

        await UntilDoneAsync(app, "GatherSheets", Payload.Timer);
        // A message that was sent and not heard of is sent again.
        foreach (var message in (await fixture.TakeAsync(AzureQueues.Spreadsheets)).Distinct())
            await UntilDoneAsync(app, "GatherSpreadsheet", Payload.Queue("spreadsheet", message));
        await UntilDoneAsync(app, "StartRun", Payload.Http("POST", "runs", """{"stage":"measure"}"""));
        await UntilDoneAsync(app, "RunStage", Payload.Queue("request", (await fixture.TakeAsync(AzureQueues.Runs))[0]));
        await UntilDoneAsync(app, "PublishWeekly", Payload.Timer);
        await UntilDoneAsync(app, "Status", Payload.Http("GET", "status"));

        Assert.InRange(storage.Share, 0.15, 0.4);
        Assert.Equal(await fixture.UndisturbedAsync(), await AppFixture.FiguresAsync(fixture.Publications));
        await collector.UntilAsync("/v1/traces", "stage publish");
        Assert.DoesNotMatch(TelemetryTests.Typed, collector.Everything + string.Concat(app.Said));
    }

    [StorageFact]
    public async Task App_killed_in_the_middle_of_each_function_is_finished_by_the_next()
    {
        using var storage = new FaultyStorage(azurite, share: 0);
        using var fixture = new AppFixture(storage.Account);
        KeepOneSpreadsheet(fixture);
        using var next = await fixture.StartAsync();

        await KilledAsync("GatherSheets", Payload.Timer, atRequest: 12);
        var message = (await fixture.TakeAsync(AzureQueues.Spreadsheets))[0];
        await KilledAsync("GatherSpreadsheet", Payload.Queue("spreadsheet", message), atRequest: 6);
        await KilledAsync("GiveUpSpreadsheet", Payload.Queue("spreadsheet", message), atRequest: 3);
        await next.SucceedAsync(
            "GatherSpreadsheet",
            Payload.Queue("spreadsheet", message.Replace("\"Unless\"", "\"_\"", StringComparison.Ordinal))
        );
        await KilledAsync("StartRun", Payload.Http("POST", "runs", """{"stage":"measure"}"""), atRequest: 2);
        await KilledAsync("RunStage", Payload.Queue("request", (await fixture.TakeAsync(AzureQueues.Runs))[0]), atRequest: 12);
        await KilledAsync("InspectAndMeasure", Payload.Timer, atRequest: 30);
        await KilledAsync("PublishWeekly", Payload.Timer, atRequest: 2);
        await KilledAsync("PublishDonorTables", Payload.Timer, atRequest: 2);
        await KilledAsync("Status", Payload.Http("GET", "status"), atRequest: 2);

        Assert.Equal(await fixture.UndisturbedAsync(), await AppFixture.FiguresAsync(fixture.Publications));

        // Dies before one of its requests; then another app does the same, as the host's retry would.
        async Task KilledAsync(string function, string body, int atRequest)
        {
            using (var app = await fixture.StartAsync(storage.FaultyAccount))
            {
                storage.Seen = number =>
                {
                    if (number == atRequest)
                        app.Kill();
                };
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => app.InvokeAsync(function, body));
            }
            await next.SucceedAsync(function, body);
        }
    }

    private static void KeepOneSpreadsheet(AppFixture fixture) => File.Delete(Path.Combine(fixture.Folder, "karakol-2018.xlsx"));

    private static async Task UntilDoneAsync(AppProcess app, string function, string body)
    {
        for (var attempt = 1; (await app.InvokeAsync(function, body)).Status != HttpStatusCode.OK; attempt++)
            Assert.True(attempt < HostsTries, $"{function} fails every time.\n{string.Join('\n', app.Said)}");
    }
}
