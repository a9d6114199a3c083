namespace Pipeline.Tests.Inspect;

public class SurveyShortTests
{
    private const string Code = "survey-short";

    private static Village Plan(int? collected) =>
        new Village().With(
            RecordKinds.SurveyPlan,
            ("place", "МТУ"),
            ("planned", 400),
            ("collected", collected),
            ("date_start", "2018-06-18"),
            ("date_end", "2018-07-02")
        );

    [Fact]
    public void Fewer_than_planned_after_the_end_are_found() =>
        Assert.StartsWith(
            "МТУ: собрано анкет 380 из 400, а опрос закончился 02.07.2018",
            Assert.Single(Plan(380).Inspect("2018-07-03", Code)).Message.Ru,
            StringComparison.Ordinal
        );

    [Fact]
    public void Answers_are_counted_where_the_plan_does_not_say_how_many()
    {
        var village = Plan(null).With(RecordKinds.Survey, ("timestamp", "2018-06-20T10:00"), ("sex", "f"));

        Assert.StartsWith(
            "Внесено ответов: 1 из 400 запланированных анкет, а опрос закончился 02.07.2018.",
            Assert.Single(village.Inspect("2018-07-03", Code)).Message.Ru,
            StringComparison.Ordinal
        );
        Assert.Empty(village.Inspect("2018-07-02", Code));
    }

    [Theory]
    [InlineData(380, "2018-07-02")]
    [InlineData(400, "2018-07-03")]
    [InlineData(420, "2018-07-03")]
    [InlineData(null, "2018-07-03")]
    public void Survey_still_running_complete_or_not_counted_is_not_found(int? collected, string asOf) =>
        Assert.Empty(Plan(collected).Inspect(asOf, Code));

    [Fact]
    public void Survey_without_days_ends_with_the_reporting_period()
    {
        var village = new Village { ReportingPeriod = DateRange.OfYear(2018) }.With(
            RecordKinds.SurveyPlan,
            ("planned", 400),
            ("collected", 1)
        );

        Assert.Empty(village.Inspect("2018-12-31", Code));
        Assert.Single(village.Inspect("2019-01-01", Code));
    }
}
