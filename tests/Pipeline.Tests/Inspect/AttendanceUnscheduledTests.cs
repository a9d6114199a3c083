namespace Pipeline.Tests.Inspect;

public class AttendanceUnscheduledTests
{
    private const string Code = "attendance-unscheduled";

    private static Village Scheduled() =>
        new Village().With(RecordKinds.Schedule, ("type", "training"), ("topic", "Бюджет"), ("date_start", "2018-07-05"));

    [Fact]
    public void List_of_a_day_without_events_is_found_once_with_its_size()
    {
        var village = Scheduled();
        for (var i = 0; i < 22; i++)
            village.With(RecordKinds.Attendance, ("date_start", "2018-07-09"), ("topic", "Вода"), ("person", $"p{i}"));

        var finding = Assert.Single(village.Inspect("2018-08-01", Code));

        Assert.Equal(
            "Мероприятие «Вода», 09.07.2018: есть список (22 человека), но в графике такого мероприятия нет. "
                + "Добавьте его в график или исправьте дату и тему в списке.",
            finding.Message.Ru
        );
        Assert.Contains("(22 адам)", finding.Message.Ky, StringComparison.Ordinal);
        Assert.Contains("(22 people)", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void List_with_an_unknown_number_is_found() =>
        Assert.Contains(
            "«Т-9»",
            Assert
                .Single(Scheduled().With(RecordKinds.Attendance, ("event_id", "Т-9"), ("person", "p1")).Inspect("2018-08-01", Code))
                .Message.Ru,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Бюджет")]
    [InlineData("Тренинг: бюджет")]
    [InlineData(null)]
    [InlineData("Совсем другое название того же дня")]
    public void List_of_the_only_event_of_its_day_belongs_to_it(string? topic) =>
        Assert.Empty(
            Scheduled()
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", topic), ("person", "p1"))
                .Inspect("2018-08-01", Code)
        );

    [Fact]
    public void List_of_another_kind_of_event_on_the_same_day_is_found() =>
        Assert.Single(
            Scheduled()
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("type", "assembly"), ("person", "p1"))
                .Inspect("2018-08-01", Code)
        );

    [Fact]
    public void Area_without_a_schedule_has_nothing_to_be_missing_from() =>
        Assert.Empty(
            new Village().With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("person", "p1")).Inspect("2018-08-01", Code)
        );
}
