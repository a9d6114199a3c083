namespace Pipeline.Tests.Inspect;

public class StatusContradictsTests
{
    private const string Code = "status-contradicts";

    [Fact]
    public void Held_in_the_future_is_found() =>
        Assert.StartsWith(
            "Тренинг 05.07.2018: отмечено как проведённое, хотя этот день ещё не наступил",
            Assert
                .Single(
                    new Village()
                        .With(RecordKinds.Schedule, ("type", "training"), ("date_start", "2018-07-05"), ("status", "held"))
                        .Inspect("2018-07-04", Code)
                )
                .Message.Ru,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("cancelled", 1)]
    [InlineData("held", 0)]
    public void Cancelled_with_a_list_is_found(string status, int findings) =>
        Assert.Equal(
            findings,
            new Village()
                .With(RecordKinds.Schedule, ("date_start", "2018-07-05"), ("status", status))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("person", "p1"))
                .Inspect("2018-07-06", Code)
                .Count
        );

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 0)]
    public void Total_must_be_the_number_of_people_listed(int total, int findings) =>
        Assert.Equal(
            findings,
            new Village()
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Вода"), ("person", "p1"))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Вода"), ("person", "p2"))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Дороги"), ("person", "p3"))
                .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-05"), ("topic", "Вода"), ("total", total))
                .Inspect("2018-07-06", Code)
                .Count
        );

    [Fact]
    public void Total_of_a_category_is_held_against_its_people_only() =>
        Assert.Empty(
            new Village()
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("person", "p1"), ("category", "council"))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("person", "p2"), ("category", "media"))
                .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-05"), ("category", "council"), ("total", 1))
                .Inspect("2018-07-06", Code)
        );

    [Fact]
    public void Total_without_any_list_contradicts_nothing() =>
        Assert.Empty(
            new Village().With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-05"), ("total", 26)).Inspect("2018-07-06", Code)
        );
}
