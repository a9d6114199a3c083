namespace Pipeline.Tests.Inspect;

public class TotalMismatchTests
{
    private const string Code = "total-mismatch";

    [Fact]
    public void Women_and_men_that_miss_the_total_are_found_with_the_right_sum()
    {
        var village = new Village().With(
            RecordKinds.AttendanceTotals,
            ("date_start", "2016-11-22"),
            ("total", 99),
            ("women", 53),
            ("men", 40)
        );

        var finding = Assert.Single(village.Inspect("2016-12-01", Code));

        Assert.Equal("93", finding.Suggestion);
        Assert.Equal(
            "Женщин и мужчин вместе 93, а всего указано 99 (ячейка G2, столбец «total»). Исправьте то число, где ошибка.",
            finding.Message.Ru
        );
    }

    [Theory]
    [InlineData(99, 53, 46)]
    [InlineData(99, 53, null)]
    [InlineData(99, null, null)]
    [InlineData(null, 53, 46)]
    public void Numbers_that_agree_or_are_missing_are_not_found(int? total, int? women, int? men) =>
        Assert.Empty(
            new Village()
                .With(RecordKinds.AttendanceTotals, ("date_start", "2016-11-22"), ("total", total), ("women", women), ("men", men))
                .Inspect("2016-12-01", Code)
        );

    [Fact]
    public void Bound_is_no_contradiction() =>
        Assert.Empty(
            new Village()
                .With(
                    RecordKinds.AttendanceTotals,
                    ("date_start", "2018-07-01"),
                    ("total", 20),
                    ("total_quality", Quality.AtLeast),
                    ("women", 15),
                    ("men", 10)
                )
                .Inspect("2018-08-01", Code)
        );

    [Fact]
    public void More_youth_than_people_is_found() =>
        Assert.StartsWith(
            "Жаштар: жалпы сандан көп, жалпысы 26 деп жазылган",
            Assert
                .Single(
                    new Village()
                        .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-01"), ("total", 26), ("youth", 30))
                        .Inspect("2018-08-01", Code)
                )
                .Message.Ky,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(400, 0)]
    [InlineData(450, 1)]
    public void Units_times_each_must_give_what_is_planned(int planned, int findings) =>
        Assert.Equal(
            findings,
            new Village()
                .With(RecordKinds.SurveyPlan, ("place", "МТУ"), ("units", 8), ("per_unit", 50), ("planned", planned))
                .Inspect("2018-06-01", Code)
                .Count
        );
}
