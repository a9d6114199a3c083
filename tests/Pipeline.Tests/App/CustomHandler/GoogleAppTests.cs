using Pipeline.Storage;
using Pipeline.Tests.Gather.GoogleSheets;
using Pipeline.Tests.Gather.GoogleSheets.Server;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>The built app before a Google of its own.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class GoogleAppTests(Azurite azurite) : IDisposable
{
    private readonly AppFixture _fixture = new(azurite);
    private readonly GooglePulls _google = new();

    public void Dispose()
    {
        _google.Dispose();
        _fixture.Dispose();
    }

    [StorageFact]
    public async Task Each_spreadsheet_is_read_by_one_request_and_the_registry_once()
    {
        _google.Server.Add("one", "Первая", [GooglePulls.Memoranda("Айыл өкмөтү", "Школа")]);
        _google.Server.Add("two", "Вторая", [GooglePulls.Memoranda("ДНТ")]);
        _fixture.Settings.Remove("SpreadsheetFolder");
        _fixture.Settings["Google__Folders__0"] = GoogleServer.Folder;
        _fixture.Settings["Google__BaseUri"] = _google.Server.Root.AbsoluteUri;
        using var app = await _fixture.StartAsync();

        await app.SucceedAsync("GatherSheets", Payload.Timer);
        var messages = await _fixture.TakeAsync(AzureQueues.Spreadsheets);
        foreach (var message in messages)
            await app.SucceedAsync("GatherSpreadsheet", Payload.Queue("spreadsheet", message));
        var reads = _google.Server.Requests.Where(request => request.IsSheets).Select(request => request.Id).Order().ToList();
        await app.SucceedAsync("GatherSheets", Payload.Timer);

        Assert.Equal(["one", "registry", "two"], reads);
        Assert.Equal(2, messages.Count);
        Assert.Empty(await _fixture.TakeAsync(AzureQueues.Spreadsheets));
        Assert.Equal(2, await _fixture.Records.SourcesAsync(CancellationToken.None).CountAsync());
    }
}
