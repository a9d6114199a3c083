using Pipeline.Tests.Gather;
using Pipeline.Tests.Publish;

namespace Pipeline.Tests.Golden;

/// <summary>A finding is new, then still open since its day whatever is inserted, moved and renamed around it, and fixed once it is mended.</summary>
public sealed class LivingFindingsTests : IDisposable
{
    private static readonly string[] Events = ["32.07.2018,Сход,план", "05.07.2018,Бюджет,проведено", "06.07.2018,Вода,план"];
    private static readonly string[] People = ["05.07.2018,Бюджет,Асанова Айгуль,ж", "05.07.2018,Бюджет,Бекова,"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Finding_survives_inserted_rows_and_renamed_tabs_until_it_is_mended()
    {
        var first = await RunAsync(
            "2018-08-01",
            Tab("1", "График", "Дата,Тема,Статус", Events),
            Tab("2", "Список", "Дата,Тема,ФИО,Пол", People)
        );
        Assert.All(first, finding => Assert.Equal(("new", "2018-08-01"), (finding.Status, finding.Since)));
        Assert.Equal(
            ["event-overdue", "person-name-unclear", "value-missing", "value-unreadable"],
            first.Select(finding => finding.Code).Order(StringComparer.Ordinal)
        );

        string[] moreEvents = ["20.07.2018,Дороги,отменено", Events[2], "", "21.07.2018,Свет,отменено", Events[0], Events[1]];
        var people = Tab("2", "Участники (новый)", "Дата,Тема,ФИО,Пол", ["05.07.2018,Бюджет,Токтогулова Нургуль,ж", .. People]);
        var moved = await RunAsync("2018-08-02", people, Tab("1", "План", "Дата,Тема,Статус", moreEvents));
        Assert.Equal(first.Select(finding => finding.Id).Order(), moved.Select(finding => finding.Id).Order());
        Assert.All(moved, finding => Assert.Equal(("open", "2018-08-01"), (finding.Status, finding.Since)));
        Assert.All(first, finding => Assert.NotEqual(finding.Cell, moved.Single(same => same.Id == finding.Id).Cell));

        moreEvents[4] = "30.07.2018,Сход,отменено";
        var mended = await RunAsync("2018-08-03", people, Tab("1", "План", "Дата,Тема,Статус", moreEvents));
        Assert.Equal("value-unreadable", Assert.Single(mended, finding => finding.Status == "fixed").Code);
        Assert.Equal(3, mended.Count(finding => finding.Status == "open"));
    }

    private static Grid Tab(string id, string name, string headings, string[] rows) =>
        new(id, name, [.. rows.Prepend(headings).Select(row => row.Split(',').Select(Cell.OfText).ToArray())]);

    // What findings.csv says of the spreadsheet's cells.
    private async Task<List<Told>> RunAsync(string day, params Grid[] tabs)
    {
        Directory.CreateDirectory(_folder.PathOf("in"));
        var registry = _folder.PathOf("in", "registry.csv");
        await File.WriteAllTextAsync(
            registry,
            "Муниципалитеты\nКод,Название,Тип,Область,Район,Проект\nM0,Ак-Тал,АА,Нарынская область,Ак-Талинский район,П"
        );
        await File.WriteAllBytesAsync(_folder.PathOf("in", "Ак-Тал 2018.xlsx"), GridWorkbook.Write(tabs));
        await CommandLineRun.OfAsync("run", _folder.PathOf("in"), "--registry", registry, "--out", _folder.PathOf("out"), "--as-of", day);
        var rows = CsvRows.Read(await File.ReadAllBytesAsync(_folder.PathOf("out", "data", "findings.csv")));
        string Of(IReadOnlyList<string> row, string column) => row[rows[0].ToList().IndexOf(column)];
        return
        [
            .. rows.Skip(1)
                .Where(row => Of(row, "tab").Length > 0 && Of(row, "code") != "history-rewritten")
                .Select(row => new Told(Of(row, "id"), Of(row, "code"), Of(row, "cell"), Of(row, "status"), Of(row, "first_seen"))),
        ];
    }

    private sealed record Told(string Id, string Code, string Cell, string Status, string Since);
}
