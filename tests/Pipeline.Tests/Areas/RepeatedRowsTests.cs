using Pipeline.Areas;
using Pipeline.Tests.Inspect;

namespace Pipeline.Tests.Areas;

/// <summary>A draft beside the final spreadsheet, or rows copied from one to the other: what stands in both counts once.</summary>
public class RepeatedRowsTests
{
    private const string Final = "график 2024.xlsx";
    private const string Draft = "график (черновик).xlsx";

    [Fact]
    public void Event_of_a_draft_counts_where_it_is_registered()
    {
        Record[] records =
        [
            Event(Draft, "2024-09-10", "planned"),
            Event(Final, "2024-09-10", "held"),
            Event(Draft, "2024-09-11", "planned"),
        ];

        Assert.Equal([new(records[0], records[1])], RepeatedRows.OfOthers(records, spreadsheet => spreadsheet == Final));
    }

    [Fact]
    public void Where_neither_is_registered_the_first_counts()
    {
        Record[] records = [Event(Draft, "2024-09-10", "planned"), Event(Final, "2024-09-10", "held")];

        Assert.Equal([new(records[1], records[0])], RepeatedRows.OfOthers(records, _ => false));
    }

    [Fact]
    public void Of_two_that_are_registered_the_row_that_says_more_counts()
    {
        Record[] records = [Event(Draft, "2024-09-10", null), Event(Final, "2024-09-10", "held")];

        Assert.Equal([new(records[0], records[1])], RepeatedRows.OfOthers(records, _ => true));
    }

    [Fact]
    public void Focus_groups_of_the_tab_that_says_more_count()
    {
        Record[] records =
        [
            OnTab("1", FocusGroup("женщины")),
            OnTab("2", Row(RecordKinds.Schedule, Final, [.. ValuesOf(FocusGroup("аялдар")), new("status", "held")])),
        ];

        Assert.Equal([new(records[0], records[1])], RepeatedRows.OfOthers(records, _ => true));
    }

    [Fact]
    public void Head_count_of_a_draft_repeats_the_final_one_of_the_same_event_whatever_its_number()
    {
        Record[] records = [HeadCount(Draft, 25), HeadCount(Final, 26)];

        Assert.Equal([new(records[0], records[1])], RepeatedRows.OfOthers(records, spreadsheet => spreadsheet == Final));
    }

    [Fact]
    public void Two_registered_head_counts_of_a_day_are_of_two_villages()
    {
        Record[] records = [HeadCount(Draft, 25), HeadCount(Final, 26)];

        Assert.Empty(RepeatedRows.OfOthers(records, _ => true));
    }

    [Fact]
    public void Rows_of_one_spreadsheet_are_left_to_its_people()
    {
        Record[] records = [Event(Final, "2024-09-10", "held"), Event(Final, "2024-09-10", "held"), Event(Draft, "2024-09-12", "held")];

        Assert.Empty(RepeatedRows.OfOthers(records, spreadsheet => spreadsheet == Final));
    }

    [Fact]
    public void Measure_that_goes_over_into_the_next_year_is_another_measure()
    {
        Record[] records = [Measure("план 2023.xlsx"), Measure("план 2024.xlsx")];

        Assert.Empty(RepeatedRows.OfOthers(records, _ => true));
    }

    [Fact]
    public void Copied_tab_counts_once()
    {
        Record[] records = [OnTab("1", Event(Final, "2024-09-10", "held")), OnTab("2", Event(Final, "2024-09-10", "planned"))];

        Assert.Equal([new(records[1], records[0])], RepeatedRows.OfOthers(records, _ => true));
    }

    [Fact]
    public void Measures_of_a_tab_repeat_those_of_another_only_where_all_of_them_do()
    {
        Record[] copy = [OnTab("1", Measure(Final)), OnTab("2", Measure(Final))];
        Record[] nextYear = [.. copy, OnTab("2", Measure(Final, "Дорога"))];

        Assert.Equal([new(copy[1], copy[0])], RepeatedRows.OfOthers(copy, _ => true));
        Assert.Empty(RepeatedRows.OfOthers(nextYear, _ => true));
    }

