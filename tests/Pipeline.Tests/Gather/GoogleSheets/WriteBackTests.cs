using System.Text.Json.Nodes;
using Pipeline.Runs;
using Pipeline.Tests.Gather.GoogleSheets.Server;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>Findings go back into the working group's own spreadsheet, and nothing else there is touched.</summary>
public sealed class WriteBackTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly GooglePulls _pulls = new() { WritesBack = true };

    private GoogleServer Server => _pulls.Server;

    private GoogleFile Karakol => Server.Find("karakol");

    public void Dispose() => _pulls.Dispose();

    [Fact]
    public async Task Findings_stand_on_a_tab_of_their_own_with_links_to_the_cells()
    {
        Server.Add("karakol", "РГ Каракол", [WithBlankDate()]);
        var before = Karakol.Sheets[0]!.ToJsonString();

        await _pulls.FindingsAsync();

        Assert.Equal(["Меморандумы", "Проверка"], Titles());
        Assert.Equal(before, Karakol.Sheets[0]!.ToJsonString());
        var rows = Rows();
        Assert.Equal(["Где", "Что проверить и что сделать", "Как, вероятно, правильно"], rows[0].Select(Text));
        var row = Assert.Single(rows, row => Text(row[0]) == "Меморандумы, A4");
        Assert.Equal(
            "https://docs.google.com/spreadsheets/d/karakol/edit#gid=7&range=A4",
            (string?)row[0]["userEnteredFormat"]!["textFormat"]!["link"]!["uri"]
        );
        Assert.Single(Karakol.Batches);
    }

    [Fact]
    public async Task Nothing_is_written_or_read_again_for_its_own_sake()
    {
        Server.Add("karakol", "РГ Каракол", [WithBlankDate()]);
        await _pulls.FindingsAsync();
        Server.Requests.Clear();

        await _pulls.FindingsAsync(Hour);

        Assert.Equal(GoogleCall.List, Assert.Single(Server.Requests).Call);

        var daily = await _pulls.PullAsync(TimeSpan.FromDays(1));
        Assert.Equal((true, 0), (daily.IsWhole, daily.Changed));
    }

    [Fact]
    public async Task Tab_is_rewritten_when_something_changed_and_gone_when_all_is_well()
    {
        _pulls.Register(("РГ Каракол", ""));
        Server.Add("karakol", "РГ Каракол", [WithBlankDate(), Own("Текшерүү")]);
        await _pulls.FindingsAsync();

        Karakol.Sheets[0] = SheetJson.Of(WithBlankDate("ещё один фонд"));
        Karakol.Touch();
        await _pulls.FindingsAsync(Hour);
        Assert.Contains(Rows(), row => Text(row[0]) == "Меморандумы, A5");
        Assert.Equal(2, Karakol.Batches.Count);

        Karakol.Sheets[0] = SheetJson.Of(GooglePulls.Memoranda(GooglePulls.Parties(2, "фонд")));
        Karakol.Touch();
        await _pulls.FindingsAsync(Hour);
        Assert.Equal(["Меморандумы", "Текшерүү"], Titles());
        Assert.Equal(3, Karakol.Batches.Count);
    }

    [Fact]
    public async Task Tab_of_people_s_own_with_the_name_is_left_alone()
    {
        Server.Add("karakol", "РГ Каракол", [WithBlankDate(), Own("Проверка")]);

        await _pulls.FindingsAsync();

        Assert.Equal(["Меморандумы", "Проверка", "Проверка 2"], Titles());
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_written_as_text()
    {
        Server.Add("karakol", "РГ Каракол", [WithBlankDate("=IMPORTDATA(\"https://example.org\")")]);

        await _pulls.FindingsAsync();

        Assert.All(Rows().SelectMany(row => row), cell => Assert.Null(cell["userEnteredValue"]!["formulaValue"]));
    }

    [Fact]
    public async Task Write_whose_answer_was_lost_is_not_repeated_blindly()
    {
        Server.Add("karakol", "РГ Каракол", [WithBlankDate()]);
        Server.Fault = request => request.Call == GoogleCall.Write ? new GoogleFault { IsDropped = true } : null;
        await _pulls.FindingsAsync();
        Assert.Single(Karakol.Batches);

        Server.Fault = _ => null;
        await _pulls.FindingsAsync(Hour);

        Assert.Equal(["Меморандумы", "Проверка"], Titles());
        Assert.Equal(2, Karakol.Batches.Count);
    }

    [Fact]
    public async Task Spreadsheet_that_may_only_be_read_is_a_finding_until_it_may_be_written_to()
    {
        Server.Add("karakol", "РГ Каракол", [WithBlankDate()]);
        Karakol.IsWritable = false;

        var refused = Assert.Single(await _pulls.FindingsAsync(), finding => finding.Code == CheckTabs.ReadOnly);
        Assert.Contains("роль «Редактор»", refused.Message.Ru, StringComparison.Ordinal);
        Assert.Equal("karakol", refused.Place.Spreadsheet?.Id);

        Karakol.IsWritable = true;
        Assert.DoesNotContain(await _pulls.FindingsAsync(Hour), finding => finding.Code == CheckTabs.ReadOnly);
        Assert.Equal(["Меморандумы", "Проверка"], Titles());
    }

    [Fact]
    public async Task Switched_off_nothing_is_ever_written()
    {
        _pulls.WritesBack = false;
        Server.Add("karakol", "РГ Каракол", [WithBlankDate()]);

        await _pulls.FindingsAsync();

        Assert.Equal(0, Server.Count(GoogleCall.Write));
    }

    private static Grid WithBlankDate(params string[] more)
    {
        var whole = GooglePulls.Memoranda([.. GooglePulls.Parties(2, "фонд"), .. more]);
        Cell[][] rows = [.. whole.Rows];
        for (var row = 3; row < rows.Length; row++)
            rows[row] = [default, rows[row][1]];
        return new(whole.Id, whole.Name, rows);
    }

    private static Grid Own(string title) =>
        new(
            "99",
            title,
            [
                [Cell.OfText("наше")],
            ]
        );

    private IEnumerable<string?> Titles() => Karakol.Sheets.Select(sheet => (string?)sheet!["properties"]!["title"]);

    private List<JsonObject[]> Rows()
    {
        var tab = Karakol.Sheets.Single(sheet => (int)sheet!["properties"]!["sheetId"]! > 1_000_000_000)!;
        var rows = tab["data"]![0]!["rowData"]!.AsArray();
        return [.. rows.Select(row => row!["values"]!.AsArray().Select(cell => cell!.AsObject()).ToArray())];
    }

    private static string? Text(JsonObject cell) => (string?)cell["userEnteredValue"]!["stringValue"];
}
