using Pipeline.Harmonise;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise;

public sealed class RenamedColumnTests
{
    private static readonly string[] Before = ["Дата", "Тема", "Место", "Статус"];

    [Fact]
    public void Column_with_an_unknown_heading_is_known_by_its_place_and_values()
    {
        var read = Again(["Дата", "Тема", "Место", "Птичка"]);

        Assert.Equal("held", read.Records[0].Text("status"));
        var finding = Assert.Single(read.Findings);
        Assert.Equal(("header-renamed", Severity.Info, "Птичка"), (finding.Code, finding.Severity, finding.Raw));
    }

    [Fact]
    public void Column_whose_values_no_longer_fit_is_unknown()
    {
        var read = Again(["Дата", "Тема", "Место", "Птичка"], "воробей");

        Assert.Null(read.Records[0].Text("status"));
        Assert.Equal(["header-unknown"], read.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Column_renamed_to_a_synonym_is_said()
    {
        var read = Again(["Дата проведения", "Тема", "Место", "Статус"]);

        Assert.Equal(new DateOnly(2018, 7, 12), read.Records[0].When);
        Assert.Equal(["header-renamed"], read.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Finding_keeps_its_identity_when_rows_are_inserted_and_the_tab_is_renamed()
    {
        Cell[] row = [Cell.OfText("12.13.2018"), Cell.OfText("Сход"), Cell.OfText("ДК"), Cell.OfText("план")];
        Cell[] other = [Cell.OfText("13.07.2018"), Cell.OfText("Тренинг"), Cell.OfText("ДК"), Cell.OfText("план")];

        var first = Assert.Single(Read(Sheet("График", Before, row), null).Findings);
        var second = Assert.Single(Read(Sheet("План", Before, other, [], row), null).Findings);

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Place.Cells, second.Place.Cells);
    }

    private static HarmonisedSpreadsheet Again(string[] headings, string status = "проведено")
    {
        var before = Read(Sheet("График", Before, Row("проведено")), null);
        var state = new SourceState(Reference, SourceCondition.Fresh, null, null, null, null, null, 1, "", "", before.Tables, null);
        return Read(Sheet("График", headings, Row(status), Row(status)), state);
    }

    private static SpreadsheetReference Reference => new("sheet", "sheet", "sheet", "");

    private static Cell[] Row(string status) => [Cell.OfText("12.07.2018"), Cell.OfText("Сход"), Cell.OfText("ДК"), Cell.OfText(status)];

    private static Spreadsheet Sheet(string tab, string[] headings, params Cell[][] rows) =>
        new(
            Reference,
            [
                new Grid(
                    "0",
                    tab,
                    [
                        [Cell.OfText("График мероприятий")],
                        [.. headings.Select(Cell.OfText)],
                        .. rows,
                    ]
                ),
            ],
            ""
        );

    private static HarmonisedSpreadsheet Read(Spreadsheet spreadsheet, SourceState? previous) =>
        new Harmoniser(Registry.Empty, new PipelineSettings()).Harmonise(spreadsheet, previous);
}
