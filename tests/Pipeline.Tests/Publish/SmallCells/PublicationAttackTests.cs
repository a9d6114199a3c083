using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>
/// The attack on what is really published: a project with small cells goes through Measure and Publish, every file is read back, and whatever
/// follows from all its numbers together by linear algebra is worked out: totals and parts, shares, missing inputs, numbers and lists of rows, wider
/// areas, longer periods, in all languages. No small cell may be among it.
/// </summary>
public sealed class PublicationAttackTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_small_cell_follows_from_all_published_files_together(int seed)
    {
        var attack = (await PublishedWorld.OfAsync(seed)).Attack;

        Assert.NotEmpty(attack.Small);
        Assert.True(attack.Shown * 2 > attack.Hidden, $"Too much is hidden to be of use: {attack.Hidden}, and {attack.Shown} shown.");
        Assert.Empty(attack.Small.Where(attack.Knows).Select(Attack.Said));
        Assert.Empty(attack.EarlierOfSome);
        Assert.Equal(0, attack.HiddenTotals);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_attack_succeeds_where_only_small_cells_themselves_are_hidden(int seed)
    {
        var attack = (await PublishedWorld.OfAsync(seed)).Attack;

        Assert.Contains(attack.Small, attack.WithComplementary().Knows);
    }

    [Fact]
    public async Task The_attack_reads_every_kind_of_file()
    {
        var attack = (await PublishedWorld.OfAsync(1)).Attack;

        string[] expected =
        [
            "data/indicators.csv",
            "donor/proekt/2018-05-01_2018-07-31/iati.xml",
            "donor/proekt/2018-05-01_2018-07-31/indicators.csv",
            "donor/proekt/2018-05-01_2018-07-31/indicators.en.xlsx",
            "donor/proekt/2018-05-01_2018-07-31/indicators.ky.xlsx",
            "donor/proekt/2018-05-01_2018-07-31/indicators.ru.xlsx",
            "index.html",
            "weekly/2018-W30/summary.en.xlsx",
            "weekly/2018-W30/summary.ky.xlsx",
            "weekly/2018-W30/summary.ru.xlsx",
        ];
        Assert.Empty(expected.Except(attack.Numbers.Select(number => number.File)));
        Assert.Contains(attack.Numbers, number => number.What == "rows");
        Assert.Contains(attack.Numbers, number => number is { What: "was", Indicator: "participants" });
        Assert.Contains(attack.Numbers, number => number is { File: "index.html", Period.Kind: PeriodKind.Week });
        Assert.Contains(attack.Numbers, number => number is { File: "index.html", Indicator: "problem-respondents" });
    }

    [Fact]
    public async Task Workbooks_hide_no_sheet_row_or_column_and_small_lines_draw_shown_cells()
    {
        var world = await PublishedWorld.OfAsync(1);
        var lines = 0;

        foreach (var (_, content) in world.Files.Where(file => file.Key.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            var workbook = document.WorkbookPart!;
            var names = Xlsx.SheetNames(content);
            Assert.Equal(names.Count, workbook.WorksheetParts.Count());
            Assert.DoesNotContain(workbook.Workbook!.Descendants<Sheet>(), sheet => sheet.State is not null);
            Assert.Empty(workbook.GetPartsOfType<PivotTableCacheDefinitionPart>());
            foreach (var sheet in workbook.WorksheetParts.Select(part => part.Worksheet!))
            {
                Assert.DoesNotContain(sheet.Descendants<Row>(), row => row.Hidden?.Value == true);
                Assert.DoesNotContain(
                    sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>(),
                    column => column.Hidden?.Value == true
                );
                foreach (var drawn in sheet.Descendants<DocumentFormat.OpenXml.Office.Excel.Formula>())
                {
                    lines++;
                    Assert.Contains(drawn.Text.Split('!')[0].Trim('\''), names);
                }
            }
        }
        Assert.True(lines > 0);
    }

    [Fact]
    public async Task Charts_draw_nothing_that_the_cells_do_not_show()
    {
        var world = await PublishedWorld.OfAsync(1);

        foreach (var (path, content) in world.Files.Where(file => file.Key.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            var sheets = Xlsx.SheetNames(content);
            foreach (
                var values in document
                    .WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.ChartParts ?? [])
                    .SelectMany(chart => chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberReference>())
            )
            {
                var (sheet, cells) = values.Formula!.Text.Split('!') is [var name, var range] ? (name.Trim('\''), range) : ("", "");
                var shown = Xlsx.Values(content, sheets.ToList().IndexOf(sheet));
                var area = CellRange.TryParse(cells.Replace("$", "", StringComparison.Ordinal))!.Value;
                var cached = values
                    .NumberingCache!.Elements<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>()
                    .Select(point => double.Parse(point.NumericValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
                var inCells =
                    from row in Enumerable.Range(area.First.Row, area.Last.Row - area.First.Row + 1)
                    from column in Enumerable.Range(area.First.Column, area.Last.Column - area.First.Column + 1)
                    where shown[row][column] is double
                    select (double)shown[row][column]!;
                Assert.Equal(inCells, cached);
            }
        }
    }
}
