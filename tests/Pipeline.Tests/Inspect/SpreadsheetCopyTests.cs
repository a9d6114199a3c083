using Pipeline.Inspect;

namespace Pipeline.Tests.Inspect;

public class SpreadsheetCopyTests
{
    private const string Registered = "Кара-Суу 2023.xlsx";
    private static readonly Registry Registry = Registry.Empty with
    {
        Municipalities =
        [
            new("M1", LocalText.Same("Кара-Суу"), "АА", "KG-T", null, [], "П"),
            new("M2", LocalText.Same("Беш-Таш"), "АА", "KG-T", null, [], "П"),
        ],
        Spreadsheets = [new(Registered, "M1", "П", null, null, 2023, null), new("Беш-Таш 2023.xlsx", "M2", "П", null, null, 2023, null)],
    };

    private static SourceState Source(string id, string? municipality, string hash, int records = 7) =>
        new(new(id, id, id, ""), SourceCondition.Fresh, municipality, "П", null, null, null, records, hash, "", [], Problem: null);

    private static IReadOnlyList<Finding> Inspect(params SourceState[] sources) =>
        [
            .. new Inspector(Registry, new(), [])
                .InspectSources(sources, Village.Day("2024-01-15"))
                .Where(finding => finding.Code == "spreadsheet-copy"),
        ];

    [Fact]
    public void Same_content_is_found_at_the_copy_and_not_at_the_registered_one()
    {
        var finding = Assert.Single(Inspect(Source("а.xlsx", null, "same"), Source(Registered, "M1", "same")));

        Assert.Equal(
            "Таблица «а.xlsx» дословно повторяет таблицу «Кара-Суу 2023.xlsx», поэтому учитывается только «Кара-Суу 2023.xlsx». "
                + "Удалите копию или внесите в неё её собственные данные.",
            finding.Message.Ru
        );
        Assert.Equal("а.xlsx", finding.Place.Spreadsheet!.Id);
    }

    [Fact]
    public void Each_further_copy_is_found() =>
        Assert.Equal(
            ["архив/Кара-Суу 2023.xlsx", "копия.xlsx"],
            Inspect(Source(Registered, "M1", "same"), Source("архив/Кара-Суу 2023.xlsx", "M1", "same"), Source("копия.xlsx", null, "same"))
                .Select(finding => finding.Place.Spreadsheet!.Id)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Other_content_is_no_copy() => Assert.Empty(Inspect(Source(Registered, "M1", "same"), Source("а.xlsx", null, "other")));

    [Fact]
    public void Empty_spreadsheets_are_no_copies() =>
        Assert.Empty(Inspect(Source(Registered, "M1", "same", records: 0), Source("а.xlsx", null, "same", records: 0)));

    [Fact]
    public void Same_content_of_two_municipalities_is_no_copy() =>
        Assert.Empty(Inspect(Source(Registered, "M1", "same"), Source("Беш-Таш 2023.xlsx", "M2", "same")));
}
