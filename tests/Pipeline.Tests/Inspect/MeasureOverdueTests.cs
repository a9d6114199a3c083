namespace Pipeline.Tests.Inspect;

public class MeasureOverdueTests
{
    private const string Code = "measure-overdue";

    private static Village Measure(string? status, int? percent = null) =>
        new Village().With(
            RecordKinds.ActionPlan,
            ("measure", "Ремонт дороги"),
            ("deadline", "2019-06-01"),
            ("status", status),
            ("percent_done", percent)
        );

    [Theory]
    [InlineData("started", null)]
    [InlineData("not-solved", null)]
    [InlineData(null, 40)]
    public void Measure_not_solved_after_its_deadline_is_found(string? status, int? percent) =>
        Assert.Contains(
            "«Ремонт дороги» прошёл 01.06.2019",
            Assert.Single(Measure(status, percent).Inspect("2019-06-02", Code)).Message.Ru,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("solved", null, "2019-06-02")]
    [InlineData("cancelled", null, "2019-06-02")]
    [InlineData("started", 100, "2019-06-02")]
    [InlineData("started", null, "2019-06-01")]
    public void Measure_done_dropped_or_not_due_is_not_found(string status, int? percent, string asOf) =>
        Assert.Empty(Measure(status, percent).Inspect(asOf, Code));
}
