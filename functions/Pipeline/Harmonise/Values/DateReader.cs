using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads when something is: days, ranges, lists of days, deadlines, months, years, times beside them; in Russian, Kyrgyz
/// and English, as real date cells and as text. Day-first always. A year comes from the cell or from its context; where
/// neither gives one, the cell is a question.
/// </summary>
internal static partial class DateReader
{
    // No list of days is longer; longer texts are stories.
    private const int LongestText = 200;

    // 1990 to 2049 as serial numbers.
    private const int FirstSerial = 32_874;
    private const int LastSerial = 54_789;

    private static readonly BoundedCache<ReadText> Known = new(text =>
    {
        var (expression, question) = DateParser.Parse(Letters.WithDigits(text));
        return new(expression, expression is null ? question! : DateResolver.Resolve(expression, DateContext.None));
    });

    /// <summary>What the cell says.</summary>
    public static Reading<Dates> Read(Cell cell, DateContext context)
    {
        if (cell.Kind == CellKind.Text && TryPlain(cell.Text!, out var plain))
            return Reading<Dates>.Of(new Dates(plain, plain));
        if (CellText.IsSettled<Dates>(cell, out var settled))
            return settled;
        return cell.Kind switch
        {
            CellKind.Date => FromSerial(cell.Number),
            CellKind.Number => FromNumber(cell, context),
            CellKind.Text => FromText(cell.Text!, context),
            _ => Remarks.Unreadable("value-date-unreadable"),
        };
    }

    private static Reading<Dates> FromText(string text, DateContext context)
    {
        if (text.Length > LongestText)
            return Remarks.Unreadable("value-date-unreadable");
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length == 5 && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
            return FromSerial(serial);
        var read = Resolved(Known[text], context);
        if (
            read.IsQuestion
            && (
                CountedDays.In(text, days => FromText(days, context))
                ?? Numbered(text, context)
                ?? WithNumber(text, context)
                ?? InsteadOf(text, context)
                ?? Labelled(text, context)
            )
                is { } settled
        )
            return settled;
        return read.Remark is { Code: FindingCodes.ValueUnreadable }
            ? WithTime(text, context)
                ?? WithPlace(text, context)
                ?? WithNote(text, context)
                ?? WithAfter(text, context)
                ?? WithStatus(text, context)
                ?? read
            : read;
    }

    private static Reading<Dates> Resolved(ReadText read, DateContext context) =>
        read.Expression is null || read.Alone.HasValue || context is { Period: null, IsDeadline: false }
            ? read.Alone
            : DateResolver.Resolve(read.Expression, context);

    // A date cell that lost its format is a serial number, a year is a year, and 12.07 is what a sheet makes of «12.07».
    private static Reading<Dates> FromNumber(Cell cell, DateContext context) =>
        cell.Number is >= FirstSerial and <= LastSerial ? FromSerial(cell.Number)
        : cell.Number is >= 1 and < 10_000 ? NumberAsText(cell, context)
        : Remarks.Unreadable("value-date-unreadable");

    private static Reading<Dates> NumberAsText(Cell cell, DateContext context)
    {
        var shown = cell.Shown;
        var point = shown.IndexOf('.', StringComparison.Ordinal);
        // 12.1 was typed 12.1 or 12.10: the sheet dropped the zero.
        if (point >= 0 && shown.Length == point + 2 && shown[^1] == '1')
            return Remarks.Ambiguous("value-date-ambiguous");
        return FromText(shown, context);
    }

    private static Reading<Dates> FromSerial(double serial)
    {
        if (serial is < FirstSerial or >= LastSerial + 1 || Cell.OfDate(serial).DateTime is not { } at)
            return Remarks.Unreadable("value-date-year");
        var day = DateOnly.FromDateTime(at);
        return Reading<Dates>.Of(new Dates(day, day) { TimeStart = at.TimeOfDay == TimeSpan.Zero ? null : TimeOnly.FromDateTime(at) });
    }

    // Most cells are dd.MM.yyyy or yyyy-MM-dd.
    private static bool TryPlain(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10)
            return false;
        var (year, month, date) =
            text[2] == '.' && text[5] == '.' ? (Digits(text[6..]), Digits(text[3..5]), Digits(text[..2]))
            : text[4] == '-' && text[7] == '-' ? (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]))
            : (0, 0, 0);
        if (year is < 1990 or > 2049 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    /// <summary>A text taken apart once.</summary>
    /// <param name="Expression">What it says; null where that is unreadable.</param>
    /// <param name="Alone">What it says without any context: most dates have their year.</param>
    private sealed record ReadText(DateExpression? Expression, Reading<Dates> Alone);

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            number = (number * 10) + (c - '0');
        }
        return number;
    }
}
