using Pipeline.Measure;
using Pipeline.Publish;

namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>One of the smallest groups of people there are: as far as any published figure can tell people apart.</summary>
/// <param name="Area">Where.</param>
/// <param name="Sex">f, m, or not said.</param>
/// <param name="Category">Of those on lists; empty for those who answered the survey.</param>
/// <param name="IsYoung">Of those on lists.</param>
/// <param name="Day">When.</param>
/// <param name="Zone">Of those who answered the survey.</param>
/// <param name="Problems">What they named, with | between; empty where they named none.</param>
internal sealed record Atom(Area Area, string? Sex, string Category, bool IsYoung, DateOnly Day, string Zone = "", string Problems = "")
{
    /// <summary>Whether it answered the survey, and is on no list.</summary>
    public bool IsRespondent => Zone.Length > 0;
}

/// <summary>
/// A project of invented people on real-looking lists: five municipalities of two rayons and two oblasts, and a rayon's own seminar; lists of six days
/// around two programme periods, the last weeks among them. Everybody comes once, as in most villages, which makes it worse. Others answer a
/// survey. The coordinator has indicators of her own, which ask for some of the people.
/// </summary>
internal sealed class InventedPeople
{
    public const string Project = "Проект";
    private static readonly DateTimeOffset Now = new(2018, 7, 25, 3, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly[] Days = [new(2018, 3, 14), new(2018, 5, 2), new(2018, 6, 13), new(2018, 7, 4), new(2018, 7, 11)];
    private static readonly string[] Categories = ["council", "executive", "resident"];
    private static readonly DateRange Year = new(new(2018, 5, 1), new(2018, 7, 31));
    private static readonly DateRange June = new(new(2018, 6, 1), new(2018, 6, 30));
    private static readonly string?[] Sexes = ["f", "m", null];
    private static readonly bool[] Either = [true, false];
    private static readonly string[] Zones = ["МТУ 1", "МТУ 2"];
    private static readonly string[] Problems = ["", "water", "roads", "water|roads"];
    private static readonly DateOnly SurveyDay = new(2018, 7, 5);
    private readonly List<Record> _records = [];

    public InventedPeople(int seed)
    {
        var random = new Random(seed);
        Registry = Registry.Empty with
        {
            Municipalities = [.. Enumerable.Range(1, 5).Select(MunicipalityOf)],
            Targets =
            [
                new(Project, null, "participants", Year, 20),
                new(Project, null, "participants", June, 9),
                new(Project, null, "women", Year, 10),
                new(Project, null, "respondents", Year, 30),
            ],
            Indicators =
            [
                Own("council-men", "people", "count(attendance where category = council and sex = male)"),
                Own("not-council", "человек", "count(attendance where category != council)"),
                Own("men-share", "%", "100 * count(attendance where sex = male) / count(attendance)"),
            ],
        };
        var areas = Registry.Municipalities.Select(municipality => Area.Municipality(municipality.Code));
        foreach (var area in areas.Append(Area.Rayon("KG-N", "Район 1")))
            Invent(area, random);
        foreach (var area in areas.Append(Area.Rayon("KG-N", "Район 1")).ToList())
            Ask(area, random);
        Atoms =
        [
            .. from area in _records.Select(record => record.Area).Distinct()
            from sex in Sexes
            from category in Categories
            from isYoung in Either
            from day in Days
            select new Atom(area, sex, category, isYoung, day),
            .. from area in _records.Select(record => record.Area).Distinct()
            from sex in Sexes
            from zone in Zones
            from problems in Problems
            select new Atom(area, sex, "", false, SurveyDay, zone, problems),
        ];
    }

    public Registry Registry { get; }

    /// <summary>All groups that there could be somebody in: which of them are empty is nothing that a reader knows.</summary>
    public IReadOnlyList<Atom> Atoms { get; }

    /// <summary>What a run would publish, before anything is hidden.</summary>
    public PublicationInput Input()
    {
        var measurer = new Measurer(Registry, new(), Bishkek.DayOf(Now));
        var findings = _records.Where(IsWithoutSex).Select(BlankSex).ToList();
        foreach (var area in _records.GroupBy(record => record.Area).OrderByDescending(area => area.Key.Kind))
            measurer.Add(
                new(area.Key, [.. area], [SourceOf(area.Key)], [.. findings.Where(finding => finding.Place.Area == area.Key)], [])
            );
        return new(
            "20180725T030000Z",
            Now,
            Registry,
            measurer.Catalogue,
            [.. measurer.Complete().Select(value => new StoredIndicator(value, Now, [Earlier(value)]))],
            [.. findings.Select(finding => new TrackedFinding(finding, FindingStatus.New, Now, Now))],
            [.. _records.Select(record => record.Area).Distinct().Select(SourceOf)],
            kind => _records.Where(record => record.Kind == kind).ToAsyncEnumerable()
        );
    }

    /// <summary>Whether an area is, or lies in, another.</summary>
    public bool IsWithin(Area area, Area wider) => new AreaTree(Registry).IsWithin(area, wider, Project);

    /// <summary>The group of a row of an area's list, as the spreadsheet numbers its rows.</summary>
    public Atom AtomOf(string spreadsheet, int row) =>
        AtomOf(_records.Single(record => record.Source.Spreadsheet == spreadsheet && record.Source.Row == row));

    // Every figure was another one until yesterday, when somebody mended a list.
    private static Restatement Earlier(IndicatorValue value) => new(value.Value + 1, value.Quality, Now.AddDays(-6), Now.AddDays(-1));

    private static bool IsWithoutSex(Record record) => record.Kind == RecordKinds.Attendance && record.Text("sex") is null;

    // As reading a list says it.
    private static Finding BlankSex(Record record) =>
        new(
            "value-missing",
            Severity.Warning,
            new(
                record.Area,
                Project,
                SourceOf(record.Area).Reference,
                record.Source.TabId,
                record.Source.TabName,
                CellRange.Of(new(record.Source.Row - 1, 2))
            ),
            LocalText.Same($"Не указан пол (ячейка C{record.Source.Row})."),
            $"{record.Source.Row}"
        );

    private static Municipality MunicipalityOf(int i) =>
        new(
            $"M{i}",
            LocalText.Same($"Айыл {i}"),
            "АА",
            i < 5 ? "KG-N" : "KG-O",
            i < 3 ? "Район 1"
                : i < 5 ? "Район 2"
                : "Район 3",
            [],
            Project
        );

    private static IndicatorDefinition Own(string code, string unit, string formula) =>
        new(code, LocalText.Same(code), unit, formula, [], "participation") { Place = new() };

    // Some days nobody comes; women are few or many; in some places a few rows don't say the sex.
    private void Invent(Area area, Random random)
    {
        var (women, sexless) = (random.Next(1, 10), random.Next(3));
        foreach (var day in Days.Where(_ => random.Next(3) > 0).DefaultIfEmpty(Days[^1]))
        {
            for (var i = random.Next(15, 40); i > 0; i--)
                Add(
                    area,
                    day,
                    sexless-- > 0 ? null
                        : random.Next(10) < women ? "f"
                        : "m",
                    random
                );
        }
    }

    private void Ask(Area area, Random random)
    {
        for (var i = random.Next(8, 40); i > 0; i--)
        {
            var problems = Problems[random.Next(Problems.Length)];
            var values = new Dictionary<string, object?>
            {
                ["timestamp"] = SurveyDay.ToDateTime(new(10, 0)),
                ["zone"] = Zones[random.Next(4) / 3],
                ["sex"] = random.Next(9) == 0 ? null : Sexes[random.Next(2)],
                ["problem_codes"] = problems.Length == 0 ? null : problems.Split('|'),
            };
            _records.Add(new(RecordKinds.Survey, area, Project, new($"{area.Key}.xlsx", "survey", "Анкеты", _records.Count + 2), values));
        }
    }

    private void Add(Area area, DateOnly day, string? sex, Random random)
    {
        var values = new Dictionary<string, object?>
        {
            ["date_start"] = day,
            ["type"] = "training",
            ["person"] = $"{area.Code}/{_records.Count}",
            ["sex"] = sex,
            ["category"] = Categories[random.Next(5) / 2],
            ["birth_year"] = random.Next(4) == 0 ? 1995d : 1970d,
        };
        var source = new RecordSource($"{area.Key}.xlsx", "list", "Список", _records.Count + 2);
        _records.Add(new(RecordKinds.Attendance, area, Project, source, values));
    }

    private static Atom AtomOf(Record record) =>
        record.Kind == RecordKinds.Survey
            ? new(
                record.Area,
                record.Text("sex"),
                "",
                false,
                SurveyDay,
                record.Text("zone")!,
                string.Join('|', record.List("problem_codes"))
            )
            : new(
                record.Area,
                record.Text("sex"),
                record.Text("category")!,
                record.Number("birth_year") > 1990,
                record.Date("date_start")!.Value
            );

    private static SourceState SourceOf(Area area)
    {
        var name = $"{area.Key}.xlsx";
        return new(
            new(name, name, name, "1"),
            SourceCondition.Fresh,
            area.MunicipalityCode,
            Project,
            null,
            Now,
            Now,
            1,
            "hash",
            "reader",
            [],
            null
        );
    }
}
