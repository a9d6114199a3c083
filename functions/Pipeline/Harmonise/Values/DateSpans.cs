using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>Makes days of points: ranges, runs («12-13-14»), lists, and lists of ranges.</summary>
internal static class DateSpans
{
    /// <summary>The days that the points name together, or the question that settles them.</summary>
    public static Reading<Dates> Combine(DatePoint[] points, IReadOnlyList<bool> isRange, int longestInYears)
    {
        var spans = new List<DateRange>();
        for (var i = 0; i < points.Length; )
        {
            var last = i;
            while (last < isRange.Count && isRange[last])
                last++;
            if (Question(points, i, last, longestInYears) is { } question)
                return question;
            spans.Add(new DateRange(points[i].First, points[last].Last));
            i = last + 1;
        }
        var range = new DateRange(spans.Min(span => span.Start), spans.Max(span => span.End));
        var days = Days(spans);
        // «июнь, сентябрь»: no event lasts every day of both, and a deadline is one of them.
        return days is not null && points[0].Precision != DatePrecision.Day
            ? Remarks.Ambiguous("value-date-ambiguous")
            : Reading<Dates>.Of(new Dates(range.Start, range.End) { Precision = points[0].Precision, Days = days });
    }

    private static Remark? Question(DatePoint[] points, int first, int last, int longestInYears)
    {
        for (var i = first; i < last; i++)
        {
            if (points[i].First >= points[i + 1].First)
                return Remarks.Ambiguous("value-date-reversed", last == first + 1 ? Swapped(points[i], points[i + 1]) : null);
            // «12-13-14 июня» names every day of a run; «12-15-18» may be a list or a slip.
            if (last > first + 1 && points[i + 1].First != points[i].Last.AddDays(1))
                return Remarks.Ambiguous("value-date-ambiguous");
        }
        var isDays = points[first].Precision == DatePrecision.Day;
        return isDays && points[first].First.AddYears(longestInYears) < points[last].First ? Remarks.Unreadable("value-date-year") : null;
    }

    private static string Swapped(DatePoint start, DatePoint end) =>
        string.Create(CultureInfo.InvariantCulture, $"{end.First:dd.MM.yyyy} – {start.Last:dd.MM.yyyy}");

    // Single days only where they are not one run.
    private static List<DateOnly>? Days(List<DateRange> spans)
    {
        if (spans.Count == 1)
            return null;
        var days = new SortedSet<DateOnly>();
        foreach (var span in spans)
        {
            for (var day = span.Start; day <= span.End; day = day.AddDays(1))
                days.Add(day);
        }
        return days.Max.DayNumber - days.Min.DayNumber + 1 == days.Count ? null : [.. days];
    }
}
