using System.Globalization;

namespace Pipeline;

/// <summary>Which stretch of time a figure is about.</summary>
public enum PeriodKind
{
    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A project's reporting or programme period, as its report or the registry's targets name it.</summary>
    Programme,

    /// <summary>Everything up to the day of the run.</summary>
    SinceStart,
}

/// <summary>A stretch of time that figures are computed for; days in Asia/Bishkek, both ends included.</summary>
public readonly record struct Period(PeriodKind Kind, DateRange Days)
{
    /// <summary>The first day that <see cref="PeriodKind.SinceStart"/> reaches back to; no source is older.</summary>
    public static readonly DateOnly Beginning = new(1991, 1, 1);

    /// <summary>The week a day lies in.</summary>
    public static Period Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(PeriodKind.Week, new(monday, monday.AddDays(6)));
    }

    /// <summary>The month a day lies in.</summary>
    public static Period Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(PeriodKind.Month, new(first, first.AddMonths(1).AddDays(-1)));
    }

    /// <summary>The quarter a day lies in.</summary>
    public static Period Quarter(DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return new(PeriodKind.Quarter, new(first, first.AddMonths(3).AddDays(-1)));
    }

    /// <summary>A project's own period.</summary>
    public static Period Programme(DateRange days) => new(PeriodKind.Programme, days);

    /// <summary>Everything up to a day.</summary>
    public static Period SinceStart(DateOnly until) => new(PeriodKind.SinceStart, new(Beginning, until));

    /// <summary>The name in paths and keys: 2018-W30, 2018-07, 2018-Q3, 2018-05-01_2018-07-31, until-2018-07-31.</summary>
    public string Label =>
        Kind switch
        {
            PeriodKind.Week => string.Create(
                CultureInfo.InvariantCulture,
                $"{ISOWeek.GetYear(Days.Start.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(Days.Start.ToDateTime(default)):00}"
            ),
            PeriodKind.Month => Days.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Days.Start.Year}-Q{((Days.Start.Month - 1) / 3) + 1}"),
            PeriodKind.Programme => string.Create(CultureInfo.InvariantCulture, $"{Days.Start:yyyy-MM-dd}_{Days.End:yyyy-MM-dd}"),
            PeriodKind.SinceStart => string.Create(CultureInfo.InvariantCulture, $"until-{Days.End:yyyy-MM-dd}"),
            _ => throw new InvalidOperationException($"Unknown period kind {Kind}."),
        };

    /// <inheritdoc cref="Label"/>
    public override string ToString() => Label;
}
