namespace Pipeline.Publish.Workbooks;

/// <summary>What one cell of a written sheet shows: a text or a number (dates are numbers), how it looks, and where it leads.</summary>
public readonly record struct SheetCell
{
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Nothing: how a missing value is shown where a column says so once in its heading.</summary>
    public static SheetCell Blank => default;

    /// <summary>The text; null for a number or a blank.</summary>
    public string? Text { get; private init; }

    /// <summary>The number, or the days since 1899-12-30 of a date; null for a text or a blank.</summary>
    public double? Number { get; private init; }

    /// <summary>How the number is written.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>Colours and weight.</summary>
    public Look Look { get; init; }

    /// <summary>Where a click leads: an address, or a file with #'tab'!cell; null for nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>A text; blank for null or empty.</summary>
    public static SheetCell Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new() { Text = text, Format = NumberFormat.Text };

    /// <summary>A number: whole where it is, else with a decimal; blank for null.</summary>
    public static SheetCell Of(double? number) =>
        Of(number, number is { } value && value != Math.Floor(value) ? NumberFormat.Decimal : NumberFormat.Whole);

    /// <summary>A number in a format; blank for null.</summary>
    public static SheetCell Of(double? number, NumberFormat format) =>
        number is { } value && double.IsFinite(value) ? new() { Number = value, Format = format } : Blank;

    /// <summary>A percentage, 130 is 130%: whole where it is, else with a decimal; blank for null.</summary>
    public static SheetCell Percent(double? percent) =>
        Of(percent, percent is { } value && value != Math.Floor(value) ? NumberFormat.PercentDecimal : NumberFormat.Percent);

    /// <summary>A change, in the colours of better and worse; blank for null.</summary>
    public static SheetCell Change(double? change, bool moreIsBetter, NumberFormat format) =>
        Of(change, format)
            .As(
                change is null or 0 ? Look.Plain
                : change > 0 == moreIsBetter ? Look.Better
                : Look.Worse
            );

    /// <summary>A day; blank for null.</summary>
    public static SheetCell Of(DateOnly? day) => Of(Days(day?.ToDateTime(TimeOnly.MinValue)), NumberFormat.Date);

    /// <summary>A day and time on the clock; blank for null.</summary>
    public static SheetCell Of(DateTime? moment) => Of(Days(moment), NumberFormat.Moment);

    /// <summary>A time of day; blank for null.</summary>
    public static SheetCell Of(TimeOnly? time) => Of(time?.ToTimeSpan().TotalDays, NumberFormat.Time);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsBlank => Text is null && Number is null;

    /// <summary>Whether it is written in bold letters, which are wider.</summary>
    internal bool IsBold => Look is Look.Strong or Look.Bad;

    /// <summary>The same with other colours.</summary>
    public SheetCell As(Look look) => this with { Look = look };

    /// <summary>The same with a link; unchanged for null.</summary>
    public SheetCell LinkedTo(string? link) => string.IsNullOrEmpty(link) ? this : this with { Link = link, Look = Look.Link };

    /// <summary>The same, or a word where there is nothing, so that a blank is not taken for a zero.</summary>
    public SheetCell Or(string word) => IsBlank ? Of(word).As(Look.Absent) : this;

    private static double? Days(DateTime? moment) => moment is { } at ? (at - Epoch).TotalDays : null;
}
