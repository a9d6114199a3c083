namespace Pipeline.Tests.Inspect;

public class DateOrderTests
{
    private const string Code = "date-order";

    [Fact]
    public void Start_after_end_is_an_error()
    {
        var finding = Assert.Single(
            new Village().With(RecordKinds.Schedule, ("date_start", "2018-07-06"), ("date_end", "2018-07-05")).Inspect("2018-07-01", Code)
        );

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.StartsWith("Начало 06.07.2018 позже окончания 05.07.2018", finding.Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_in_the_wrong_order_are_found() =>
        Assert.StartsWith(
            "It starts at 12:00, after its end at 10:00",
            Assert
                .Single(
                    new Village()
                        .With(RecordKinds.Schedule, ("date_start", "2018-07-06"), ("time_start", "12:00"), ("time_end", "10:00"))
                        .Inspect("2018-07-01", Code)
                )
                .Message.En,
            StringComparison.Ordinal
        );

    [Fact]
    public void List_dated_before_its_event_is_found() =>
        Assert.StartsWith(
            "Список датирован 01.07.2018, раньше самого мероприятия",
            Assert
                .Single(
                    new Village()
                        .With(RecordKinds.Schedule, ("id", "7"), ("date_start", "2018-07-06"))
                        .With(RecordKinds.Attendance, ("event_id", "7"), ("date_start", "2018-07-01"), ("person", "p1"))
                        .Inspect("2018-08-01", Code)
                )
                .Message.Ru,
            StringComparison.Ordinal
        );

    [Fact]
    public void Right_order_and_a_single_day_are_not_found() =>
        Assert.Empty(
            new Village()
                .With(RecordKinds.Schedule, ("id", "7"), ("date_start", "2018-07-05"), ("date_end", "2018-07-06"))
                .With(
                    RecordKinds.Schedule,
                    ("id", "8"),
                    ("date_start", "2018-07-05"),
                    ("date_end", "2018-07-05"),
                    ("time_start", "10:00"),
                    ("time_end", "12:00")
                )
                .With(RecordKinds.Attendance, ("event_id", "7"), ("date_start", "2018-07-06"), ("person", "p1"))
                .Inspect("2018-08-01", Code)
        );
}
