using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Publish.Summary;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish.Summary;

public sealed class SummaryWorkbooksTests
{
    public static TheoryData<int> Languages => new(0, 1, 2);

    [Theory, MemberData(nameof(Languages))]
    public async Task Workbook_of_each_language_has_no_validation_errors(int language) =>
        Assert.Empty(Xlsx.Errors(await BytesAsync(language)));

    [Theory, MemberData(nameof(Languages))]
    public async Task Workbook_without_any_data_has_no_validation_errors(int language)
    {
        var file = new SummaryWorkbooks().Files(PublishSamples.Empty(PublishSamples.Monday), new()).ElementAt(language);
        Assert.Empty(Xlsx.Errors(await Xlsx.BytesAsync(file)));
    }

    [Fact]
    public async Task Workbook_has_the_nine_sheets_in_the_order_of_what_matters()
    {
        string[] ru =
        [
            "Обзор",
            "Что сделать",
            "График",
            "Участие",
            "Потребности",
            "Планы действий",
            "Динамика",
            "Что изменилось",
            "Источники",
        ];
        string[] ky =
        [
            "Жалпы көрүнүш",
            "Эмне кылуу керек",
            "Иш-чаралар графиги",
            "Катышуу",
            "Муктаждыктар",
            "Иш-аракеттер пландары",
            "Динамика",
            "Эмне өзгөрдү",
            "Булактар",
        ];
        Assert.Equal(ru, Xlsx.SheetNames(await BytesAsync(0)));
        Assert.Equal(ky, Xlsx.SheetNames(await BytesAsync(1)));
    }

    [Fact]
    public async Task Overview_begins_with_the_silent_municipality_and_shows_no_zero_for_it()
    {
        var rows = Xlsx.Rows(await BytesAsync(0), "Обзор", "Муниципалитет");
        Assert.Equal(["г. Джалал-Абад", "г. Кара-Балта", "г. Каракол"], rows.Select(row => row["Муниципалитет"]));
        Assert.Equal("✖ Данных нет", rows[0]["Положение"]);
        Assert.Equal("—", rows[0]["всего"]);
        Assert.Equal("—", rows[0]["полнота"]);
    }

    [Fact]
    public async Task Overview_shows_numbers_and_how_they_moved_in_a_week()
    {
        var karakol = Xlsx.Rows(await BytesAsync(0), "Обзор", "Муниципалитет")[2];
        Assert.Equal(114d, karakol["всего"]);
        Assert.Equal(26d, karakol["± людей"]);
        Assert.Equal(-2d, karakol["± полноты"]);
        Assert.Equal(0d, karakol["± ошибок"]);
    }

    [Fact]
    public async Task Lower_bound_is_a_number_that_is_shown_as_one()
    {
        var bytes = await BytesAsync(0);
        Assert.Equal(32d, Xlsx.Rows(bytes, "Обзор", "Муниципалитет")[1]["всего"]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Contains(
            document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>(),
            format => format.FormatCode == "\"≥ \"#,##0"
        );
    }

    [Fact]
    public async Task To_do_lists_findings_by_municipality_the_worst_first_and_what_was_typed_as_text()
    {
        var rows = Xlsx.Rows(await BytesAsync(2), "To do", "Municipality");
        Assert.Equal(["Jalal-Abad", "Kara-Balta", "Kara-Balta", "Karakol"], rows.Select(row => row["Municipality"]));
        Assert.Equal(["✖ Error", "✖ Error", "! Warning", "✖ Error"], rows.Select(row => row["Severity"]));
        Assert.Equal("=32 июля", rows[1]["As written"]);
        Assert.Equal(new DateTime(2018, 7, 23, 0, 0, 0, DateTimeKind.Unspecified), rows[3]["Since"]);
    }

    [Fact]
    public async Task Schedule_shows_overdue_then_this_week_then_the_next_two()
    {
        var rows = Xlsx.Rows(await BytesAsync(0), "График", "Когда");
        Assert.Equal(["✖ Просрочено", "● Эта неделя", "○ Следующие две недели"], rows.Select(row => row["Когда"]));
        Assert.Equal(["Обсуждение приоритетов", "Сход жителей", "Общественные слушания по ПСЭР"], rows.Select(row => row["Тема"]));
    }

    [Fact]
    public async Task Needs_list_the_project_first_and_chart_it()
    {
        var bytes = await BytesAsync(0);
        var rows = Xlsx.Rows(bytes, "Потребности", "Муниципалитет");
        Assert.Equal([SampleInput.Project, SampleInput.Project, "г. Каракол"], rows.Select(row => row["Муниципалитет"]));
        Assert.Equal(["Вода", "Дороги", "Вода"], rows.Select(row => row["Проблема"]));
        Assert.Equal(["Вода", "Дороги"], Xlsx.ChartCategories(bytes, 5));
    }

    [Fact]
    public async Task Trend_has_a_column_a_week_a_line_in_each_row_and_a_line_chart()
    {
        var bytes = await BytesAsync(0);
        var row = Xlsx.Rows(bytes, "Динамика", "Показатель")[0];
        Assert.Equal(26d, row["23.07.18"]);
        Assert.Null(row["16.07.18"]);
        Assert.Equal(15, row.Count);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Contains(
            "sparkline",
            document
                .WorkbookPart!.WorksheetParts.Single(part => part.Uri.OriginalString.EndsWith("sheet7.xml", StringComparison.Ordinal))
                .Worksheet.OuterXml,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_changed_shows_a_rewritten_figure_from_and_to()
    {
        var rows = Xlsx.Rows(await BytesAsync(0), "Что изменилось", "Муниципалитет");
        Assert.Equal("! Переписано", rows[0]["Что произошло"]);
        Assert.Equal((90d, 114d), (rows[0]["Было"], rows[0]["Стало"]));
        Assert.Equal("● Новое", rows[1]["Что произошло"]);
    }

    [Fact]
    public async Task Every_sheet_has_a_named_table_frozen_headings_and_a_printed_page_of_a4_landscape()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(1)), isEditable: false);
        var parts = document.WorkbookPart!.WorksheetParts.ToList();
        Assert.Equal(
            9,
            parts.SelectMany(part => part.TableDefinitionParts).Select(part => part.Table.DisplayName!.Value).Distinct().Count()
        );
        Assert.All(parts, part => Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value));
        Assert.All(parts, part => Assert.Equal(9u, part.Worksheet.Descendants<PageSetup>().Single().PaperSize!.Value));
        Assert.All(
            parts,
            part => Assert.Equal(OrientationValues.Landscape, part.Worksheet.Descendants<PageSetup>().Single().Orientation!.Value)
        );
        Assert.Equal(9, document.WorkbookPart.Workbook.DefinedNames!.Count(name => ((DefinedName)name).Name == "_xlnm.Print_Titles"));
        Assert.Equal("Жумалык жыйынтык: 2018-жылдын 30-июлу – 5-августу", document.PackageProperties.Title);
    }

    private static Task<byte[]> BytesAsync(int language) =>
        Xlsx.BytesAsync(new SummaryWorkbooks().Files(SampleInput.Create(), new()).ElementAt(language));
}
