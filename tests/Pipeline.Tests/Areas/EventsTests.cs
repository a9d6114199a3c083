using Pipeline.Areas;
using Pipeline.Tests.Inspect;

namespace Pipeline.Tests.Areas;

public class EventsTests
{
    private static Events Of(Village village) => Events.Of(village.Data().Records);

    private static string[] Days(params string[] days) => days;

    private static Village TwoTrainings() =>
        new Village()
            .With(RecordKinds.Schedule, ("type", "training"), ("topic", "Программное бюджетирование"), ("date_start", "2018-07-05"))
            .With(RecordKinds.Schedule, ("type", "training"), ("topic", "Оценка потребностей"), ("date_start", "2018-07-05"));

    [Theory]
    [InlineData("Оценка потребностей местного сообщества", 1)]
    [InlineData("тренинг: программное бюджетирование", 0)]
    public void List_goes_to_the_event_of_its_day_with_a_like_topic(string topic, int expected)
    {
        var events = Of(TwoTrainings().With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", topic), ("person", "p1")));

        Assert.Equal(expected, Assert.Single(events.Scheduled.Index(), item => item.Item.HasPeople).Index);
    }

    [Theory]
    [InlineData("Фокус-группа «Мугалимдер жана ата-энелер»", "Мугалимдер жана ата-энелер", true)]
    [InlineData("Жыйын (Таза суу)", "Таза суу", true)]
    [InlineData("Фокус-группа «Мугалимдер жана ата-энелер»", "Жайыт жана мал чарбасы", false)]
    public void Topic_in_quotes_is_the_same_topic(string counted, string listed, bool same)
    {
        var village = new Village()
            .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-05"), ("topic", counted), ("total", 8d))
            .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", listed), ("person", "p1"));

        Assert.Equal(same, Of(village).ListsFor(village.Data().Records[0]).Any());
    }

    [Fact]
    public void List_with_a_topic_of_none_of_several_events_belongs_to_none() =>
        Assert.Single(
            Of(TwoTrainings().With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Пожары"), ("person", "p1"))).Unscheduled
        );

    [Fact]
    public void Id_wins_over_the_day()
    {
        var events = Of(
            new Village()
                .With(RecordKinds.Schedule, ("id", "Т 1"), ("date_start", "2018-07-05"))
                .With(RecordKinds.Schedule, ("id", "Т 2"), ("date_start", "2018-07-09"))
                .With(RecordKinds.Attendance, ("event_id", "т  2"), ("date_start", "2018-07-05"), ("person", "p1"))
        );

        Assert.Equal([false, true], events.Scheduled.Select(item => item.HasPeople));
    }

    [Fact]
    public void People_of_one_day_topic_and_kind_are_one_list()
    {
        var events = Of(
            new Village()
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Вода"), ("person", "p1"))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "ВОДА "), ("person", "p2"))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-06"), ("topic", "Вода"), ("person", "p1"))
        );

        Assert.Equal([2, 1], events.Lists.Select(list => list.People.Count));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void List_with_another_topic_is_the_head_counts_where_it_is_as_long(int total, int expected)
    {
        var village = new Village()
            .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Как изучать нужды жителей"), ("person", "p1"))
            .With(RecordKinds.Attendance, ("date_start", "2018-07-05"), ("topic", "Как изучать нужды жителей"), ("person", "p2"))
            .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-05"), ("topic", "СИНС"), ("total", total));

        Assert.Equal(expected, Of(village).ListsFor(village.Data().Records[2]).Count());
    }

    [Fact]
    public void Single_days_of_a_head_count_cover_only_themselves()
    {
        var events = Of(
            new Village()
                .With(RecordKinds.Schedule, ("date_start", "2018-07-12"))
                .With(RecordKinds.Schedule, ("date_start", "2018-07-16"))
                .With(RecordKinds.Schedule, ("date_start", "2018-07-20"))
                .With(
                    RecordKinds.AttendanceTotals,
                    ("date_start", "2018-07-12"),
                    ("date_end", "2018-07-20"),
                    ("dates", Days("2018-07-12", "2018-07-20")),
                    ("total", 32)
                )
        );

        Assert.Equal([true, false, true], events.Scheduled.Select(item => item.HasPeople));
    }

    [Fact]
    public void Mistyped_end_a_thousand_years_on_costs_nothing() =>
        Assert.Single(
            Of(
                new Village()
                    .With(RecordKinds.Schedule, ("date_start", "2018-07-12"), ("date_end", "3018-07-12"))
                    .With(RecordKinds.Attendance, ("date_start", "2018-07-13"), ("person", "p1"))
            ).Scheduled,
            item => item.HasPeople
        );
}
