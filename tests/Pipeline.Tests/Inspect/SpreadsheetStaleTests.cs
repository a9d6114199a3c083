namespace Pipeline.Tests.Inspect;

public class SpreadsheetStaleTests
{
    private static IReadOnlyList<Finding> Inspect(string asOf, string changed, string? due) =>
        [.. Sources.Inspect(asOf, Sources.Fresh(changed, due)).Where(finding => finding.Code == "spreadsheet-stale")];

    [Theory]
    [InlineData("2018-07-01", "2018-05-01", "2018-07-13", "2 месяца назад")]
    [InlineData("2018-06-20", "2018-05-01", "2018-07-13", "7 недель назад")]
    [InlineData("2020-09-01", "2018-05-01", "2018-07-13", "2 года назад")]
    public void Spreadsheet_unchanged_for_over_a_month_before_its_due_day_is_found(string asOf, string changed, string due, string ago) =>
        Assert.Equal(
            $"Таблицу «jalal-abad-2018.xlsx» последний раз меняли 01.05.2018 ({ago}), а сдать данные нужно до 13.07.2018. Проверьте, всё ли внесено за последнее время.",
            Assert.Single(Inspect(asOf, changed, due)).Message.Ru
        );

    [Theory]
    [InlineData("2018-07-01", "2018-06-01", "2018-07-13")]
    [InlineData("2020-01-01", "2018-07-01", "2018-07-13")]
    [InlineData("2020-01-01", "2018-07-01", null)]
    public void Spreadsheet_changed_lately_or_complete_or_without_a_due_day_is_not_found(string asOf, string changed, string? due) =>
        Assert.Empty(Inspect(asOf, changed, due));
}
