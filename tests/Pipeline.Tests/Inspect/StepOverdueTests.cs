namespace Pipeline.Tests.Inspect;

public class StepOverdueTests
{
    private const string Code = "step-overdue";

    private static Village Step(bool? done, string? due = "2019-06-01") =>
        new Village().With(RecordKinds.Checklist, ("step", "Утверждение местным кенешем"), ("due", due), ("done", done));

    [Fact]
    public void Step_not_done_after_its_day_is_found() =>
        Assert.StartsWith(
            "Шаг «Утверждение местным кенешем» не отмечен как выполненный, а срок прошёл 01.06.2019 (ячейка C2)",
            Assert.Single(Step(null).Inspect("2019-06-02", Code)).Message.Ru,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, "2019-06-01")]
    [InlineData(true, "2019-06-02")]
    public void Step_done_or_not_due_is_not_found(bool? done, string asOf) => Assert.Empty(Step(done).Inspect(asOf, Code));

    [Fact]
    public void Step_answered_no_is_overdue_too() => Assert.Single(Step(false).Inspect("2019-06-02", Code));

    [Fact]
    public void Step_without_any_day_is_told_for_information()
    {
        var finding = Assert.Single(Step(null, due: null).Inspect("2016-12-01", Code));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("либо впишите срок", finding.Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_without_a_day_is_due_with_its_spreadsheet()
    {
        var registry = new Village().Registry;
        var village = new Village
        {
            Registry = registry with { Spreadsheets = [registry.Spreadsheets[0] with { Due = Village.Day("2019-06-01") }] },
        };
        village.With(RecordKinds.Checklist, ("step", "Встреча с главой АО"));

        Assert.Empty(village.Inspect("2019-06-01", Code));
        Assert.Equal(Severity.Warning, Assert.Single(village.Inspect("2019-06-02", Code)).Severity);
    }
}
