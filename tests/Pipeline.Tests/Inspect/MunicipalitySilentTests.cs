using Pipeline.Inspect;

namespace Pipeline.Tests.Inspect;

public class MunicipalitySilentTests
{
    private const string Project = "Голос граждан";
    private static readonly Municipality Village = new(
        "KG-N-AKTAL",
        new("Ак-Талский АА", "Ак-Тал айыл аймагы", "Ak-Tal"),
        "АА",
        "KG-N",
        null,
        [],
        Project
    );
    private static readonly DateRange Spring = new(new(2018, 3, 1), new(2018, 5, 31));
    private static readonly DateRange Summer = new(new(2018, 6, 1), new(2018, 8, 31));
    private static readonly Registry Expected = Registry.Empty with
    {
        Municipalities = [Village],
        Targets = [new(Project, null, "participants", Spring, 20), new(Project, null, "participants", Summer, 20)],
    };

    private static Finding? Find(Registry registry, string asOf, SourceCondition condition = SourceCondition.Fresh, params Record[] records)
    {
        var sheet = new SpreadsheetReference("ak-tal.xlsx", "ak-tal.xlsx", "ak-tal.xlsx", "");
        var source = new SourceState(sheet, condition, Village.Code, Project, null, null, null, 0, "", "", [], null);
        return new Inspector(registry, new(), [])
            .Inspect(new(Area.Municipality(Village.Code), records, [source], [], []), Inspect.Village.Day(asOf))
            .SingleOrDefault(finding => finding.Code == "municipality-silent");
    }

    private static Record Memorandum(string day) =>
        new(
            RecordKinds.Memoranda,
            Area.Municipality(Village.Code),
            Project,
            new("ak-tal.xlsx", "1", "1", 2),
            new Dictionary<string, object?> { ["date"] = Inspect.Village.Day(day) }
        );

    private static Record Member(DateRange? period = null) =>
        new(
            RecordKinds.WorkingGroup,
            Area.Municipality(Village.Code),
            Project,
            new("ak-tal.xlsx", "2", "2", 2),
            new Dictionary<string, object?> { ["person"] = "p" }
        )
        {
            ReportingPeriod = period,
        };

    [Fact]
    public void Municipality_of_a_project_without_any_data_is_found()
    {
        var finding = Find(Expected, "2018-07-14");

        Assert.Equal(Severity.Warning, finding?.Severity);
        Assert.Equal(
            "Ак-Талский АА: нет никаких данных по проекту «Голос граждан». Узнайте у рабочей группы, ведёт ли она таблицу.",
            finding?.Message.Ru
        );
    }

    [Fact]
    public void Municipality_with_rows_of_an_earlier_period_only_is_found_with_the_period() =>
        Assert.Equal(
            "Ак-Талский АА: за 01.06.2018–31.08.2018 нет никаких данных по проекту «Голос граждан», есть только строки за другое время. "
                + "Узнайте у рабочей группы, ведёт ли она ещё таблицу.",
            Find(Expected, "2018-07-14", records: [Memorandum("2018-04-02"), Member(Spring)])?.Message.Ru
        );

    [Fact]
    public void Period_that_has_not_begun_is_not_asked_for() =>
        Assert.Null(Find(Expected, "2018-05-14", records: Memorandum("2018-04-02")));

    [Fact]
    public void Row_of_the_period_is_data() => Assert.Null(Find(Expected, "2018-07-14", records: Memorandum("2018-07-02")));

    [Fact]
    public void Row_of_the_present_state_is_data_of_any_period() => Assert.Null(Find(Expected, "2018-07-14", records: Member()));

    [Fact]
    public void Without_programme_periods_the_registrys_year_is_the_period()
    {
        var registry = Expected with { Targets = [], Spreadsheets = [new("ak-tal.xlsx", Village.Code, Project, null, null, 2018, null)] };

        Assert.NotNull(Find(registry, "2018-07-14", records: Memorandum("2017-07-02")));
        Assert.Null(Find(registry with { Spreadsheets = [] }, "2018-07-14", records: Memorandum("2017-07-02")));
    }

    [Fact]
    public void Municipality_whose_spreadsheet_is_missing_is_told_for_information() =>
        Assert.Equal(Severity.Info, Find(Expected, "2018-07-14", SourceCondition.Missing)?.Severity);

    [Fact]
    public void Municipality_of_no_project_owes_nothing() =>
        Assert.Null(Find(Expected with { Municipalities = [Village with { Project = null }] }, "2018-07-14"));
}