    [Fact]
    public void Focus_groups_of_a_day_are_those_of_the_schedule_where_there_are_as_many()
    {
        Record[] records =
        [
            OnTab("1", FocusGroup("МТУ 1-4, женщины")),
            OnTab("1", FocusGroup("МТУ 5-8, мужчины")),
            OnTab("2", FocusGroup("аялдар")),
            OnTab("2", FocusGroup("эркектер")),
        ];

        Assert.Equal(
            [new(records[2], records[0]), new(records[3], records[1])],
            RepeatedRows.OfOthers(records, _ => true).OrderBy(pair => pair.Key.Text("topic"), StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Of_fewer_focus_groups_those_that_share_a_word_are_the_same()
    {
        Record[] records = [OnTab("1", FocusGroup("женщины")), OnTab("1", FocusGroup("мужчины")), OnTab("2", FocusGroup("МТУ 3, мужчины"))];

        Assert.Equal([new(records[2], records[1])], RepeatedRows.OfOthers(records, _ => true));
    }

    [Fact]
    public void Trainings_of_a_day_are_the_same_with_a_like_topic_only()
    {
        Record[] records =
        [
            OnTab("1", Training("Бюджет")),
            OnTab("2", Training("Оценка потребностей")),
            OnTab("2", Training("тренинг: бюджет")),
        ];

        Assert.Equal([new(records[2], records[0])], RepeatedRows.OfOthers(records, _ => true));
    }

    [Fact]
    public void Repeated_row_is_found_with_the_row_that_counts()
    {
        var village = new Village().With(RecordKinds.Schedule, ("topic", "Вода"), ("date_start", "2024-09-10"));
        var repeated = Event("копия.xlsx", "2024-09-10", "planned");
        var data = village.Data();
        data = data with { Repeated = new Dictionary<Record, Record> { [repeated] = data.Records[0] } };

        var finding = Assert.Single(
            new Pipeline.Inspect.Inspector(village.Registry, village.Settings, []).Inspect(data, Village.Day("2024-09-09")),
            finding => finding.Code == "row-duplicate"
        );

        Assert.StartsWith(
            "Строка 4 повторяет строку 2 листа «schedule» таблицы «ak-tal-2018.xlsx», поэтому учитывается один раз.",
            finding.Message.Ru,
            StringComparison.Ordinal
        );
    }

    private static Record Event(string spreadsheet, string day, string? status) =>
        Row(RecordKinds.Schedule, spreadsheet, new("topic", "Вода"), new("date_start", Village.Day(day)), new("status", status));

    private static Record HeadCount(string spreadsheet, int total) =>
        Row(
            RecordKinds.AttendanceTotals,
            spreadsheet,
            new("type", "training"),
            new("date_start", Village.Day("2024-09-11")),
            new("total", (double)total)
        );

    private static Record FocusGroup(string topic) =>
        Row(RecordKinds.Schedule, Final, new("type", "focus-group"), new("topic", topic), new("date_start", Village.Day("2024-03-05")));

    private static Record Training(string topic) =>
        Row(RecordKinds.Schedule, Final, new("type", "training"), new("topic", topic), new("date_start", Village.Day("2024-03-05")));

    private static Record OnTab(string tab, Record record) =>
        new(record.Kind, record.Area, null, record.Source with { TabId = tab }, ValuesOf(record), new Dictionary<string, Origin>());

    private static IEnumerable<KeyValuePair<string, object?>> ValuesOf(Record record) =>
        record
            .Kind.Columns.Where(column => record[column.Name] is not null)
            .Select(column => new KeyValuePair<string, object?>(column.Name, record[column.Name]));

    private static Record Measure(string spreadsheet, string problem = "Вода") =>
        Row(
            RecordKinds.ActionPlan,
            spreadsheet,
            new("problem", problem),
            new("measure", "Насос"),
            new("deadline", Village.Day("2024-09-10"))
        );

    private static Record Row(RecordKind kind, string spreadsheet, params KeyValuePair<string, object?>[] values) =>
        new(kind, Area.Municipality(Village.Code), null, new(spreadsheet, "tab", "Лист1", 4), values, new Dictionary<string, Origin>());
}
