using System.Globalization;

namespace Pipeline.Tests.Inspect;

public class ValueJumpTests
{
    private const string Code = "value-jump";
    private static readonly Area Municipality = Area.Municipality(Village.Code);

    private static IndicatorValue Week(int number, double? value) =>
        new(
            "Голос граждан",
            Municipality,
            "participants",
            Period.Week(new DateOnly(2018, 1, 1).AddDays(7 * number)),
            "",
            value,
            Quality.Exact
        );

    private static IReadOnlyList<Finding> Inspect(params double?[] weeks) => InspectAfter(weeks.Length, weeks);

    private static IReadOnlyList<Finding> InspectAfter(int week, params double?[] weeks) =>
        new Village { History = [.. weeks.Select((value, number) => new StoredIndicator(Week(number, value), default, []))] }.Inspect(
            Week(week, null).Period.Days.Start.ToString("O", CultureInfo.InvariantCulture),
            Code
        );

    [Fact]
    public void Last_week_far_from_the_median_is_found()
    {
        var finding = Assert.Single(Inspect(20, 22, 19, 21, 23, 220));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(
            "Показатель «Участники» за 05.02.2018–11.02.2018 равен 220, а обычно около 21. Проверьте, нет ли опечатки в исходных строках.",
            finding.Message.Ru
        );
    }

    [Theory]
    [InlineData(new double[] { 20, 22, 19, 21, 23, 24 })]
    [InlineData(new double[] { 20, 22, 19, 21, 220 })]
    [InlineData(new double[] { 20, 20, 20, 20, 20, 22 })]
    [InlineData(new double[] { 20, 22, 19, 220, 23, 21 })]
    public void Usual_value_short_history_or_an_old_jump_is_not_found(double[] weeks) => Assert.Empty(Inspect([.. weeks.Cast<double?>()]));

    [Theory]
    [InlineData(new double[] { 0, 0, 0, 0, 0, 0, 8 })]
    [InlineData(new double[] { 0, 20, 0, 0, 22, 0, 0, 25, 0, 18, 0, 21, 0 })]
    [InlineData(new double[] { 0, 20, 0, 0, 22, 0, 0, 25, 0, 18, 0, 21, 0, 23 })]
    public void Events_that_come_and_go_are_no_jump(double[] weeks) => Assert.Empty(Inspect([.. weeks.Cast<double?>()]));

    [Fact]
    public void Far_more_than_at_other_events_is_found_where_most_weeks_have_none() =>
        Assert.Contains(
            "обычно около 21",
            Assert.Single(Inspect(0, 20, 0, 0, 22, 0, 0, 25, 0, 18, 0, 21, 0, 210)).Message.Ru,
            StringComparison.Ordinal
        );

    [Fact]
    public void Jump_of_a_week_long_over_is_no_news() => Assert.Empty(InspectAfter(8, 20, 22, 19, 21, 23, 220));

    [Fact]
    public void Week_without_data_is_no_zero() => Assert.Empty(Inspect(20, 22, 19, 21, 23, null));

    [Fact]
    public void Week_not_over_yet_is_not_judged() =>
        Assert.Empty(
            new Village
            {
                History = [.. Enumerable.Range(0, 6).Select(week => new StoredIndicator(Week(week, week == 5 ? 220 : 20), default, []))],
            }.Inspect("2018-02-11", Code)
        );
}
