namespace Pipeline.Tests.Inspect;

/// <summary>What would be right, wherever that can be said from what is there.</summary>
public class SuggestionTests
{
    private static string? Suggestion(Village village, string code) => Assert.Single(village.Inspect("2018-09-01", code)).Suggestion;

    private static Village InYear2018() => new() { ReportingPeriod = new(new DateOnly(2018, 1, 1), new DateOnly(2018, 12, 31)) };

    [Fact]
    public void Day_outside_the_period_is_probably_of_the_periods_year() =>
        Assert.Equal("12.06.2018", Suggestion(InYear2018().With(RecordKinds.Memoranda, ("date", "2081-06-12")), "date-outside-period"));

    [Theory]
    [InlineData("2018-07-06", "2018-07-05", "05.07.2018 – 06.07.2018")]
    [InlineData("2018-12-28", "2018-01-05", "28.12.2018 – 05.01.2019")]
    public void End_before_start_was_typed_the_wrong_way_round_or_in_the_old_year(string start, string end, string right) =>
        Assert.Equal(
            right,
            Suggestion(new Village().With(RecordKinds.Schedule, ("date_start", start), ("date_end", end), ("status", "held")), "date-order")
        );

    [Theory]
    [InlineData("2018-07-13", "12.07.2018")]
    [InlineData("2018-07-30", null)]
    public void Unscheduled_list_is_probably_of_the_event_nearby(string day, string? right) =>
        Assert.Equal(
            right,
            Suggestion(
                new Village()
                    .With(RecordKinds.Schedule, ("date_start", "2018-07-12"), ("topic", "Бюджет"))
                    .With(RecordKinds.Attendance, ("date_start", day), ("topic", "Бюджет"), ("person", "p1"), ("sex", "f")),
                "attendance-unscheduled"
            )
        );

    [Fact]
    public void Unknown_event_number_is_probably_the_one_most_like_it() =>
        Assert.Equal(
            "ФГ-11",
            Suggestion(
                new Village()
                    .With(RecordKinds.Schedule, ("id", "ФГ-11"), ("date_start", "2018-07-12"))
                    .With(RecordKinds.Schedule, ("id", "Т-4"), ("date_start", "2018-07-20"))
                    .With(RecordKinds.Attendance, ("event_id", "ФГ-1"), ("person", "p1"), ("sex", "f")),
                "attendance-unscheduled"
            )
        );

    [Fact]
    public void Head_count_is_probably_what_the_list_says() =>
        Assert.Equal(
            "1",
            Suggestion(
                new Village()
                    .With(RecordKinds.Attendance, ("date_start", "2018-07-12"), ("topic", "Бюджет"), ("person", "p1"), ("sex", "f"))
                    .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-12"), ("topic", "Бюджет"), ("total", 2)),
                "status-contradicts"
            )
        );
}
