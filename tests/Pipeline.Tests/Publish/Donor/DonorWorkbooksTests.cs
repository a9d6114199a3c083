using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Publish;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish.Donor;

public sealed class DonorWorkbooksTests
{
    public static TheoryData<int> Languages => new(0, 1, 2);

    [Theory, MemberData(nameof(Languages))]
    public async Task Workbook_of_each_language_has_no_validation_errors(int language) =>
        Assert.Empty(Xlsx.Errors(await BytesAsync(language)));

    [Fact]
    public void Path_names_the_project_and_the_period() =>
        Assert.Equal(
            "donor/programmnyy-byudjet-2018/2018-05-01_2018-07-31/indicators.ru.xlsx",
            new DonorOutput().Files(SampleInput.Create(), new()).First().Path
        );

    [Fact]
    public async Task Workbook_has_form_1_first_and_the_proof_last() =>
        Assert.Equal(["Форма 1", "Показатели", "Разбивка", "Методика", "Подтверждение"], Xlsx.SheetNames(await BytesAsync(0)));

    [Fact]
    public async Task Form_1_keeps_the_texts_and_adds_the_numbers_in_them()
    {
        var rows = Xlsx.Rows(await BytesAsync(0), "Форма 1", "Задача").Skip(1).ToList();
        Assert.Equal(["Задача 1. Усиление потенциала", null, "Задача 2. Содействие"], rows.Select(row => row["Задача"]));
        var numbers = Xlsx.Values(await BytesAsync(0), 0).Skip(6).Select(row => (row[4], row[5], row[6], row[7]));
        Assert.Equal([(3d, 3d, 100d, null), (20d, 20d, 100d, "Факт — нижняя граница"), (null, null, null, "В плане нет числа")], numbers);
    }

    [Fact]
    public async Task Form_1_merges_a_task_over_its_activities_and_the_indicators_over_planned_and_actual()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(0)), isEditable: false);
        var form = document.WorkbookPart!.WorksheetParts.Single(part =>
            part.Uri.OriginalString.EndsWith("sheet1.xml", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["A5:A6", "B5:B6", "C5:F5", "G5:G6", "H5:H6", "A7:A8"],
            form.Worksheet.Descendants<MergeCell>().Select(cell => cell.Reference!.Value!)
        );
    }

    [Fact]
    public async Task Indicators_show_target_actual_and_percentage()
    {
        var rows = Xlsx.Rows(await BytesAsync(0), "Показатели", "Муниципалитет");
        var participants = rows.Single(row => row["Показатель"] is "Участники" && row["Муниципалитет"] is "г. Каракол");
        Assert.Equal((100d, 114d, 114d), (participants["План"], participants["Факт"], participants["% выполнения"]));
    }

    [Fact]
    public async Task Disaggregation_names_groups_in_words_of_the_readers_language()
    {
        var rows = Xlsx.Rows(await BytesAsync(1), "Бөлүштүрүү", "Муниципалитет");
        Assert.Equal(["аялдар", "эркектер"], rows.Select(row => row["Тобу"]));
        Assert.Equal([61d, 53d], rows.Select(row => row["Иш жүзүндө"]));
    }

    [Fact]
    public async Task Proof_leads_from_a_figure_to_its_rows()
    {
        var row = Xlsx.Rows(await BytesAsync(0), "Подтверждение", "Муниципалитет").First(row => row["Строки"] is not null);
        Assert.Equal(
            ("Каракол 2018", "Анкетирование", "3–5, 9", "ab12"),
            (row["Таблица"], row["Лист"], row["Строки"], row["Контрольная сумма"])
        );
    }

    private static Task<byte[]> BytesAsync(int language) =>
        Xlsx.BytesAsync(new DonorOutput().Files(SampleInput.Create(), new()).ElementAt(language));
}
