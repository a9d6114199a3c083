using Pipeline.Publish;

namespace Pipeline.Tests.Publish;

/// <summary>
/// A hand-made publication of a small project: one municipality that does well, one with errors and warnings, one silent. As of
/// Monday, 30 July 2018, 06:00 in Bishkek.
/// </summary>
internal static partial class SampleInput
{
    public const string Project = "Программный бюджет 2018";

    public static readonly DateTimeOffset AsOf = new(2018, 7, 30, 0, 0, 0, TimeSpan.Zero);

    public static readonly Period Programme = Period.Programme(new(new(2018, 5, 1), new(2018, 7, 31)));

    private static readonly DateOnly Today = new(2018, 7, 30);

    public static readonly Municipality Karakol = Municipality("KG-Y-KARAKOL", "г. Каракол", "Каракол шаары", "Karakol");
    public static readonly Municipality KaraBalta = Municipality("KG-C-KARABALTA", "г. Кара-Балта", "Кара-Балта шаары", "Kara-Balta");
    public static readonly Municipality JalalAbad = Municipality("KG-J-JALALABAD", "г. Джалал-Абад", "Жалал-Абад шаары", "Jalal-Abad");

    public static readonly SpreadsheetReference Sheet = new(
        "1AbC",
        "Каракол 2018",
        "https://docs.google.com/spreadsheets/d/1AbC/edit",
        "7"
    );
    public static readonly SpreadsheetReference File = new("кара-балта 2018.xlsx", "кара-балта 2018.xlsx", "кара-балта 2018.xlsx", "7");

    public static readonly IReadOnlyList<IndicatorDefinition> Catalogue =
    [
        Definition("completeness", "Полнота данных", "Маалыматтын толуктугу", "Completeness", "%", "data"),
        Definition("timeliness", "Своевременность", "Өз убагында берилиши", "Timeliness", "%", "data"),
        Definition("events-planned", "Мероприятий запланировано", "Пландалган иш-чаралар", "Events planned", "events", "events"),
        Definition("events-held", "Мероприятий проведено", "Өткөрүлгөн иш-чаралар", "Events held", "events", "events"),
        Definition("participants", "Участники", "Катышуучулар", "Participants", "people", "participation"),
        Definition("women", "Женщины", "Аялдар", "Women", "people", "participation"),
        Definition("men", "Мужчины", "Эркектер", "Men", "people", "participation"),
        Definition("women-share", "Доля женщин", "Аялдардын үлүшү", "Share of women", "%", "participation"),
        Definition(
            "questionnaires-planned",
            "Анкет по плану",
            "Пландалган сурамжылоо баракчалары",
            "Questionnaires planned",
            "questionnaires",
            "needs"
        ),
        Definition("problem-votes", "Голоса", "Добуштар", "Votes", "votes", "priorities") with
        {
            Disaggregation = ["problem_code"],
        },
    ];

    private static readonly IReadOnlyList<ProblemCode> Problems =
    [
        new("water", new("Вода", "Суу", "Water"), [], []),
        new("roads", new("Дороги", "Жолдор", "Roads"), [], []),
    ];

    public static PublicationInput Create(Func<RecordKind, IAsyncEnumerable<Record>>? records = null) =>
        new(
            "20180730T000000Z",
            AsOf,
            new Registry(
                [Karakol, KaraBalta, JalalAbad],
                [
                    Expected("1AbC", Karakol.Code, "rg.karakol@example.org"),
                    Expected(File.Id, KaraBalta.Code, "rg.karabalta@example.org"),
                    Expected("jalal-abad-2018.xlsx", JalalAbad.Code, "rg.jalalabad@example.org"),
                ],
                [],
                [],
                Problems
            ),
            Catalogue,
            [.. Figures()],
            [.. Findings()],
            Sources(),
            records ?? (kind => Records().Where(record => record.Kind == kind).ToAsyncEnumerable())
        );

    private static IEnumerable<StoredIndicator> Figures()
    {
        foreach (var period in new[] { Period.SinceStart(Today), Programme })
        {
            yield return Figure(Karakol, "completeness", period, 93);
            yield return Figure(Karakol, "timeliness", period, 100);
            yield return Figure(Karakol, "events-planned", period, 6);
            yield return Figure(Karakol, "events-held", period, 5);
            yield return Rewritten(Figure(Karakol, "participants", period, 114, target: 100), from: 90, period == Programme);
            yield return Figure(Karakol, "women", period, 61);
            yield return Figure(Karakol, "men", period, 53);
            yield return Figure(Karakol, "women-share", period, 6100 / 114.0);
            yield return Proven(Figure(Karakol, "questionnaires-planned", period, 800));
            yield return Figure(KaraBalta, "completeness", period, 41);
            yield return Figure(KaraBalta, "timeliness", period, 50);
            yield return Figure(KaraBalta, "events-planned", period, 6);
            yield return Figure(KaraBalta, "events-held", period, 5);
            yield return Figure(KaraBalta, "participants", period, 32, Quality.AtLeast);
            yield return Figure(KaraBalta, "women", period, 20);
            yield return Figure(KaraBalta, "men", period, 12);
            yield return Figure(KaraBalta, "women-share", period, null, Quality.None);
        }
        foreach (var (code, votes) in new[] { ("water", 7d), ("roads", 5d) })
            yield return new(
                new(
                    Project,
                    Area.Project(Project),
                    "problem-votes",
                    Period.SinceStart(Today),
                    $"problem_code={code}",
                    votes,
                    Quality.Exact
                ),
                AsOf,
                []
            );
        yield return OfGroup(Figure(Karakol, "problem-votes", Period.SinceStart(Today), 7), "problem_code=water");
        yield return OfGroup(Figure(Karakol, "participants", Programme, 61), "sex=f");
        yield return OfGroup(Figure(Karakol, "participants", Programme, 53), "sex=m");
        yield return Figure(Karakol, "participants", Period.Week(Today.AddDays(-7)), 26);
        yield return Figure(Karakol, "completeness", Period.Week(Today.AddDays(-7)), 95);
        yield return Figure(Karakol, "completeness", Period.Week(Today), 93);
    }

