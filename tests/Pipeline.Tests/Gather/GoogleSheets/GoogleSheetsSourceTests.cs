using Pipeline.Gather;
using Pipeline.Gather.GoogleSheets;
using Pipeline.Settings;
using Pipeline.Tests.Gather.GoogleSheets.Server;

namespace Pipeline.Tests.Gather.GoogleSheets;

public sealed class GoogleSheetsSourceTests : SpreadsheetSourceContract, IDisposable
{
    private readonly GoogleServer _server = new();
    private readonly JumpingClock _clock = new();
    private readonly List<GoogleConnection> _connections = [];
    private int _next;

    public void Dispose()
    {
        _server.Dispose();
        _connections.ForEach(connection => connection.Dispose());
    }

    protected override Task<ISpreadsheetSource> SourceOf(params (string Title, IReadOnlyList<Grid> Tabs)[] spreadsheets)
    {
        foreach (var request in Enumerable.Range(0, _next))
            _server.Remove($"id-{request}");
        foreach (var (title, tabs) in spreadsheets)
            _server.Add($"id-{_next++}", title, tabs);
        return Task.FromResult<ISpreadsheetSource>(Source());
    }

    [Fact]
    public async Task Spreadsheet_is_read_with_one_request_that_names_its_fields()
    {
        await ReadOnlyOneAsync("Каракол");

        var request = Assert.Single(_server.Requests, request => request.Call == GoogleCall.Read);
        Assert.Contains("rowData", request["fields"], StringComparison.Ordinal);
        Assert.Equal("false", request["prettyPrint"]);
    }

    [Fact]
    public async Task Title_and_link_are_Google_s()
    {
        var read = await ReadOnlyOneAsync("РГ Каракол");

        Assert.Equal("РГ Каракол", read.Reference.Title);
        Assert.Equal("РГ Каракол", read.Reference.Name);
        Assert.Equal("https://docs.google.com/spreadsheets/d/karakol/edit", read.Reference.Link);
        var link = read.Reference.LinkTo("7", "График", CellRange.TryParse("B5"));
        Assert.Equal("https://docs.google.com/spreadsheets/d/karakol/edit#gid=7&range=B5", link);
    }

    [Fact]
    public async Task Folders_are_listed_with_their_subfolders_and_shared_drives_page_by_page()
    {
        _server.LargestPage = 2;
        _server.AddFolder("нарын", GoogleServer.Folder);
        _server.Add("1", "Ат-Башы", [Tab("да")], "нарын").IsInSharedDrive = true;
        for (var i = 2; i <= 6; i++)
            _server.Add($"{i}", $"Таблица {i}", [Tab("да")]);
        _server.Add("7", "Выброшена", [Tab("да")]).IsTrashed = true;
        _server.Add("8", "Чужая", [Tab("да")], "другая папка");

        var listed = await Source().ListAsync([], CancellationToken.None).ToListAsync();

        Assert.Equal(["1", "2", "3", "4", "5", "6"], listed.Select(reference => reference.Id));
        Assert.All(listed, reference => Assert.Equal("2", reference.Version));
    }

    [Fact]
    public async Task Server_that_knows_only_the_plain_question_is_asked_it()
    {
        _server.Add("1", "Ат-Башы", [Tab("да")]);
        _server.Fault = request =>
            request["q"]?.Contains(" or ", StringComparison.Ordinal) == true ? new GoogleFault { Status = 400 } : null;

        var listed = await Source().ListAsync([], CancellationToken.None).ToListAsync();

        Assert.Equal("1", Assert.Single(listed).Id);
        Assert.Equal(
            $"mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false and '{GoogleServer.Folder}' in parents",
            _server.Requests.Last()["q"]
        );
    }

