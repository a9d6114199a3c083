namespace Pipeline.Harmonise.Values;

/// <summary>How exactly a cell says when.</summary>
internal enum DatePrecision
{
    /// <summary>To the day: «12 июля 2018».</summary>
    Day,

    /// <summary>To ten days or half of a month: «первая декада июня».</summary>
    PartOfMonth,

    /// <summary>To the month: «апрель 2019».</summary>
    Month,

    /// <summary>To the quarter: «II квартал 2019».</summary>
    Quarter,

    /// <summary>To half a year: «II полугодие 2019».</summary>
    HalfYear,

    /// <summary>To the year: «2020-2024 годы».</summary>
    Year,
}

/// <summary>When something is, as one cell says it.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, included; equals the start for a single day.</param>
internal sealed record Dates(DateOnly Start, DateOnly End)
{
    /// <summary>The single days in order where they are not one run («12; 20 июля»); null for a run.</summary>
    public IReadOnlyList<DateOnly>? Days { get; init; }

    /// <summary>When it begins; null where the cell gives no time.</summary>
    public TimeOnly? TimeStart { get; init; }

    /// <summary>When it ends; null where the cell gives one time or none.</summary>
    public TimeOnly? TimeEnd { get; init; }

    /// <summary>Whether the cell says «до», «чейин»: the day is a deadline.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>Whether the cell says that it is to be: «план 15.05», «өткөрүлөт».</summary>
    public bool IsPlanned { get; init; }

    /// <summary>How exactly the cell says it; start and end then are the first and last day of the month, quarter, half-year or year.</summary>
    public DatePrecision Precision { get; init; }
}

/// <summary>What stands around a cell that gives a year to «12 июля»: a title or the reporting period.</summary>
/// <param name="Period">The days in question, within which dates are expected; null where nothing is known.</param>
internal readonly record struct DateContext(DateRange? Period)
{
    /// <summary>The month to which bare days belong («5», «12-14» in a plan for September); 0 where nothing gives one.</summary>
    public int Month
    {
        get =>
            field == 0 && Period is { } period && period.Start.AddMonths(1) > period.End && period.Start.Month == period.End.Month
                ? period.Start.Month
                : field;
        init;
    }

    /// <summary>Whether what is read is a deadline: «конец июня» then is its last day.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>Nothing is known: a date without a year is a question.</summary>
    public static DateContext None => default;

    /// <summary>The title gives a year.</summary>
    public static DateContext OfYear(int year) => new(DateRange.OfYear(year));
}
