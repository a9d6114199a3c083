using System.Globalization;

namespace Pipeline;

/// <summary>Days from start to end, both included.</summary>
public readonly record struct DateRange(DateOnly Start, DateOnly End)
{
    /// <summary>The whole of a calendar year.</summary>
    public static DateRange OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(DateRange other) => Start <= other.End && other.Start <= End;

    /// <summary>ISO dates with .. between.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}");
}
