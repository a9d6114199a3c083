using Pipeline.Harmonise;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise;

/// <summary>Whoever is named in a table, on a list, as responsible or as a party, is not named in what is read from it: neither value, nor raw text, nor finding.</summary>
public sealed class PersonalDataTests
{
    private static readonly Registry Registry = Registry.Empty with
    {
        Municipalities = [new("M1", LocalText.Same("Кочкорбаевский АА"), "АА", "KG-C", null, [], "П")],
        Spreadsheets = [new("village.xlsx", "M1", "П", null, null, 2018, null)],
    };

    [Theory]
    [InlineData(
        "Дата|Тема|Статус|Ответственный\n12.07.2018|Сход|план|Шукова Бактыгуль\n13.07.2018|Вода|план|Шукова Б., тел. 0555 12 34 56"
    )]
    [InlineData(
        "№|Көйгөй|Иш-чара|Мөөнөтү|Жооптуу|Абалы\n1|таза суу|Насос оңдоо|01.09.2018|Шукова Бактыгүл|башталды\n2|жол|Жол|01.10.2018|Шукова Б.|бүттү"
    )]
    [InlineData("Дата|Тема|ФИО|Пол|Телефон\n12.07.2018|Сход|Шукова Бактыгуль|ж|0555 12 34 56\n12.07.2018|Сход|Шукова Б.||+996 555 123456")]
    [InlineData(
        "Шаги|Срок|Выполнено|Ответственный\nРаспоряжение о рабочей группе|01.08.2018|да|Шукова Б.\nФокус-группы|01.09.2018|нет|Б. Шукова"
    )]
    [InlineData("Дата|Стороны|Предмет\n12.07.2018|Шукова Б., Осмонова А.|меморандум о сотрудничестве")]
    [InlineData("ФИО|Должность|Пол\nШукова Бактыгуль|глава АО|ж\nОсмонова Айгуль|депутат|ж\nИсп.: Шукова Б., тел. 0555 12 34 56||")]
    public void Names_and_phones_stay_in_the_sheet(string rows)
    {
        var read = Read(rows);

        Assert.NotEmpty(read.Records);
        var kept = read.Records.SelectMany(TextsOf).Concat(read.Findings.SelectMany(TextsOf)).ToList();
        Assert.All(kept, text => Assert.DoesNotMatch("Шуков|Осмонов|555", text));
    }

    [Theory]
    [InlineData("Протокол заседания\n1|Шукова Б.|председатель\n2|Осмонова Айгуль|секретарь")]
    [InlineData("Состав\n1. Шукова Бактыгуль\n2. Осмонова А., депутат\n3. Шукова Б.")]
    [InlineData("Дата|Шукова Бактыгуль|Осмонова А.\n12.07.2018|была|не была\n13.07.2018|была|была")]
    public void Names_where_no_table_is_known_stay_in_the_sheet(string rows)
    {
        var read = Read(rows);

        Assert.NotEmpty(read.Findings);
        Assert.All(read.Findings.SelectMany(TextsOf), text => Assert.DoesNotMatch("Шуков|Осмонов", text));
    }

    private static IEnumerable<string> TextsOf(Record record) =>
        record
            .Kind.Columns.Select(column => Record.ShownValue(record[column.Name]))
            .Concat(record.Origins.Values.Select(origin => origin.Raw))
            .OfType<string>();

    private static IEnumerable<string> TextsOf(Finding finding) =>
        new[]
        {
            finding.Message.Ru,
            finding.Message.Ky,
            finding.Message.En,
            finding.Raw,
            finding.Suggestion,
            finding.Anchor,
        }.OfType<string>();

    private static HarmonisedSpreadsheet Read(string rows)
    {
        var grid = new Grid("0", "Лист1", [.. rows.Split('\n').Select(row => row.Split('|').Select(Cell.OfText).ToArray())]);
        var spreadsheet = new Spreadsheet(new("village.xlsx", "village.xlsx", "village.xlsx", ""), [grid], "");
        return new Harmoniser(Registry, new PipelineSettings()).Harmonise(spreadsheet, null);
    }
}
