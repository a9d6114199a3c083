namespace Pipeline.Harmonise.Values;

/// <summary>One point in time as far as a cell names it: unnamed parts are 0. A quarter or half-year takes the place of day and month.</summary>
internal readonly record struct DatePoint(int Day, int Month, int Year)
{
    /// <summary>The quarter, 0 where none is named.</summary>
    public int Quarter { get; init; }

    /// <summary>Which half of the year, or of the month where one is named; 0 where none is.</summary>
    public int Half { get; init; }

    /// <summary>Which ten days of the month («первая декада», «үчүнчү он күндүк»), 0 where none are named.</summary>
    public int TenDays { get; init; }

    /// <summary>The Kyrgyz case it stands in: «24-октябрынан» begins a range.</summary>
    public KyrgyzCase Case { get; init; }

    /// <summary>Whether only a day is named: «12» of «12-13 июля».</summary>
    public bool IsDayOnly => Day > 0 && Month == 0;

    /// <summary>Whether only a year is named.</summary>
    public bool IsYearOnly => Day == 0 && Month == 0 && Quarter == 0 && Half == 0 && TenDays == 0;

    /// <summary>Whether it waits for its month: «12» of «12-13 июля», «первая декада» of «первая декада июля».</summary>
    public bool LacksMonth => Month == 0 && (Day > 0 || TenDays > 0);

    /// <summary>Whether day and month are named.</summary>
    public bool HasDayAndMonth => Day > 0 && Month > 0;

    /// <summary>How exactly it is named.</summary>
    public DatePrecision Precision =>
        Day > 0 ? DatePrecision.Day
        : Month > 0 ? (TenDays > 0 || Half > 0 ? DatePrecision.PartOfMonth : DatePrecision.Month)
        : Quarter > 0 ? DatePrecision.Quarter
        : Half > 0 ? DatePrecision.HalfYear
        : DatePrecision.Year;

    /// <summary>Whether the calendar has it; day, month and year must be filled in.</summary>
    public bool Exists => Day == 0 || Day <= DateTime.DaysInMonth(Year, Month);

    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, FirstMonth, FirstDay);

    /// <summary>Its last day.</summary>
    public DateOnly Last =>
        Precision switch
        {
            DatePrecision.Day => First,
            DatePrecision.PartOfMonth when TenDays is 1 or 2 => First.AddDays(9),
            DatePrecision.PartOfMonth when Half == 1 => First.AddDays(14),
            DatePrecision.PartOfMonth or DatePrecision.Month => new(Year, Month, DateTime.DaysInMonth(Year, Month)),
            DatePrecision.Quarter => First.AddMonths(3).AddDays(-1),
            DatePrecision.HalfYear => First.AddMonths(6).AddDays(-1),
            _ => new DateOnly(Year, 12, 31),
        };

    private int FirstMonth =>
        Month > 0 ? Month
        : Quarter > 0 ? (3 * Quarter) - 2
        : Half > 0 ? (6 * Half) - 5
        : 1;

    private int FirstDay =>
        Day > 0 ? Day
        : TenDays > 0 ? (10 * TenDays) - 9
        : Month > 0 && Half == 2 ? 16
        : 1;
}

/// <summary>What a cell says about when, before its surroundings fill in what it leaves out.</summary>
/// <param name="Points">The points named, in order.</param>
/// <param name="IsRange">For each point but the last, whether it and the next are the ends of a range, not members of a list.</param>
internal sealed record DateExpression(IReadOnlyList<DatePoint> Points, IReadOnlyList<bool> IsRange)
{
    /// <summary>Whether it says «до», «чейин».</summary>
    public bool IsDeadline { get; init; }

    /// <summary>Whether it says «план», «өткөрүлөт»: it is still to be.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whether it says «до июня»: before June or by its end, nobody knows.</summary>
    public bool IsUntilPeriod { get; init; }

    /// <summary>Whether it says «до конца июня»: the last day counts.</summary>
    public bool IsUntilEnd { get; init; }

    /// <summary>Whether it says «конец июня»: some day of it, or as a deadline the last.</summary>
    public bool IsVagueEnd { get; init; }

    /// <summary>Whether it says «до конца месяца»: which month, the context says.</summary>
    public bool IsOfMonth { get; init; }

    /// <summary>Whether it says from when but not until when.</summary>
    public bool IsOpen { get; init; }

    /// <summary>When it begins.</summary>
    public TimeOnly? TimeStart { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? TimeEnd { get; init; }

    /// <summary>The one day of the week that stands beside it; null for none or several.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether it gives several times that differ; then it has none.</summary>
    public bool HasSeveralTimes { get; init; }
}
