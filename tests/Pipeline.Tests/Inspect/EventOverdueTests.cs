namespace Pipeline.Tests.Inspect;

public class EventOverdueTests
{
    private const string Code = "event-overdue";

    private static Village With(string? status, string day = "2018-07-05") =>
        new Village().With(RecordKinds.Schedule, ("type", "training"), ("date_start", day), ("status", status));

    [Theory]
    [InlineData("planned")]
    [InlineData("postponed")]
    public void Event_left_open_after_its_day_is_found_and_not_asked_for_a_list(string status)
    {
        Assert.Single(With(status).Inspect("2018-07-06", Code));
        Assert.Empty(With(status).Inspect("2018-07-06", "attendance-missing"));
    }

    [Theory]
    [InlineData("held")]
    [InlineData("cancelled")]
    [InlineData(null)]
    public void Event_that_is_decided_or_has_no_status_is_not_found(string? status) =>
        Assert.Empty(With(status).Inspect("2018-07-06", Code));

    [Fact]
    public void Event_of_today_is_not_overdue() => Assert.Empty(With("planned").Inspect("2018-07-05", Code));

    [Fact]
    public void Event_with_people_is_not_overdue() =>
        Assert.Empty(
            With("planned").With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("person", "p1")).Inspect("2018-07-06", Code)
        );

    [Fact]
    public void Message_names_event_status_and_cell() =>
        Assert.Equal(
            "Тренинг 05.07.2018: күнү өттү, ал эми статусунда «Пландалган» деп турат (Q2 уячасы, «status» мамычасы). "
                + "Өткөрүлдүбү, кайсы күнгө жылдырылды же жокко чыгарылдыбы, жазыңыз.",
            With("planned").Inspect("2018-07-06", Code).Single().Message.Ky
        );
}
