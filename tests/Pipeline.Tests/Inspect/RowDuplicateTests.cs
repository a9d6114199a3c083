using Pipeline.Inspect;

namespace Pipeline.Tests.Inspect;

public class RowDuplicateTests
{
    private const string Code = "row-duplicate";

    [Fact]
    public void Person_twice_at_one_event_is_found_once_and_names_both_rows()
    {
        var village = new Village()
            .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Вода"), ("person", "p1"), ("sex", "f"))
            .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Вода"), ("person", "p2"), ("sex", "m"))
            .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", " вода"), ("person", "p1"), ("sex", "f"));

        var finding = Assert.Single(village.Inspect("2018-07-09", Code));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("Строка 4 повторяет строку 2. Если это одно и то же, удалите одну из них.", finding.Message.Ru);
        Assert.Equal("4-сап 2-сапты кайталайт. Эгер экөө бир эле нерсе болсо, бирин өчүрүңүз.", finding.Message.Ky);
    }

    [Fact]
    public void Row_of_another_spreadsheet_is_named_with_it()
    {
        var village = new Village().With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("person", "p1"));
        var data = village.Data();
        var copied = new Record(
            RecordKinds.Attendance,
            data.Area,
            project: null,
            new("копия.xlsx", "tab", "Июль", 7),
            [new("date_start", Village.Day("2018-07-05")), new("person", "p1")],
            new Dictionary<string, Origin>()
        );
        var inspector = new Inspector(village.Registry, village.Settings, Pipeline.Measure.IndicatorCatalogue.Shipped);
        var found = inspector.Inspect(data with { Records = [.. data.Records, copied] }, Village.Day("2018-07-09"));

        Assert.StartsWith(
            "Строка 7 повторяет строку 2 листа «attendance» таблицы «ak-tal-2018.xlsx».",
            found.Single(finding => finding.Code == Code).Message.Ru,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Person_at_two_events_is_no_duplicate() =>
        Assert.Empty(
            new Village()
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("person", "p1"))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-06"), ("person", "p1"))
                .Inspect("2018-07-09", Code)
        );

    [Fact]
    public void Events_that_differ_in_one_column_are_no_duplicates() =>
        Assert.Empty(
            new Village()
                .With(
                    RecordKinds.Schedule,
                    ("zone", "Нижняя зона"),
                    ("date_start", "2018-07-20"),
                    ("time_start", "10:00"),
                    ("facilitators", 5)
                )
                .With(
                    RecordKinds.Schedule,
                    ("zone", "Нижняя зона"),
                    ("date_start", "2018-07-20"),
                    ("time_start", "10:00"),
                    ("facilitators", 4)
                )
                .Inspect("2018-07-01", Code)
        );

    [Fact]
    public void Events_with_the_same_number_in_two_schedules_are_no_duplicates() =>
        Assert.Empty(
            new Village()
                .With(
                    RecordKinds.Schedule,
                    ("id", "2"),
                    ("type", "focus-group"),
                    ("topic", "Женщины"),
                    ("date_start", "2018-05-15"),
                    ("planned", 10)
                )
                .With(
                    RecordKinds.Schedule,
                    ("id", "2"),
                    ("type", "focus-group"),
                    ("topic", "Молодёжь"),
                    ("date_start", "2018-06-19"),
                    ("planned", 10)
                )
                .Inspect("2018-07-01", Code)
        );

    [Fact]
    public void Event_entered_three_times_is_found_twice_with_two_identities()
    {
        var village = new Village();
        for (var i = 0; i < 3; i++)
            village.With(RecordKinds.Schedule, ("topic", "Сход"), ("date_start", "2018-07-20"));

        Assert.Equal(2, village.Inspect("2018-07-01", Code).Select(finding => finding.Id).Distinct().Count());
    }

    [Fact]
    public void Group_counted_without_names_is_no_duplicate() =>
        Assert.Empty(
            new Village()
                .With(RecordKinds.WorkingGroup, ("members", 19))
                .With(RecordKinds.WorkingGroup, ("members", 19))
                .Inspect("2018-07-01", Code)
        );
}
