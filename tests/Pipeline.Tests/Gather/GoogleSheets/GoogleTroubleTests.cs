using Pipeline.Gather;
using Pipeline.Tests.Gather.GoogleSheets.Server;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>What coordinators are told when Google does not give what was asked for, and that the last good data stay.</summary>
public sealed class GoogleTroubleTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly GooglePulls _pulls = new();

    private GoogleServer Server => _pulls.Server;

    public void Dispose() => _pulls.Dispose();

    [Fact]
    public async Task Spreadsheet_that_was_unshared_keeps_its_data_and_asks_for_access()
    {
        await FillAndPullAsync();
        Server.Find("karakol").IsShared = false;

        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Missing);

        Assert.Contains("«РГ Каракол» больше не открывает нам доступ", finding.Message.Ru, StringComparison.Ordinal);
        Assert.Contains("«РГ Каракол» таблицасы мындан ары бизге ачылбайт", finding.Message.Ky, StringComparison.Ordinal);
        Assert.Equal("https://docs.google.com/spreadsheets/d/karakol/edit", finding.Place.Link);
        await AssertKeptAsync("karakol");

        Server.Find("karakol").IsShared = true;
        Assert.DoesNotContain(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Missing);
        Assert.Equal(SourceCondition.Fresh, (await _pulls.StateAsync("karakol")).Condition);
    }

    [Fact]
    public async Task Spreadsheet_that_was_deleted_keeps_its_data()
    {
        await FillAndPullAsync();
        Server.Remove("karakol");

        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Missing);

        Assert.Contains("её удалили или закрыли к ней доступ", finding.Message.Ru, StringComparison.Ordinal);
        await AssertKeptAsync("karakol");
    }

    [Fact]
    public async Task Spreadsheet_in_the_bin_goes_unless_the_registry_names_it()
    {
        _pulls.Register(("РГ Ош", ""));
        await FillAndPullAsync();
        Server.Find("karakol").IsTrashed = true;
        Server.Find("osh").IsTrashed = true;

        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Missing);

        Assert.Contains("«РГ Ош» лежит в корзине", finding.Message.Ru, StringComparison.Ordinal);
        await AssertKeptAsync("osh");
        Assert.DoesNotContain(await _pulls.StoredAsync(), row => row.StartsWith("karakol", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Revoked_key_is_said_once_and_nothing_more_is_asked()
    {
        await FillAndPullAsync();
        Server.RefusesKey = true;
        Server.Requests.Clear();

        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Unreadable);

        Assert.Contains("Google не принимает ключ", finding.Message.Ru, StringComparison.Ordinal);
        // Google refuses good keys now and then, so that the first refusal is not believed.
        Assert.Equal(2, Server.Requests.Count);
        await AssertKeptAsync("karakol");
        await AssertKeptAsync("osh");
    }

    [Fact]
    public async Task Answer_that_always_breaks_off_is_a_finding_after_five_tries()
    {
        await FillAndPullAsync();
        Server.Find("karakol").Write([GooglePulls.Memoranda("новое", "и ещё", "и ещё")]);
        Server.Requests.Clear();
        Server.Fault = request => request is { Call: GoogleCall.Read, Id: "karakol" } ? new GoogleFault { IsShort = true } : null;

        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Unreadable);

        Assert.Contains("обрывается на середине", finding.Message.Ru, StringComparison.Ordinal);
        Assert.Equal(5, Server.Count(GoogleCall.Read));
        await AssertKeptAsync("karakol");
    }

    [Fact]
    public async Task Service_that_fails_at_one_spreadsheet_is_a_finding_and_at_all_of_them_none()
    {
        await FillAndPullAsync();
        Server.Find("karakol").Write([GooglePulls.Memoranda("новое", "и ещё", "и ещё")]);
        Server.Find("osh").Write([GooglePulls.Memoranda("новое", "и ещё", "и ещё")]);
        Server.Fault = _ => new GoogleFault { Status = 503 };

        Assert.DoesNotContain(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Unreadable);
        Assert.Equal(SourceCondition.Fresh, (await _pulls.StateAsync("karakol")).Condition);

        Server.Requests.Clear();
        Server.Fault = request => request is { Call: GoogleCall.Read, Id: "karakol" } ? FailOnceOshIsRead() : null;
        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Unreadable);

        Assert.Contains("Google не отдаёт таблицу «РГ Каракол»", finding.Message.Ru, StringComparison.Ordinal);
        Assert.Contains("osh: и ещё", await _pulls.StoredAsync());
        await AssertKeptAsync("karakol");
    }

    [Fact]
    public async Task Folder_that_is_closed_is_named_with_its_address_and_open_again_it_is_forgotten()
    {
        await FillAndPullAsync();
        Server.Find(GoogleServer.Folder).IsShared = false;

        var findings = await _pulls.FindingsAsync(Hour);

        Assert.Contains(
            findings,
            finding => finding.Message.Ru.Contains("drive.google.com/drive/folders/folder-of-the-project", StringComparison.Ordinal)
        );
        Assert.Equal(4, (await _pulls.StoredAsync()).Count);

        Server.Find(GoogleServer.Folder).IsShared = true;
        Assert.DoesNotContain(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Missing);
    }

    [Fact]
    public async Task Spreadsheet_beyond_the_limits_is_a_finding()
    {
        await FillAndPullAsync();
        _pulls.LargestFileBytes = 30_000;
        Server.Find("karakol").Write([GooglePulls.Memoranda(GooglePulls.Parties(200, "слишком много"))]);

        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == GatherOutcome.Unreadable);

        Assert.Contains("слишком велика", finding.Message.Ru, StringComparison.Ordinal);
        await AssertKeptAsync("karakol");
    }

    [Theory]
    [InlineData(10, "спасибо")]
    [InlineData(0, "")]
    public async Task Spreadsheet_that_shrank_keeps_its_data_until_the_registry_confirms(int rows, string of)
    {
        Server.Add("karakol", "РГ Каракол", [GooglePulls.Memoranda(GooglePulls.Parties(30, "РГ"))]);
        _pulls.Register(("https://docs.google.com/spreadsheets/d/karakol/edit#gid=7", ""));
        await _pulls.PullAsync();
        Server.Find("karakol").Write([GooglePulls.Memoranda(GooglePulls.Parties(rows, of))]);

        Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == "spreadsheet-shrunk");
        Assert.Equal(30, (await _pulls.StoredAsync()).Count);
        Assert.Equal(SourceCondition.Stale, (await _pulls.StateAsync("karakol")).Condition);

        _pulls.Register(("https://docs.google.com/spreadsheets/d/karakol/edit#gid=7", "да"));
        Assert.DoesNotContain(await _pulls.FindingsAsync(Hour), finding => finding.Code == "spreadsheet-shrunk");
        Assert.Equal(rows, (await _pulls.StoredAsync()).Count);
    }

    [Fact]
    public async Task Spreadsheet_that_lost_a_required_column_stays_published_as_it_was_until_the_registry_confirms()
    {
        Server.Add("karakol", "РГ Каракол", [Seminars("Вода")]);
        var before = await _pulls.PublishedAsync();
        Server.Find("karakol").Write([Seminars("Дороги", withoutDates: true)]);

        var finding = Assert.Single(await _pulls.FindingsAsync(Hour), finding => finding.Code == "spreadsheet-shrunk");

        Assert.Contains("«Дата проведения»", finding.Message.Ru, StringComparison.Ordinal);
        Assert.Equal(before, await _pulls.PublishedAsync(Hour));
        Assert.Equal(6, before.Split("Вода").Length - 1);

        _pulls.Register(("РГ Каракол", "да"));
        Assert.DoesNotContain("Вода", await _pulls.PublishedAsync(Hour), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spreadsheet_that_goes_on_loading_keeps_its_data_for_one_more_pull()
    {
        await FillAndPullAsync();
        Server.Find("karakol").Write([Loading("Загрузка…")]);

        var first = await _pulls.PullAsync(Hour);
        Assert.Equal(["karakol"], first.Left);
        Assert.Contains("karakol: karakol 1", await _pulls.StoredAsync());

        Server.Find("karakol").WriteSilently([Loading("пришло")]);
        await _pulls.PullAsync(Hour);
        Assert.Contains("karakol: пришло", await _pulls.StoredAsync());

        Server.Find("karakol").Write([Loading("Loading...")]);
        await _pulls.PullAsync(Hour);
        var second = await _pulls.PullAsync(Hour);
        Assert.Equal((1, 0), (second.Changed, second.Left.Count));
    }

    [Fact]
    public async Task Registry_that_cannot_be_read_leaves_the_last_good_one_in_use()
    {
        await FillAndPullAsync();
        Server.Find("registry").IsShared = false;
        Server.Find("karakol").Write([GooglePulls.Memoranda("новое", "и ещё", "и ещё")]);

        var findings = await _pulls.FindingsAsync(Hour);

        Assert.Contains(findings, finding => finding.Code == GatherOutcome.Missing);
        Assert.Contains("karakol: новое", await _pulls.StoredAsync());
    }

    private static Grid Seminars(string topic, bool withoutDates = false)
    {
        Cell[][] rows =
        [
            [
                Cell.OfText("Дата проведения"),
                Cell.OfText("Тема семинара"),
                Cell.OfText("Место проведения"),
                Cell.OfText("Количество участников"),
            ],
            .. Enumerable
                .Range(0, 6)
                .Select(i => (Cell[])[Cell.OfDate(43_200 + i), Cell.OfText(topic), Cell.OfText("Мэрия"), Cell.OfNumber(20 + i)]),
        ];
        return new("5", "График семинаров", withoutDates ? [.. rows.Select(row => row[1..])] : rows);
    }

    private static Grid Loading(string shown)
    {
        var whole = GooglePulls.Memoranda("как было", shown);
        Cell[][] rows = [.. whole.Rows];
        if (shown.EndsWith('…') || shown.EndsWith('.'))
            rows[^1][1] = Cell.OfError(shown);
        return new(whole.Id, whole.Name, rows);
    }

    private GoogleFault FailOnceOshIsRead()
    {
        SpinWait.SpinUntil(() => Server.Requests.Any(request => request is { Call: GoogleCall.Read, Id: "osh" }), TimeSpan.FromSeconds(10));
        Thread.Sleep(100);
        return new() { Status = 503 };
    }

    private async Task FillAndPullAsync()
    {
        Server.Add("karakol", "РГ Каракол", [GooglePulls.Memoranda(GooglePulls.Parties(2, "karakol"))]);
        Server.Add("osh", "РГ Ош", [GooglePulls.Memoranda(GooglePulls.Parties(2, "osh"))]);
        await _pulls.PullAsync();
    }

    private async Task AssertKeptAsync(string id)
    {
        Assert.Contains($"{id}: {id} 1", await _pulls.StoredAsync());
        Assert.Equal(SourceCondition.Stale, (await _pulls.StateAsync(id)).Condition);
    }
}
