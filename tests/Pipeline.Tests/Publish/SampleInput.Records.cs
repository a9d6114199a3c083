namespace Pipeline.Tests.Publish;

internal static partial class SampleInput
{
    private static IEnumerable<Record> Records()
    {
        yield return Event(KaraBalta, File.Id, "График", 3, new(2018, 7, 12), "Обсуждение приоритетов", "Мэрия, малый зал");
        yield return Event(Karakol, Sheet.Id, "12", 4, new(2018, 8, 1), "Сход жителей", "Дом культуры");
        yield return Event(Karakol, Sheet.Id, "12", 5, new(2018, 8, 14), "Общественные слушания по ПСЭР", "Мэрия, большой зал");
        yield return Event(Karakol, Sheet.Id, "12", 6, new(2018, 6, 12), "Тренинг", "Мэрия");
        yield return Activity(
            "Задача 1. Усиление потенциала",
            "Мероприятие 1.1. Рабочие встречи",
            "3 меморандума",
            "Подписано 3 меморандума",
            3,
            3,
            Quality.Exact
        );
        yield return Activity(
            "Задача 1. Усиление потенциала",
            "Мероприятие 1.2. Обучение",
            "Обучены 20 представителей",
            "Обучены более 20",
            20,
            20,
            Quality.AtLeast
        );
        yield return Activity(
            "Задача 2. Содействие",
            "Мероприятие 2.1. Анализ",
            "Анализ программ",
            "Согласно графику",
            null,
            null,
            Quality.None
        );
    }

    private static Record Event(
        Municipality municipality,
        string spreadsheet,
        string tab,
        int row,
        DateOnly day,
        string topic,
        string place
    ) =>
        new(
            RecordKinds.Schedule,
            Area.Municipality(municipality.Code),
            Project,
            new(spreadsheet, tab, tab, row),
            new Dictionary<string, object?>
            {
                ["type"] = "meeting",
                ["date_start"] = day,
                ["topic"] = topic,
                ["place"] = place,
                ["time_start"] = new TimeOnly(10, 0),
                ["planned"] = 20d,
            }
        );

    private static Record Activity(
        string task,
        string activity,
        string planned,
        string actual,
        double? plan,
        double? fact,
        Quality quality
    ) =>
        new(
            RecordKinds.Logframe,
            Area.Project(Project),
            Project,
            new("form1", "1", "Форма 1", 5),
            new Dictionary<string, object?>
            {
                ["task"] = task,
                ["activity"] = activity,
                ["planned_text"] = planned,
                ["actual_text"] = actual,
                ["planned"] = plan,
                ["actual"] = fact,
                ["actual_quality"] = quality,
            }
        );
}
