namespace Pipeline.Harmonise.Values;

/// <summary>One point in time as far as a cell names it: unnamed parts are 0. A quarter takes the place of day and month.</summary>
internal readonly record struct DatePoint(int Day, int Month, int Year)
{
    /// <summary>The quarter, 0 where none is named.</summary>
    public int Quarter { get; init; }

    /// <summary>The Kyrgyz case it stands in: «24-октябрынан» begins a range.</summary>
    public KyrgyzCase Case { get; init; }

    /// <summary>Whether only a day is named: «12» of «12-13 июля».</summary>
    public bool IsDayOnly => Day > 0 && Month == 0;

    /// <summary>Whether only a year is named.</summary>
    public bool IsYearOnly => Day == 0 && Month == 0 && Quarter == 0;

    /// <summary>Whether day and month are named.</summary>
    public bool HasDayAndMonth => Day > 0 && Month > 0;

    /// <summary>How exactly it is named.</summary>
    public DatePrecision Precision =>
        Day > 0 ? DatePrecision.Day
        : Month > 0 ? DatePrecision.Month
        : Quarter > 0 ? DatePrecision.Quarter
        : DatePrecision.Year;

    /// <summary>Whether the calendar has it; day, month and year must be filled in.</summary>
    public bool Exists => Day == 0 || Day <= DateTime.DaysInMonth(Year, Month);

    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, FirstMonth, Math.Max(Day, 1));

    /// <summary>Its last day.</summary>
    public DateOnly Last =>
        Precision switch
        {
            DatePrecision.Day => First,
            DatePrecision.Month => First.AddMonths(1).AddDays(-1),
            DatePrecision.Quarter => First.AddMonths(3).AddDays(-1),
            _ => new DateOnly(Year, 12, 31),
        };

    private int FirstMonth => Quarter > 0 ? (3 * Quarter) - 2 : Math.Max(Month, 1);
}

/// <summary>What a cell says about when, before its surroundings fill in what it leaves out.</summary>
/// <param name="Points">The points named, in order.</param>
/// <param name="IsRange">For each point but the last, whether it and the next are the ends of a range, not members of a list.</param>
internal sealed record DateExpression(IReadOnlyList<DatePoint> Points, IReadOnlyList<bool> IsRange)
{
    /// <summary>Whether it says «до», «чейин».</summary>
    public bool IsDeadline { get; init; }

    /// <summary>Whether it says «до июня»: before June or by its end, nobody knows.</summary>
    public bool IsUntilPeriod { get; init; }

    /// <summary>Whether it says «до конца июня»: the last day counts.</summary>
    public bool IsUntilEnd { get; init; }

    /// <summary>Whether it says from when but not until when.</summary>
    public bool IsOpen { get; init; }

    /// <summary>When it begins.</summary>
    public TimeOnly? TimeStart { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? TimeEnd { get; init; }

    /// <summary>Whether it gives several times that differ; then it has none.</summary>
    public bool HasSeveralTimes { get; init; }
}
