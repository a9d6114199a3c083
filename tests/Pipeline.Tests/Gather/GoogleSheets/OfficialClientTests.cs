using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Gather.GoogleSheets;
using Pipeline.Tests.Gather.GoogleSheets.Server;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>Google's own JavaScript clients find on the tests' server what they would find at Google: it keeps the server honest.</summary>
[NeedsNode]
public sealed class OfficialClientTests : IDisposable
{
    private readonly GoogleServer _server = new() { LargestPage = 2 };

    public void Dispose() => _server.Dispose();

    [StorageFact]
    public async Task Official_client_lists_reads_and_writes()
    {
        for (var i = 0; i < 5; i++)
            _server.Add($"id-{i}", $"Таблица {i}", [GooglePulls.Memoranda($"фонд {i}")]);

        var seen = await SeenAsync();

        Assert.Equal(["id-0", "id-1", "id-2", "id-3", "id-4"], seen["found"]!.AsArray().Select(file => (string?)file!["id"]));
        Assert.All(seen["found"]!.AsArray(), file => Assert.Equal("2", (string?)file!["version"]));
        var sheet = seen["read"]!["id-3"]!["sheets"]![0]!;
        Assert.Equal("Меморандумы", (string?)sheet["properties"]!["title"]);
        var cells = sheet["data"]![0]!["rowData"]![2]!["values"]!.AsArray();
        Assert.Equal("DATE", (string?)cells[0]!["effectiveFormat"]!["numberFormat"]!["type"]);
        Assert.Equal(("фонд 3", 2), ((string?)cells[1]!["effectiveValue"]!["stringValue"], cells.Count));
        Assert.Null(cells[0]!["effectiveFormat"]!["backgroundColor"]);
        Assert.Equal((404, 400, true), ((int)seen["refused"]!, (int)seen["wrong"]!, (bool)seen["light"]!));
        Assert.Equal(["Меморандумы", "Новый лист"], seen["tabs"]!.AsArray().Select(tab => (string?)tab));
    }

    [Fact]
    public async Task Long_request_comes_as_a_post_whose_method_is_overridden()
    {
        _server.Add("id", "Таблица", [GooglePulls.Memoranda("фонд")]);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Root, "v4/spreadsheets/id"));
        request.Headers.Add("X-HTTP-Method-Override", "GET");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["fields"] = "properties.title" });

        using var response = await client.SendAsync(request);

        Assert.Equal(
            """{"properties":{"title":"Таблица"}}""",
            JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString(Readable)
        );
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private async Task<JsonNode> SeenAsync()
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        string[] arguments = [_server.Root.AbsoluteUri, GoogleServer.Folder, SheetGrids.Fields];
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "azurite", "sheets.js")))
            start.ArgumentList.Add(argument);
        start.Environment["NODE_PATH"] = await NodeModules.FolderAsync();
        return JsonNode.Parse(await NodeModules.OutputOfAsync(start))!;
    }
}
