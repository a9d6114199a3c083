using Pipeline.Gather;
using Pipeline.Runs;
using Pipeline.Tests.Gather.GoogleSheets.Server;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>What people put into a Drive folder beside Google spreadsheets.</summary>
public sealed class GoogleFilesTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly GooglePulls _pulls = new();

    private GoogleServer Server => _pulls.Server;

    public void Dispose() => _pulls.Dispose();

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "karakol.xlsx")]
    [InlineData("application/vnd.ms-excel", "karakol.xls")]
    [InlineData("text/csv", "karakol.csv")]
    public async Task File_of_Excel_is_a_finding_until_it_is_saved_as_a_Google_spreadsheet(string type, string name)
    {
        _pulls.Register((name, ""));
        Server.AddFile("excel", name, type);

        var finding = Assert.Single(await _pulls.FindingsAsync(), finding => finding.Code == GatherOutcome.Unreadable);
        Assert.Contains($"«{name}» лежит в папке как файл Excel", finding.Message.Ru, StringComparison.Ordinal);
        Assert.Equal("https://drive.google.com/file/d/excel/view", finding.Place.Link);
        Assert.Equal(0, Server.Requests.Count(request => request.Id == "excel"));

        Server.Add("converted", "karakol", [GooglePulls.Memoranda("ДНТ")]);
        Assert.DoesNotContain(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Unreadable);
        Assert.Equal(["converted: ДНТ"], await _pulls.StoredAsync());
        Assert.Equal(["converted"], await SeenAsync());
    }

    [Fact]
    public async Task File_of_Excel_that_is_taken_away_is_forgotten()
    {
        Server.AddFile("excel", "заметки.xlsx", GoogleFile.ExcelType);
        await _pulls.FindingsAsync();
        Server.Remove("excel");

        Assert.DoesNotContain(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Unreadable);
        Assert.Empty(await SeenAsync());
    }

    [Fact]
    public async Task Registry_that_is_a_file_of_Excel_says_so()
    {
        Server.Remove("registry");
        Server.AddFile("excel", "registry.xlsx", GoogleFile.ExcelType);

        var error = await Assert.ThrowsAsync<RegistryUnreadableException>(() => _pulls.PullAsync());

        Assert.Contains("Google Таблицу", error.Reason!.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shortcuts_to_spreadsheets_and_folders_lead_to_them_and_unchanged_cost_a_list()
    {
        Server.AddFolder("elsewhere", null);
        Server.Add("in-elsewhere", "РГ Ош", [GooglePulls.Memoranda("Мэрия")], "elsewhere");
        Server.Add("alone", "РГ Каракол", [GooglePulls.Memoranda("ДНТ")], folder: null);
        Server.AddShortcut("s1", "Ош", "elsewhere");
        Server.AddShortcut("s2", "РГ Каракол", "alone");
        Server.AddShortcut("s3", "Сама в папке", "registry");

        await _pulls.PullAsync();
        Assert.Equal(["alone: ДНТ", "in-elsewhere: Мэрия"], await _pulls.StoredAsync());

        Server.Requests.Clear();
        await _pulls.PullAsync(Hour);
        Assert.All(Server.Requests, request => Assert.Equal(GoogleCall.List, request.Call));
    }

    [Fact]
    public async Task Shortcut_to_what_is_not_shared_asks_for_access_by_its_name()
    {
        Server.Add("closed", "РГ Нарын", [GooglePulls.Memoranda("ДНТ")], folder: null).IsShared = false;
        Server.AddShortcut("s", "Нарын", "closed");

        var finding = Assert.Single(await _pulls.FindingsAsync(), finding => finding.Code == GatherOutcome.Missing);

        Assert.Contains("«Нарын»", finding.Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_in_itself_and_documents_are_no_trouble()
    {
        Server.AddShortcut("s", "Наверх", GoogleServer.Folder);
        Server.AddFile("text", "Протокол", "application/vnd.google-apps.document");
        Server.Add("karakol", "РГ Каракол", [GooglePulls.Memoranda("ДНТ")]);

        Assert.DoesNotContain(await _pulls.FindingsAsync(), finding => finding.Code is GatherOutcome.Missing or GatherOutcome.Unreadable);
        Assert.Equal(["karakol: ДНТ"], await _pulls.StoredAsync());
    }

    private async Task<IReadOnlyList<string>> SeenAsync() =>
        [
            .. SourceDirectory
                .Of(
                    await _pulls.Store.SourcesAsync(CancellationToken.None).Select(source => source.State).ToListAsync(),
                    Registry.Empty,
                    null
                )
                .Select(state => state.Reference.Id),
        ];
}
