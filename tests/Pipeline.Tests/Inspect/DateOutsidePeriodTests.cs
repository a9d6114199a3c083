namespace Pipeline.Tests.Inspect;

public class DateOutsidePeriodTests
{
    private const string Code = "date-outside-period";

    [Fact]
    public void Day_outside_the_reporting_period_is_found()
    {
        var village = new Village { ReportingPeriod = new(Village.Day("2018-05-01"), Village.Day("2018-07-31")) }
            .With(RecordKinds.Schedule, ("date_start", "2018-07-31"))
            .With(RecordKinds.Schedule, ("date_start", "2018-08-01"));

        var finding = Assert.Single(village.Inspect("2018-05-01", Code));

        Assert.StartsWith(
            "Дата 01.08.2018 не попадает в период 01.05.2018–31.07.2018 (ячейка G3",
            finding.Message.Ru,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Day_of_another_year_than_the_registry_says_is_found()
    {
        var village = new Village();
        var registry = village.Registry with { Spreadsheets = [village.Registry.Spreadsheets[0] with { Year = 2018 }] };

        Assert.Single(
            new Village { Registry = registry }
                .With(RecordKinds.Memoranda, ("date", "2081-06-12"))
                .Inspect("2018-07-01", Code)
        );
        Assert.Empty(
            new Village { Registry = registry }
                .With(RecordKinds.Memoranda, ("date", "2018-06-12"))
                .Inspect("2018-07-01", Code)
        );
    }

    [Theory]
    [InlineData("2081-06-12", 1)]
    [InlineData("1908-06-12", 1)]
    [InlineData("2016-06-12", 0)]
    [InlineData("2020-06-12", 0)]
    public void Day_without_any_period_must_only_be_possible(string day, int findings) =>
        Assert.Equal(findings, new Village().With(RecordKinds.Memoranda, ("date", day)).Inspect("2018-07-01", Code).Count);

    [Fact]
    public void Deadline_of_a_measure_may_lie_beyond_the_period() =>
        Assert.Empty(
            new Village { ReportingPeriod = DateRange.OfYear(2018) }
                .With(RecordKinds.ActionPlan, ("measure", "Ремонт дороги"), ("deadline", "2020-06-01"), ("status", "new"))
                .Inspect("2018-07-01", Code)
        );
}
