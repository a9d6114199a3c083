using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>Fills in what a cell leaves out (the month of «12» in «12-13 июля», a year from the context) and checks that it is possible.</summary>
internal static class DateResolver
{
    // The projects we read are of our time; another year is a typing error.
    private const int FirstYear = 1990;
    private const int LastYear = 2049;

    // Longer than any programme: the year of one end is wrong.
    private const int LongestRangeInYears = 6;

    /// <summary>The dates, or the question that settles them.</summary>
    public static Reading<Dates> Resolve(DateExpression expression, DateContext context)
    {
        if (expression.IsOpen)
            return Remarks.Ambiguous("value-date-open");
        if (expression.IsVagueEnd && !(context.IsDeadline && expression.Points is [{ Precision: not DatePrecision.Day }]))
            return Remarks.Ambiguous("value-date-vague");
        if (expression.IsUntilPeriod)
            return Remarks.Ambiguous("value-date-until-period");
        var points = expression.Points.ToArray();
        if (expression.IsOfMonth)
        {
            if (context.Month == 0)
                return Remarks.Ambiguous("value-date-no-month");
            points[0] = points[0] with { Month = context.Month };
        }
        FillMonths(points);
        if (context.Month > 0 && Array.TrueForAll(points, point => point is { LacksMonth: true, Year: 0 }))
            points = Array.ConvertAll(points, point => point with { Month = context.Month });
        if (!FillYears(points, expression.IsRange))
            return Remarks.Ambiguous("value-date-order");
        if (Array.Exists(points, point => point.LacksMonth))
            return Remarks.Ambiguous("value-date-no-month");
        if (Array.Exists(points, point => point.Year == 0))
        {
            if (YearFrom(context, points, expression.IsRange) is not { } dated)
                return Remarks.Ambiguous("value-date-no-year");
            points = dated;
        }
        return Checked(points, expression);
    }

    private static Reading<Dates> Checked(DatePoint[] points, DateExpression expression)
    {
        foreach (var point in points)
        {
            if (point.Year is < FirstYear or > LastYear)
                return Remarks.Unreadable("value-date-year");
            if (!point.Exists)
                return Remarks.Unreadable("value-date-impossible", LastOfMonth(point));
            if (point.Precision != points[0].Precision)
                return Remarks.Ambiguous("value-date-ambiguous");
        }
        var combined = DateSpans.Combine(points, expression.IsRange, LongestRangeInYears);
        return combined.HasValue ? WithTimes(combined.Value, expression) : combined;
    }

    private static Reading<Dates> WithTimes(Dates dates, DateExpression expression) =>
        Reading<Dates>.Of(
            (expression.IsUntilEnd ? new Dates(dates.End, dates.End) : dates) with
            {
                TimeStart = expression.TimeStart,
                TimeEnd = expression.TimeEnd,
                IsDeadline = expression.IsDeadline,
                IsPlanned = expression.IsPlanned,
            },
            expression.HasSeveralTimes ? Remarks.Ambiguous("value-time-several")
                : dates.Start == dates.End && expression.Weekday is { } weekday && weekday != dates.Start.DayOfWeek
                    ? Remarks.Ambiguous("value-date-weekday")
                : null
        );

    private static string LastOfMonth(DatePoint point) =>
        new DateOnly(point.Year, point.Month, DateTime.DaysInMonth(point.Year, point.Month)).ToString(
            "dd.MM.yyyy",
            CultureInfo.InvariantCulture
        );

    private static void FillMonths(DatePoint[] points)
    {
        for (var i = points.Length - 2; i >= 0; i--)
        {
            var next = points[i + 1];
            if (points[i].IsDayOnly && PartLike(next, points[i].Day) is { } part)
                points[i] = part with { Year = points[i].Year };
            else if (points[i].IsDayOnly && next.HasDayAndMonth)
                points[i] = points[i] with { Month = next.Month };
        }
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i].IsDayOnly && points[i - 1].HasDayAndMonth)
                points[i] = points[i] with { Month = points[i - 1].Month };
        }
    }

    // «2-3 квартал», «1 и 2 декада июня»: the first number is a part too.
    private static DatePoint? PartLike(DatePoint next, int number) =>
        next.Quarter > 0 && number <= 4 ? new DatePoint(0, 0, 0) { Quarter = number }
        : next.TenDays > 0 && number <= 3 ? new DatePoint(0, next.Month, 0) { TenDays = number }
        : next.Half > 0 && number <= 2 ? new DatePoint(0, next.Month, 0) { Half = number }
        : null;

    // From the right («12; 20 июля 2018»), then from the left («2018-жылдын 12-июлу, 20-июлу»). Over New Year a range's
    // other end is in the year beside; a list that would run backwards is a question.
    private static bool FillYears(DatePoint[] points, IReadOnlyList<bool> isRange)
    {
        for (var i = points.Length - 2; i >= 0; i--)
        {
            if (points[i].Year != 0 || points[i + 1].Year == 0)
                continue;
            points[i] = points[i] with { Year = points[i + 1].Year };
            if (!IsAfter(points[i], points[i + 1]))
                continue;
            if (!isRange[i] || points[i].Month == points[i + 1].Month)
                return points[i].Month == points[i + 1].Month && isRange[i];
            points[i] = points[i] with { Year = points[i].Year - 1 };
        }
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i].Year != 0 || points[i - 1].Year == 0)
                continue;
            points[i] = points[i] with { Year = points[i - 1].Year };
            if (!IsAfter(points[i - 1], points[i]) || points[i].Month == points[i - 1].Month)
                continue;
            if (!isRange[i - 1])
                return false;
            points[i] = points[i] with { Year = points[i].Year + 1 };
        }
        return true;
    }

    private static DatePoint[]? YearFrom(DateContext context, DatePoint[] points, IReadOnlyList<bool> isRange)
    {
        if (context.Period is not { } period)
            return null;
        if (period.Start.Year == period.End.Year)
            return Dated(points, period.Start.Year);
        DatePoint[]? found = null;
        for (var year = period.Start.Year; year <= period.End.Year; year++)
        {
            var dated = OverNewYear(Dated(points, year), isRange);
            if (!Array.TrueForAll(dated, point => point.Exists && period.Contains(point.First) && period.Contains(point.Last)))
                continue;
            if (found is not null)
                return null;
            found = dated;
        }
        return found;
    }

    private static DatePoint[] OverNewYear(DatePoint[] points, IReadOnlyList<bool> isRange)
    {
        for (var i = 1; i < points.Length; i++)
        {
            if (isRange[i - 1] && IsAfter(points[i - 1], points[i]) && points[i].Month < points[i - 1].Month)
                points[i] = points[i] with { Year = points[i - 1].Year + 1 };
        }
        return points;
    }

    private static DatePoint[] Dated(DatePoint[] points, int year) =>
        Array.ConvertAll(points, point => point.Year == 0 ? point with { Year = year } : point);

    private static bool IsAfter(DatePoint a, DatePoint b) =>
        (a.Year, a.Quarter, a.Half, a.Month, a.TenDays, a.Day).CompareTo((b.Year, b.Quarter, b.Half, b.Month, b.TenDays, b.Day)) > 0;
}