    private static IEnumerable<TrackedFinding> Findings()
    {
        var seen = AsOf.AddDays(-7);
        yield return Tracked(
            new Finding(
                "value-missing",
                Severity.Error,
                new(Area.Municipality(Karakol.Code), Project, Sheet, "77", "Анкетирование", CellRange.TryParse("D7")),
                new(
                    "Не заполнено «Собрано анкет» (D7): впишите, сколько анкет собрано.",
                    "«Чогултулган баракчалар» (D7) толтурулган эмес: канча баракча чогултулганын жазыңыз.",
                    "“Questionnaires collected” (D7) is empty: write how many were collected."
                ),
                "questionnaires"
            ),
            seen
        );
        yield return Tracked(
            new Finding(
                "value-unreadable",
                Severity.Error,
                new(Area.Municipality(KaraBalta.Code), Project, File, "Фокус группы", "Фокус группы", CellRange.TryParse("C4")),
                new(
                    "Дата «32 июля» не читается: напишите, например, 20.07.2018.",
                    "«32 июля» күнүн окуу мүмкүн эмес: мисалы, 20.07.2018 деп жазыңыз.",
                    "The date “32 июля” cannot be read: write it as 20.07.2018, say."
                ),
                "focus-group"
            )
            {
                Raw = "=32 июля",
                Suggestion = "31.07.2018",
            },
            AsOf
        );
        yield return Tracked(
            new Finding(
                "event-overdue",
                Severity.Warning,
                new(Area.Municipality(KaraBalta.Code), Project, File, "График", "График", CellRange.TryParse("A3:H3")),
                new(
                    "Срок прошёл, отметки о проведении нет.",
                    "Мөөнөтү өттү, өткөрүлгөнү белгиленген эмес.",
                    "The date has passed and it is not marked as held."
                ),
                "event"
            ),
            seen
        );
        yield return Tracked(
            new Finding(
                "municipality-silent",
                Severity.Error,
                new(Area.Municipality(JalalAbad.Code), Project),
                new(
                    "От муниципалитета нет никаких данных.",
                    "Муниципалитеттен эч кандай маалымат жок.",
                    "There are no data at all from the municipality."
                ),
                "silent"
            ),
            seen
        );
    }

    private static IReadOnlyList<SourceState> Sources() =>
        [
            new(
                Sheet,
                SourceCondition.Fresh,
                Karakol.Code,
                Project,
                "rg.karakol@example.org",
                AsOf,
                AsOf.AddDays(-3),
                64,
                "ab12",
                "1",
                [],
                null
            ),
            new(
                File,
                SourceCondition.Stale,
                KaraBalta.Code,
                Project,
                "rg.karabalta@example.org",
                AsOf.AddDays(-4),
                AsOf.AddDays(-9),
                31,
                "cd34",
                "1",
                [],
                null
            ),
            new(
                new("jalal-abad-2018.xlsx", "jalal-abad-2018.xlsx", "jalal-abad-2018.xlsx", ""),
                SourceCondition.Missing,
                JalalAbad.Code,
                Project,
                "rg.jalalabad@example.org",
                null,
                null,
                0,
                "",
                "",
                [],
                null
            ),
        ];

    private static Municipality Municipality(string code, string ru, string ky, string en) =>
        new(code, new(ru, ky, en), "город", code[..4], null, [], Project);

    private static RegisteredSpreadsheet Expected(string reference, string municipality, string contact) =>
        new(reference, municipality, Project, contact, Language.Ru, 2018, new(2018, 7, 31));

    private static IndicatorDefinition Definition(string code, string ru, string ky, string en, string unit, string section) =>
        new(code, new(ru, ky, en), unit, $"count({code})", [], section);

    private static StoredIndicator Figure(
        Municipality municipality,
        string code,
        Period period,
        double? value,
        Quality quality = Quality.Exact,
        double? target = null
    ) => new(new(Project, Area.Municipality(municipality.Code), code, period, "", value, quality) { Target = target }, AsOf, []);

    private static StoredIndicator OfGroup(StoredIndicator figure, string group) =>
        figure with
        {
            Value = figure.Value with { Group = group },
        };

    private static StoredIndicator Rewritten(StoredIndicator figure, double from, bool rewritten) =>
        rewritten ? figure with { Restatements = [new(from, Quality.Exact, AsOf.AddDays(-30), AsOf.AddDays(-2))] } : figure;

    private static StoredIndicator Proven(StoredIndicator figure) =>
        figure with
        {
            Value = figure.Value with
            {
                FormulaVersion = "1f2e3d4c",
                Inputs = [new(Sheet.Id, "77", "Анкетирование", "survey-plan", [3, 4, 5, 9])],
            },
        };

    private static TrackedFinding Tracked(Finding finding, DateTimeOffset firstSeen) =>
        new(finding, firstSeen == AsOf ? FindingStatus.New : FindingStatus.Open, firstSeen, AsOf);
}
