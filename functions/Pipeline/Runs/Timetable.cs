namespace Pipeline.Runs;

/// <summary>
/// When work became due. A timer's tick only says «look»: it may be late, missing or repeated, so what to do follows from what was done
/// last and these moments.
/// </summary>
internal static class Timetable
{
    /// <summary>The last midnight in Bishkek: since then every spreadsheet has to be read, and everything checked and measured, once.</summary>
    public static DateTimeOffset Day(DateTimeOffset now) => Bishkek.StartOf(Bishkek.DayOf(now)).ToUniversalTime();

    /// <summary>The last Monday 00:00 UTC, when people in Bishkek come to work at 06:00: since then the week has to be published.</summary>
    public static DateTimeOffset Week(DateTimeOffset now) => StartOf(Period.Week(DayOf(now)));

    /// <summary>The last first day of a month, 00:00 UTC: since then the donors' tables have to be published.</summary>
    public static DateTimeOffset Month(DateTimeOffset now) => StartOf(Period.Month(DayOf(now)));

    /// <summary>When the day's work is due next.</summary>
    public static DateTimeOffset NextDay(DateTimeOffset now) => Day(now).AddDays(1);

    /// <summary>When the week is due next.</summary>
    public static DateTimeOffset NextWeek(DateTimeOffset now) => Week(now).AddDays(7);

    /// <summary>When the donors' tables are due next.</summary>
    public static DateTimeOffset NextMonth(DateTimeOffset now) => Month(now).AddMonths(1);

    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    private static DateTimeOffset StartOf(Period period) => new(period.Days.Start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
