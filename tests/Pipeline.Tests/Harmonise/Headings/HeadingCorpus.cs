using Pipeline.Harmonise;
using Pipeline.Harmonise.Tables;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise.Headings;

/// <summary>
/// Sentences and questions as headings, from headings.tsv: each stands behind the usual columns of a table of its kind, with values
/// below it; its truth is the field it holds, or a dash where nothing may be kept of it.
/// </summary>
internal static class HeadingCorpus
{
    private static readonly Dictionary<string, (string Title, string[] Columns)> Tables = new()
    {
        ["schedule"] = ("График мероприятий", ["date|Дата|05.06.2022|06.06.2022|07.06.2022", "topic|Тема|Вода|Свет|Школа"]),
        ["attendance-totals"] = (
            "Количество участников",
            ["date|Дата|05.06.2022|06.06.2022|07.06.2022", "topic|Тема|Вода|Свет|Школа", "total|Всего|100|90|80", "women|Женщин|40|30|20"]
        ),
        ["survey-plan"] = ("План опроса", ["place|Село|Ынтымак|Кара-Таш|Беловодка", "planned|План|120|65|43", "collected|Факт|100|60|40"]),
        ["survey"] = (
            "Ответы жителей",
            [
                "timestamp|Отметка времени|05.06.2022 10:00:00|06.06.2022 11:00:00|07.06.2022 12:00:00",
                "zone|Село|Ынтымак|Кара-Таш|Ынтымак",
                "age|Возраст|35|41|29",
                "problems|Проблемы|вода|дороги|свет",
            ]
        ),
        ["action-plan"] = (
            "План действий",
            [
                "problem|Проблема|нет воды|плохие дороги|нет света",
                "measure|Мероприятие|Ремонт скважины|Подсыпка улиц|Фонари",
                "deadline|Срок|01.05.2022|01.06.2022|01.07.2022",
                "status|Статус|выполнено|в процессе|не начато",
            ]
        ),
        ["priorities"] = (
            "Приоритеты",
            ["rank|Место|1|2|3", "group|Группа|Нижняя зона|Верхняя зона|Центр", "problem|Проблема|нет воды|плохие дороги|нет света"]
        ),
        ["logframe"] = (
            "Показатели проекта",
            [
                "activity|Мероприятие|Обучение|Слушания|Опрос",
                "indicator|Индикатор|обучено|проведено|анкет",
                "planned|План|45|24|12",
                "actual|Факт|40|20|10",
            ]
        ),
        ["attendance"] = (
            "Список участников",
            ["full-name|ФИО|Асанова Айгуль|Бейшенов Нурлан|Ли Елена", "sex|Пол|ж|м|ж", "date|Дата|05.06.2022|05.06.2022|05.06.2022"]
        ),
    };

    /// <summary>The headings that are read as something else, in words.</summary>
    public static IReadOnlyList<string> Misread(Registry registry)
    {
        using var stream = typeof(HeadingCorpus).Assembly.GetManifestResourceStream("Pipeline.Tests.Harmonise.Headings.headings.tsv")!;
        using var reader = new StreamReader(stream);
        var harmoniser = new Harmoniser(registry, new PipelineSettings());
        var misread = new List<string>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var held = Held(harmoniser, cells[0], cells[1], cells[2], cells[3].Split(';'));
            if (held != cells[2])
                misread.Add($"{cells[0]} «{cells[1]}»: {held}, not {cells[2]}");
        }
        return misread;
    }

    private static string Held(Harmoniser harmoniser, string kind, string heading, string field, string[] values)
    {
        var (title, columns) = Tables[kind];
        string[][] all =
        [
            .. columns.Select(column => column.Split('|')).Where(column => column[0] != field).Select(column => column[1..]),
            [heading, .. values],
        ];
        var rows = Enumerable.Range(0, values.Length + 1).Select(row => all.Select(column => Cell.OfText(column[row])).ToArray());
        var tab = new Grid(
            "1",
            "Лист1",
            [
                [Cell.OfText($"{title}, Буранинский АА")],
                .. rows,
            ]
        );
        var spreadsheet = new Spreadsheet(new("h", "h", "h", ""), [tab], "");
        var read = harmoniser.Harmonise(spreadsheet, null);
        if (read.Tables is not [var table] || table.Kind != kind)
            return $"a table of {string.Join(", ", read.Tables.Select(other => other.Kind))}";
        var name = table.Headings.Where(pair => pair.Value.Column == all.Length - 1).Select(pair => pair.Key).FirstOrDefault();
        var type = TableKinds.OfRecords.First(known => known.Name == kind).Find(name ?? "note")!.Type;
        return name is null || type is FieldType.Unkept || (type is FieldType.Private && field != name) ? "-" : name;
    }
}