    [Fact]
    public async Task Registry_s_links_are_found_outside_the_folders_with_one_list_for_all()
    {
        for (var i = 0; i < 3; i++)
            _server.Add($"linked-{i}", $"По ссылке {i}", [Tab("да")], folder: null);
        _server.Add("in-folder", "В папке", [Tab("да")]);
        var registered = Enumerable
            .Range(0, 3)
            .Select(i => Registered($"https://docs.google.com/spreadsheets/d/linked-{i}/edit#gid=0"))
            .Append(Registered("https://docs.google.com/spreadsheets/d/in-folder/edit"))
            .Append(Registered("karakol-2018.xlsx"));

        var listed = await Source().ListAsync([.. registered], CancellationToken.None).ToListAsync();

        Assert.Equal(["in-folder", "linked-0", "linked-1", "linked-2"], listed.Select(reference => reference.Id));
        Assert.Equal("По ссылке 1", listed[2].Title);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Texts_that_look_like_moments_and_numbers_stay_texts()
    {
        _server.Add("id", "Анкета", [Tab("2024-01-02T03:04:05Z", "007", "1e5", "=1+1", "")]);

        var read = await ReadAsync("id");

        Assert.Equal(["2024-01-02T03:04:05Z", "007", "1e5", "=1+1"], read.Tabs[0].Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public async Task Cell_that_is_still_loading_is_read_again_before_it_is_believed()
    {
        _server.Add(
            "id",
            "Сводная",
            [
                new Grid(
                    "1",
                    "Лист",
                    [
                        [Cell.OfError("Загрузка...")],
                    ]
                ),
            ]
        );
        _server.Fault = request =>
        {
            if (request.Call == GoogleCall.Read && _server.Count(GoogleCall.Read) == 3)
                _server.Find("id").Write([Tab("Вода")]);
            return null;
        };

        Assert.Equal("Вода", (await ReadAsync("id")).Tabs[0][0, 0].Text);
        Assert.Equal(3, _server.Count(GoogleCall.Read));
    }

    [Fact]
    public async Task Error_of_an_import_that_stays_is_believed_and_one_of_another_formula_at_once()
    {
        var imported = _server.Add(
            "id",
            "Сводная",
            [
                new Grid(
                    "1",
                    "Лист",
                    [
                        [Cell.OfError("#N/A")],
                    ]
                ),
            ]
        );
        Assert.Equal("#N/A", (await ReadAsync("id")).Tabs[0][0, 0].Shown);
        Assert.Equal(1, _server.Count(GoogleCall.Read));

        imported.Sheets[0]!["data"]![0]!["rowData"]![0]!["values"]![0]!["userEnteredValue"]!["formulaValue"] = "=IMPORTRANGE(\"…\";\"A1\")";
        var believed = await ReadAsync("id");
        Assert.Equal("#N/A", believed.Tabs[0][0, 0].Shown);
        Assert.Equal(4, _server.Count(GoogleCall.Read));

        await Source().ReadAsync(believed.Reference, believed.Hash, CancellationToken.None);
        Assert.Equal(5, _server.Count(GoogleCall.Read));
    }

    [Fact]
    public async Task What_loads_for_ever_and_is_stored_so_is_not_waited_for_again()
    {
        _server.Add(
            "id",
            "Сводная",
            [
                new Grid(
                    "1",
                    "Лист",
                    [
                        [Cell.OfError("Loading...")],
                    ]
                ),
            ]
        );
        var read = await ReadAsync("id");
        var cost = _server.Count(GoogleCall.Read);

        await Source().ReadAsync(read.Reference, read.Hash, CancellationToken.None);

        Assert.Equal(cost + 1, _server.Count(GoogleCall.Read));
    }

    [Fact]
    public async Task Word_that_only_begins_like_loading_is_a_word()
    {
        _server.Add("id", "Сводная", [Tab("Загрузка", "Загрузка мусоровоза завершена", "Loading dock")]);

        await ReadAsync("id");

        Assert.Equal(1, _server.Count(GoogleCall.Read));
    }

    [Theory]
    [InlineData("registry", null)]
    [InlineData("Реестр рабочих групп", null)]
    [InlineData("registry.xlsx", null)]
    [InlineData("Список", "список.xlsx")]
    public async Task Registry_is_found_by_its_title(string title, string? named)
    {
        _server.Add("a", "Каракол", [Tab("да")]);
        _server.Add("b", title, [Tab("да")]);

        Assert.Equal("b", (await Source().FindAsync(new("", named ?? "", "", ""), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Registry_that_is_not_there_says_what_to_do()
    {
        var source = Source();
        var registry = await source.FindAsync(new("", "", "", ""), CancellationToken.None);

        var failed = Assert.IsType<GatherOutcome.Failed>(await source.ReadAsync(registry, CancellationToken.None));

        Assert.Contains("Google__Registry", failed.Message.Ru, StringComparison.Ordinal);
    }

    private static RegisteredSpreadsheet Registered(string reference) => new(reference, null, null, null, null, null, null);

    private static Grid Tab(params string[] row) =>
        new(
            "1",
            "Лист",
            [
                [.. row.Select(Cell.OfText)],
            ]
        );

    private async Task<Spreadsheet> ReadOnlyOneAsync(string title)
    {
        _server.Add("karakol", title, [Tab("да")]);
        return await ReadAsync("karakol");
    }

    private async Task<Spreadsheet> ReadAsync(string id)
    {
        var outcome = await Source().ReadAsync(new SpreadsheetReference(id, "", "", ""), CancellationToken.None);
        return Assert.IsType<GatherOutcome.Read>(outcome).Spreadsheet;
    }

    private GoogleSheetsSource Source()
    {
        var settings = new PipelineSettings
        {
            Google = new() { Folders = [GoogleServer.Folder], BaseUri = _server.Root },
        };
        _connections.Add(GoogleConnection.Open(settings, _clock, new Random(1)));
        return new(_connections[^1]);
    }
}
