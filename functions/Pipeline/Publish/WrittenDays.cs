using Pipeline.Languages;

namespace Pipeline.Publish;

/// <summary>Days as people write them out: «30 июля – 5 августа 2018 года», «2018-жылдын 30-июлу – 5-августу».</summary>
public static class WrittenDays
{
    /// <summary>A stretch of days; one day where both ends are the same.</summary>
    public static LocalText Of(DateRange days)
    {
        var key =
            days.Start == days.End ? "workbook-day"
            : days.Start.Year != days.End.Year ? "workbook-days"
            : days.Start.Month != days.End.Month ? "workbook-days-same-year"
            : "workbook-days-same-month";
        return Texts.Publish[key, days.Start.Day, Month(days.Start), days.Start.Year, days.End.Day, Month(days.End), days.End.Year];
    }

    private static LocalText Month(DateOnly day) => Texts.Publish[$"workbook-month-{day.Month}"];
}
