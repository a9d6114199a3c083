using System.Text.RegularExpressions;
using Pipeline.Harmonise;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise;

/// <summary>
/// Each finding of reading, as a working group reads it: the cell's letter, number and heading, what stands there, what would be right; in
/// three languages.
/// </summary>
public sealed partial class ReadingFindingsTests
{
    private static readonly Registry Registry = Registry.Empty with
    {
        Municipalities = [new("M1", LocalText.Same("Кочкорбаевский АА"), "АА", "KG-C", null, [], "П")],
        Spreadsheets = [new("village.xlsx", "M1", "П", null, null, null, null)],
    };

    /// <summary>A case a code: the tab's rows, then what is found, where, and its Russian and Kyrgyz words.</summary>
    private static readonly Dictionary<string, Case> Cases = new()
    {
        [FindingCodes.TabUnrecognised] = new(
            "Птица,Цвет\nворобей,серый\nсиница,жёлтый",
            Severity.Warning,
            "A1",
            "На этом листе не найдено знакомой таблицы.",
            "Бул баракта тааныш таблица табылган жок."
        ),
        [FindingCodes.TabSetAside] = new(
            "Дата,Тема,Статус,Место\n12.07.2018,Сход,план,ДК",
            Severity.Info,
            "A1",
            "Лист называется «График (не использовать)», поэтому его таблица (график мероприятий) не читается. Если она нужна, переименуйте лист.",
            "Барак «График (не использовать)» деп аталат, ошондуктан андагы таблица (иш-чаралар графиги) окулбайт."
        )
        {
            Tab = "График (не использовать)",
        },
        [FindingCodes.ColoursUnread] = new(
            "Что значат цвета\nзелёный,провели\nжёлтый,перенесли\nкрасный,отменили",
            Severity.Warning,
            "A2",
            "Здесь цвета говорят, что сделано («зелёный провели»).",
            "Бул жерде түстөр абалды билдирет («зелёный провели»)."
        ),
        [FindingCodes.HeaderUnknown] = new(
            "Дата,Тема,Статус,Птичка\n12.07.2018,Сход,план,воробей",
            Severity.Warning,
            "D1",
            "Непонятно, что в столбце D («Птичка»), поэтому он не читается. Назовите его как в шаблоне.",
            "D мамычасында («Птичка») эмне экени түшүнүксүз, ошондуктан ал окулбайт. Аны үлгүдөгүдөй атаңыз."
        ),
        [FindingCodes.HeaderDuplicate] = new(
            "Дата,Тема,Статус,Дата проведения\n12.07.2018,Сход,план,13.07.2018",
            Severity.Warning,
            "D1",
            "Столбец D («Дата проведения») значит то же, что столбец A («Дата»), поэтому он не читается. Оставьте один из них или переименуйте.",
            "D мамычасы («Дата проведения») A мамычасы («Дата») менен бирдей, ошондуктан ал окулбайт. Бирин калтырыңыз же атын өзгөртүңүз."
        ),
        [FindingCodes.HeaderInferred] = new(
            "Дата,Тема,Статус,Ожидается жителей\n12.07.2018,Сход,план,40",
            Severity.Info,
            "D1",
            "Столбец D («Ожидается жителей») прочитан как «План участников»: так говорят слова его заголовка или его значения. Если в нём другое, переименуйте его.",
            "D мамычасы («Ожидается жителей») «Катышуучулардын саны» катары окулду: аталышындагы сөздөр же андагы маанилер ушуну көрсөтөт. Эгер анда башка нерсе болсо, атын өзгөртүңүз."
        ),
        [FindingCodes.ValueMissing] = new(
            "Дата,Тема,ФИО,Пол\n12.07.2018,Сход,Асанова Айгуль,ж\n12.07.2018,Сход,Бекова Бермет,",
            Severity.Warning,
            "D3",
            "Ячейка D3 в столбце «Пол» не заполнена. Заполните её.",
            "«Пол» мамычасындагы D3 уячасы толтурулган эмес. Аны толтуруңуз."
        ),
        [FindingCodes.ValueUnreadable] = new(
            "Дата,Тема,Статус,Место\n32.07.2018,Сход,план,ДК",
            Severity.Error,
            "A2",
            "Ячейка A2, столбец «Дата»: «32.07.2018». Такой даты нет в календаре. Проверьте день и месяц (сначала день, потом месяц).",
            "A2 уячасы, «Дата» мамычасы: «32.07.2018». Мындай дата календарда жок. Күнүн жана айын текшериңиз (адегенде күнү, андан кийин айы)."
        ),
        [FindingCodes.ValueAmbiguous] = new(
            "Дата,Тема,Статус,Место\n12.07,Сход,план,ДК",
            Severity.Error,
            "A2",
            "Ячейка A2, столбец «Дата»: «12.07». У даты нет года, и в заголовке таблицы его тоже нет. Допишите год, например 12.07.2018.",
            "A2 уячасы, «Дата» мамычасы: «12.07». Датанын жылы жазылган эмес, таблицанын аталышында да жок. Жылын кошуп жазыңыз, мисалы: 12.07.2018."
        ),
        [FindingCodes.FormulaError] = new(
            "Дата,Тема,Статус,Место\n12.07.2018,#REF!,план,ДК",
            Severity.Error,
            "B2",
            "Ячейка B2, столбец «Тема»: «#REF!». В ячейке ошибка формулы. Исправьте формулу или впишите значение.",
            "B2 уячасы, «Тема» мамычасы: «#REF!». Уячада формуланын катасы бар. Формуланы оңдоңуз же маанини жазыңыз."
        ),
        [FindingCodes.MunicipalityUnknown] = new(
            "Муниципалитет,Дата,Тема,Статус\nКочкорбаеский АА,12.07.2018,Сход,план",
            Severity.Warning,
            "A2",
            "Ячейка A2, столбец «Муниципалитет»: «Кочкорбаеский АА». Название прочитано как Кочкорбаевский АА. Исправьте написание.",
            "A2 уячасы, «Муниципалитет» мамычасы: «Кочкорбаеский АА». Аталышы Кочкорбаевский АА деп окулду. Жазылышын оңдоңуз."
        ),
        [FindingCodes.PersonNameUnclear] = new(
            "Дата,Тема,ФИО,Пол\n12.07.2018,Сход,Айгуль,ж",
            Severity.Warning,
            "C2",
            "Ячейка C2, столбец «ФИО»: «А…». Имя записано неполно или неясно. Напишите фамилию и имя одного человека.",
            "C2 уячасы, «ФИО» мамычасы: «А…». Аты-жөнү толук же так жазылган эмес. Бир кишинин фамилиясын жана атын жазыңыз."
        ),
        [FindingCodes.MemberLeft] = new(
            "Состав рабочей группы\nФИО,Должность,Примечание\nАсанова Айгуль,депутат,выбыла 01.09.2018\nБекова Бермет,учитель,вместо неё",
            Severity.Info,
            "C3",
            "В ячейке C3 написано, что этого человека в рабочей группе больше нет, поэтому он не считается.",
            "C3 уячасында бул киши жумушчу топтон чыкканы жазылган, ошондуктан ал эсептелбейт."
        ),
        [FindingCodes.RowLeftOut] = new(
            "Опрос жителей\nСело,Пол,Проблемы,Отметки\nАк-Тал,ж,дороги,\nАк-Тал,м,ничего,не считать",
            Severity.Info,
            "D4",
            "В ячейке D4 написано, что эту строку не нужно считать, поэтому она не считается.",
            "D4 уячасында бул сапты эсептебөө керектиги жазылган, ошондуктан ал эсептелбейт."
        ),
        [FindingCodes.ProblemUncoded] = new(
            "Группа,Место,Проблема\nЖенская,1,Ыыыы ээээ\nЖенская,2,Нет питьевой воды",
            Severity.Warning,
            "C2",
            "Ячейка C2, столбец «Проблема»: «Ыыыы ээээ». Не удалось отнести ответ к известной проблеме.",
            "C2 уячасы, «Проблема» мамычасы: «Ыыыы ээээ». Жоопту белгилүү көйгөйгө байланыштыруу мүмкүн болгон жок."
        ),
        [FindingCodes.TotalMismatch] = new(
            "Дата,Тема,Запланировано участников,Участвовало\n12.07.2018,Сход,20,26\n13.07.2018,Вода,20,30\nИтого,,40,57",
            Severity.Warning,
            "D4",
            "Итог в столбце «Участвовало» (ячейка D4) — 57, а сумма строк — 56. Проверьте итог или строки.",
            "«Участвовало» мамычасындагы жыйынтык (D4 уячасы) — 57, ал эми саптардын суммасы — 56. Жыйынтыкты же саптарды текшериңиз."
        ),
    };

