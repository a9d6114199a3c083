namespace Pipeline;

/// <summary>Local time of the whole country: UTC+6 all the year round since 2005.</summary>
public static class Bishkek
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(6);

    /// <summary>The day it is there at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>What clocks show there at a moment.</summary>
    public static DateTime TimeOf(DateTimeOffset moment) => moment.ToOffset(Offset).DateTime;

    /// <summary>The moment a day begins there.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
