using Pipeline.Publish;

namespace Pipeline.Tests.Publish.Page;

/// <summary>A project of many municipalities: some do well, some have errors, every eleventh is silent; twelve weeks of figures.</summary>
internal static class CountryInput
{
    private const string Project = "Голос граждан 2018";

    private static readonly (string Ru, string Ky, string En)[] Names =
    [
        ("Ак-Талинский АА", "Ак-Талаа айыл аймагы", "Ak-Talaa"),
        ("Кок-Жарский АА", "Көк-Жар айыл аймагы", "Kok-Jar"),
        ("г. Джалал-Абад", "Жалал-Абад шаары", "Jalal-Abad"),
        ("Кочкорбаевский АА", "Кочкорбаев айыл аймагы", "Kochkorbaev"),
        ("Үч-Коргонский АА", "Үч-Коргон айыл аймагы", "Uch-Korgon"),
    ];

    private static readonly (string Code, string Ru, string Ky, string En)[] Problems =
    [
        ("water", "Питьевая вода", "Таза суу", "Drinking water"),
        ("roads", "Дороги и тротуары", "Жолдор жана тротуарлар", "Roads and pavements"),
        ("dogs", "Бродячие собаки", "Ээнбаш иттер", "Stray dogs"),
        ("waste", "Вывоз мусора", "Таштанды чыгаруу", "Waste collection"),
        ("lighting", "Уличное освещение", "Көчө жарыктары", "Street lighting"),
    ];

    public static PublicationInput Create(int municipalities)
    {
        var all = Enumerable.Range(0, municipalities).Select(Municipality).ToList();
        return SampleInput.Create() with
        {
            Registry = new(
                all,
                [],
                [],
                [],
                [.. Problems.Select(problem => new ProblemCode(problem.Code, new(problem.Ru, problem.Ky, problem.En), [], []))]
            ),
            Catalogue = [.. SampleInput.Catalogue, Priorities],
            Indicators = [.. all.SelectMany(Figures), .. Trends(), .. Votes()],
            Findings = [.. all.SelectMany(Findings)],
            Sources = [.. all.Select(Source)],
        };
    }

    private static IndicatorDefinition Priorities =>
        new(
            "priority-votes",
            new("Голоса за проблемы", "Көйгөйлөргө берилген добуштар", "Votes for problems"),
            "votes",
            "sum(priorities.votes)",
            ["problem_code"],
            "priorities"
        );

    private static Municipality Municipality(int place)
    {
        var name = Names[place % Names.Length];
        var number = place / Names.Length == 0 ? "" : $" {(place / Names.Length) + 1}";
        return new($"KG-{place:000}", new(name.Ru + number, name.Ky + number, name.En + number), "АА", "KG-N", null, [], Project);
    }

    private static bool IsSilent(int place) => place % 11 == 7;

    private static IEnumerable<StoredIndicator> Figures(Municipality municipality, int place)
    {
        if (IsSilent(place))
            yield break;
        var area = Area.Municipality(municipality.Code);
        yield return Now(area, "completeness", place * 37 % 101);
        yield return Now(area, "timeliness", place * 53 % 101);
        yield return Now(area, "events-held", place % 9);
        yield return Now(area, "participants", place * 131 % 1700, target: place % 3 == 0 ? 800 : null);
        yield return Now(area, "women-share", place % 4 == 0 ? null : 30 + (place % 40));
    }

    private static IEnumerable<StoredIndicator> Trends() =>
        from week in Enumerable.Range(0, 12)
        where week != 4
        from figure in new[]
        {
            InWeek(week, "completeness", 30 + (week * 5)),
            InWeek(week, "participants", week * week * 17),
            InWeek(week, "events-held", week * 3 % 13),
        }
        select figure;

    private static IEnumerable<StoredIndicator> Votes()
    {
        var area = Area.Project(Project);
        yield return Now(area, "priority-votes", 1000);
        foreach (var (problem, place) in Problems.Select((problem, place) => (problem, place)))
            yield return Now(area, "priority-votes", 400 - (place * 73), group: $"problem_code={problem.Code}");
    }

    private static StoredIndicator InWeek(int week, string code, double value) =>
        Figure(Area.Project(Project), code, Period.Week(new DateOnly(2018, 7, 30).AddDays(7 * (week - 11))), value);

    private static StoredIndicator Now(Area area, string code, double? value, double? target = null, string group = "") =>
        Figure(area, code, Period.SinceStart(new(2018, 7, 30)), value, target, group);

    private static StoredIndicator Figure(Area area, string code, Period period, double? value, double? target = null, string group = "") =>
        new(
            new(Project, area, code, period, group, value, value is null ? Quality.None : Quality.Exact) { Target = target },
            SampleInput.AsOf,
            []
        );

    private static IEnumerable<TrackedFinding> Findings(Municipality municipality, int place)
    {
        var area = Area.Municipality(municipality.Code);
        if (IsSilent(place))
            yield return Tracked(
                "municipality-silent",
                Severity.Error,
                new(area, Project),
                "От муниципалитета нет никаких данных за период.",
                0
            );
        for (var row = 0; row < place % 7; row++)
        {
            var reference = new SpreadsheetReference("1AbC", "Таблица", "https://docs.google.com/spreadsheets/d/1AbC/edit", "7");
            var cell = CellRange.TryParse($"D{row + 4}");
            yield return Tracked(
                "value-missing",
                row % 2 == 0 ? Severity.Error : Severity.Warning,
                new(area, Project, reference, "77", "Анкетирование", cell),
                $"Не заполнено «Собрано анкет» (D{row + 4}): впишите, сколько анкет собрано в этом МТУ, или поставьте прочерк.",
                row
            );
        }
    }

    private static TrackedFinding Tracked(string code, Severity severity, FindingPlace place, string message, int row) =>
        new(
            new Finding(code, severity, place, new(message, "Кыргызча: " + message, "In English: " + message), $"{code}-{row}"),
            row % 3 == 0 ? FindingStatus.New : FindingStatus.Open,
            SampleInput.AsOf.AddDays(-7 * (row % 3)),
            SampleInput.AsOf
        );

    private static SourceState Source(Municipality municipality, int place) =>
        new(
            new($"source-{place}", "Таблица", "https://docs.google.com/spreadsheets/d/1AbC/edit", "7"),
            IsSilent(place) ? SourceCondition.Missing : SourceCondition.Fresh,
            municipality.Code,
            Project,
            $"rg.{place}@example.org",
            SampleInput.AsOf,
            SampleInput.AsOf,
            12,
            "ab",
            "1",
            [],
            null
        );
}