    // Told against an earlier read: RenamedColumnTests.
    public static TheoryData<string> Codes => [.. FindingCodes.All.Where(code => code != FindingCodes.HeaderRenamed)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_says_where_what_was_found_and_what_would_be_right(string code)
    {
        var told = Cases[code];

        var finding = Assert.Single(Read(told.Rows, told.Tab).Findings, finding => finding.Code == code);

        Assert.Equal((told.Severity, told.Cell), (finding.Severity, finding.Place.Cells?.ToString()));
        Assert.StartsWith(told.Russian, finding.Message.Ru, StringComparison.Ordinal);
        Assert.StartsWith(told.Kyrgyz, finding.Message.Ky, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Message.En);
    }

    [Fact]
    public void Problem_voted_for_in_several_villages_is_asked_about_once() =>
        Assert.Single(
            Read("Проблема,Верхнее село,Нижнее село\nРазное и прочее,1,2\nПитьевая вода,3,4").Findings,
            finding => finding.Code == FindingCodes.ProblemUncoded
        );

    [Fact]
    public void Numbers_of_some_of_the_people_are_not_quoted()
    {
        var findings = Read("Дата,Тема,Всего,Женщин\n12.07.2018,Сход,30,более 3\n13.07.2018,Сход,20,2\nИтого,,50,9").Findings;

        Assert.Equal(["total-mismatch", "value-ambiguous"], findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.Null(finding.Raw));
        Assert.All(findings, finding => Assert.DoesNotMatch("более|[59]", finding.Message.Ru));
    }

    [Fact]
    public void Readme_lists_every_code() =>
        Assert.Equal(
            FindingCodes.All.Order(StringComparer.Ordinal),
            CodeRow()
                .Matches(Repository.Text("functions", "Pipeline", "Harmonise", "README.md").Split("## Findings")[1].Split("\n## ")[0])
                .Select(row => row.Groups["code"].Value)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("чыгып кетти май айында", 1)]
    [InlineData("left in May", 1)]
    [InlineData("вышла из состава", 1)]
    [InlineData("не выбыла", 2)]
    [InlineData("вместо выбывшей", 2)]
    [InlineData("вышла на пенсию", 2)]
    public void Member_who_has_left_is_no_row(string note, int members) =>
        Assert.Equal(
            members,
            Read($"Состав рабочей группы\nФИО,Должность,Примечание\nАсанова Айгуль,депутат,{note}\nБекова Бермет,учитель,").Records.Count
        );

    [Theory]
    [InlineData("Свод (НЕ ИСПОЛЬЗОВАТЬ!)")]
    [InlineData("устаревшая версия")]
    [InlineData("Пландын эски варианты")]
    [InlineData("колдонбоңуз")]
    [InlineData("OLD do not use")]
    [InlineData("don’t use")]
    public void Tab_whose_name_tells_not_to_use_it_gives_no_rows(string name) =>
        Assert.Empty(Read("Дата,Тема,Статус,Место\n12.07.2018,Сход,план,ДК", name).Records);

    [Theory]
    [InlineData("Эски-Наукат")]
    [InlineData("Старопокровка")]
    [InlineData("Использование бюджета")]
    [InlineData("Архив 2018")]
    public void Tab_of_an_old_town_or_year_is_read(string name) =>
        Assert.Single(Read("Дата,Тема,Статус,Место\n12.07.2018,Сход,план,ДК", name).Records);

    private static HarmonisedSpreadsheet Read(string rows, string tab = "Лист1")
    {
        var grid = new Grid("0", tab, [.. rows.Split('\n').Select(row => row.Split(',').Select(Typed).ToArray())]);
        var spreadsheet = new Spreadsheet(new("village.xlsx", "village.xlsx", "village.xlsx", ""), [grid], "");
        return new Harmoniser(Registry, new PipelineSettings()).Harmonise(spreadsheet, null);
    }

    private static Cell Typed(string text) => text.StartsWith('#') ? Cell.OfError(text) : Cell.OfText(text);

    private sealed record Case(string Rows, Severity Severity, string Cell, string Russian, string Kyrgyz)
    {
        public string Tab { get; init; } = "Лист1";
    }

    [GeneratedRegex(@"^\| `(?<code>[a-z-]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeRow();
}
