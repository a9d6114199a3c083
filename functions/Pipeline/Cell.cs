using System.Globalization;

namespace Pipeline;

/// <summary>What a cell holds.</summary>
public enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text as typed.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that the sheet shows as a percentage: 1.3 is shown as 130%.</summary>
    Percent,

    /// <summary>A date, with or without a time of day, in days since 1899-12-30 (1904 workbooks are converted).</summary>
    Date,

    /// <summary>A time of day or a duration, in days.</summary>
    Time,

    /// <summary>True (1) or false (0).</summary>
    Boolean,

    /// <summary>A formula's error, such as #REF!; <see cref="Cell.Text"/> names it.</summary>
    Error,
}

/// <summary>
/// One raw cell, as the source gives it: its type and value, untouched. The shown text follows from them, so that the
/// same spreadsheet read from Google and from a file gives equal cells.
/// </summary>
public readonly record struct Cell
{
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    // To the end of the year 9999.
    private const double CalendarSeconds = 2_958_466d * 86_400;

    private Cell(CellKind kind, string? text, double number)
    {
        Kind = kind;
        Text = text;
        Number = number;
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The text of a text or error cell; null for the others.</summary>
    public string? Text { get; }

    /// <summary>The number behind a number, percentage, date, time or boolean; 0 for the others.</summary>
    public double Number { get; }

    /// <summary>Whether there is nothing to read: no value, or only white space.</summary>
    public bool IsBlank => Kind == CellKind.Empty || (Kind == CellKind.Text && !BeginsVisibly(Text!) && string.IsNullOrWhiteSpace(Text));

    // Every cell is asked many times; nearly all begin with a letter or digit of an alphabet without white space beyond these.
    private static bool BeginsVisibly(string text) => text[0] is (> ' ' and < '\u0085') or (> '\u00a0' and < '\u1680');

    /// <summary>A text cell; an empty text is an empty cell.</summary>
    public static Cell OfText(string text) => text.Length == 0 ? default : new(CellKind.Text, text, 0);

    /// <summary>A number, shown plainly.</summary>
    public static Cell OfNumber(double number) => new(CellKind.Number, null, number);

    /// <summary>A number shown as a percentage; 1 is 100%.</summary>
    public static Cell OfPercent(double share) => new(CellKind.Percent, null, share);

    /// <summary>A date or date and time, in days since 1899-12-30.</summary>
    public static Cell OfDate(double serial) => new(CellKind.Date, null, serial);

    /// <summary>A time of day, in days.</summary>
    public static Cell OfTime(double days) => new(CellKind.Time, null, days);

    /// <summary>True or false.</summary>
    public static Cell OfBoolean(bool value) => new(CellKind.Boolean, null, value ? 1 : 0);

    /// <summary>A formula's error by its name: #REF!, #N/A, #ERROR!…</summary>
    public static Cell OfError(string name) => new(CellKind.Error, name, 0);

    /// <summary>The date and time of a <see cref="CellKind.Date"/> cell, to the second; null where no calendar has it.</summary>
    public DateTime? DateTime =>
        Kind == CellKind.Date && Math.Round(Number * 86_400, MidpointRounding.AwayFromZero) is >= 0 and < CalendarSeconds and var seconds
            ? Epoch.AddSeconds(seconds)
            : null;

    /// <summary>
    /// The cell as a person would see it, the same under every culture: dates day-first, a point for decimals. Numbers
    /// carry up to 15 significant digits, as spreadsheets do.
    /// </summary>
    public string Shown =>
        Kind switch
        {
            CellKind.Empty => "",
            CellKind.Text or CellKind.Error => Text!,
            CellKind.Number => Format(Number),
            CellKind.Percent => Format(Math.Round(Number * 100, 10)) + "%",
            CellKind.Date => ShownDate(),
            CellKind.Time => ShownTime(),
            CellKind.Boolean => Number != 0 ? "TRUE" : "FALSE",
            _ => throw new InvalidOperationException($"Unknown cell kind {Kind}."),
        };

    /// <inheritdoc cref="Shown"/>
    public override string ToString() => Shown;

    private static string Format(double number) => number.ToString("G15", CultureInfo.InvariantCulture);

    private string ShownDate() =>
        DateTime is not { } at ? Format(Number)
        : at.TimeOfDay == TimeSpan.Zero ? at.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : at.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private string ShownTime() =>
        Math.Abs(Number) < 10_000
            ? TimeSpan.FromSeconds(Math.Round(Number * 86_400)) is var time && time.Seconds == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{Math.Abs(time.Minutes):00}")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(int)time.TotalHours}:{Math.Abs(time.Minutes):00}:{Math.Abs(time.Seconds):00}"
                )
            : Format(Number);
}
