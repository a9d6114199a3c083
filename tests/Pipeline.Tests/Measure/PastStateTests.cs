using Pipeline.Measure;
using Pipeline.Settings;
using static Pipeline.Tests.Measure.Sample;

namespace Pipeline.Tests.Measure;

/// <summary>What the data's state was in a week that is over cannot be computed again: it stays as it was reported.</summary>
public sealed class PastStateTests
{
    private static readonly Record[] Steps =
    [
        Row(RecordKinds.Checklist, Karakol, 2, "step", "Встреча", "done", true),
        Row(RecordKinds.Checklist, Karakol, 3, "step", "Распоряжение", "done", false),
    ];

    [Fact]
    public void A_past_weeks_state_stays_as_it_was_reported()
    {
        var lastWeek = AsOf.AddDays(-7);
        var then = Measured(lastWeek, [], Steps[0]);
        var now = Measured(AsOf, then, Steps);

        Assert.Equal(1, Week(now, lastWeek, "steps"));
        Assert.Equal(2, Week(now, AsOf, "steps"));
    }

    [Fact]
    public void A_past_weeks_dated_rows_are_counted_again()
    {
        var lastWeek = AsOf.AddDays(-7);
        var then = Measured(lastWeek, [], Event(2));
        var now = Measured(AsOf, then, Event(2), Event(3));

        Assert.Equal(2, Week(now, lastWeek, "events-planned"));
    }

    [Fact]
    public void A_list_that_comes_late_still_counts_in_its_month_and_quarter()
    {
        var values = Measured(new(2018, 10, 4), [], Event(2));

        Assert.Equal(1, Of(values, Period.Month(new(2018, 7, 24)), "events-planned"));
        Assert.Equal(1, Of(values, Period.Quarter(new(2018, 7, 24)), "events-planned"));
    }

    [Fact]
    public void A_week_of_which_nothing_was_reported_has_no_state() =>
        Assert.Null(Week(Measured(AsOf, [], Steps), AsOf.AddDays(-7), "steps"));

    private static Record Event(int row) => Row(RecordKinds.Schedule, Karakol, row, "date_start", "2018-07-24", "type", "training");

    private static double? Week(IReadOnlyList<IndicatorValue> values, DateOnly day, string indicator) =>
        Of(values, Period.Week(day), indicator);

    private static double? Of(IReadOnlyList<IndicatorValue> values, Period period, string indicator) =>
        values.SingleOrDefault(v => v.Area == Karakol && v.Indicator == indicator && v.Period == period && v.Group == "")?.Value;

    private static IReadOnlyList<IndicatorValue> Measured(DateOnly asOf, IReadOnlyList<IndicatorValue> before, params Record[] records)
    {
        var history = before.Select(value => new StoredIndicator(value, default, [])).ToList();
        var measurer = new Measurer(Sample.Registry, new PipelineSettings(), asOf, history);
        measurer.Add(Data(Karakol, records));
        return measurer.Complete();
    }
}
