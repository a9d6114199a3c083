using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// An indicator whose week, month or quarter that is just over lies further from the median of those before than 3.5 times their median
/// absolute deviation (MAD), with at least 5 of them. The 3.5 is Iglewicz and Hoaglin's limit for outliers (1993).
/// </summary>
/// <remarks>
/// A history that hardly moves has a MAD near 0, and any change would be a jump: the limit is never taken below a tenth of the median,
/// nor below 1. Where more than half of the periods are 0, as with events that come and go, only those with anything in them tell what is
/// usual.
/// </remarks>
public sealed class ValueJump() : AreaCheck("value-jump", Severity.Info)
{
    private const int FewestPoints = 5;
    private const double MostDeviations = 3.5;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        area
            .Data.History.Select(stored => stored.Value)
            .Where(value => value.Value is not null && IsFinished(value.Period, area.AsOf))
            .GroupBy(value => (value.Project, value.Indicator, value.Group, value.Period.Kind))
            .Select(series => Jump(area, [.. series.OrderBy(value => value.Period.Days.Start)]))
            .OfType<Finding>();

    private static bool IsFinished(Period period, DateOnly asOf) =>
        period.Kind is PeriodKind.Week or PeriodKind.Month or PeriodKind.Quarter && period.Days.End < asOf;

    private static bool IsJustOver(DateRange days, DateOnly asOf) =>
        asOf.DayNumber - days.End.DayNumber <= days.End.DayNumber - days.Start.DayNumber + 1;

    private Finding? Jump(AreaInspection area, List<IndicatorValue> series)
    {
        if (series.Count <= FewestPoints)
            return null;
        var last = series[^1];
        if (!IsJustOver(last.Period.Days, area.AsOf))
            return null;
        var earlier = series.SkipLast(1).Select(value => value.Value!.Value).ToList();
        var comesAndGoes = Median(earlier) == 0;
        if (comesAndGoes && (last.Value == 0 || earlier.RemoveAll(value => value == 0) > series.Count - 1 - FewestPoints))
            return null;
        var median = Median(earlier);
        var limit = Math.Max(
            MostDeviations * Median(earlier.ConvertAll(value => Math.Abs(value - median))),
            Math.Max(Math.Abs(median) / 10, 1)
        );
        return Math.Abs(last.Value!.Value - median) <= limit
            ? null
            : new(Code, Severity, new(last.Area, last.Project), Message(area, last, median), AnchorOf(last));
    }

    private LocalText Message(AreaInspection area, IndicatorValue value, double median) =>
        area.IsOfSome(value)
            ? SayOf("part", area.NameOf(value), value.Period.Days.Start, value.Period.Days.End)
            : Say(area.NameOf(value), value.Period.Days.Start, value.Period.Days.End, Round(value.Value!.Value), Round(median));

    private static double Round(double value) => Math.Round(value, 2);

    private static string AnchorOf(IndicatorValue value) => Anchors.Of(value.Project, value.Indicator, value.Group, value.Period.Label);

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
