using System.Globalization;
using System.Text.RegularExpressions;

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

    private static readonly Vocabulary Statuses = Vocabulary.Load("event-status");

    private static readonly Vocabulary Venues = Vocabulary.Load("venues");

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
        if (read.IsQuestion && (CountedDays.In(text, days => FromText(days, context)) ?? WithNumber(text, context)) is { } counted)
            return counted;
        return read.Remark is { Code: FindingCodes.ValueUnreadable }
            ? WithTime(text, context) ?? WithPlace(text, context) ?? WithNote(text, context) ?? WithAfter(text, context) ?? read
            : read;
    }

    // «5.10.22 №14», «№ 14 от 5.10.22»: a document's number beside its day.
    private static Reading<Dates>? WithNumber(string text, DateContext context) =>
        DocumentNumber().Match(text) is { Success: true } match
        && Resolved(Known[text.Remove(match.Index, match.Length)], context)
            is { HasValue: true, Value: { Precision: DatePrecision.Day, Days: null } } day
        && day.Value.Start == day.Value.End
            ? day
            : (Reading<Dates>?)null;

    [GeneratedRegex(@"^\s*№\s*[0-9][\w/-]*\s|\s*№\s*[0-9][\w/-]*\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex DocumentNumber();

    // «3 апреля, сразу после планёрки»: the day stands; at what time, the note says only to those who know.
    private static Reading<Dates>? WithAfter(string text, DateContext context)
    {
        var comma = text.LastIndexOf(',');
        if (comma < 1 || !After().IsMatch(text.AsSpan(comma + 1)))
            return null;
        var note = text[(comma + 1)..];
        if (note.Any(c => char.IsDigit(c) || c == '?') || Denial.IsIn(note) || Statuses.Find(Token.Split(note)).Count > 0)
            return null;
        return Resolved(Known[text[..comma]], context) is { HasValue: true, Remark: null } day
            ? Reading<Dates>.Of(day.Value, Remarks.Ambiguous("value-aside"))
            : (Reading<Dates>?)null;
    }

    [GeneratedRegex(
        @"^\s*((сразу\s+)?после|перед|накануне|right after|after|before)\s|\s(кийин|соң|мурун|алдында)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex After();

    private static Reading<Dates> Resolved(ReadText read, DateContext context) =>
        read.Expression is null || read.Alone.HasValue || context.Period is null
            ? read.Alone
            : DateResolver.Resolve(read.Expression, context);

    // «3-март 2022, түштөн кийин саат 2де»: a time in any of its own forms behind the comma.
    private static Reading<Dates>? WithTime(string text, DateContext context)
    {
        return WithTime(text, text.LastIndexOf(','), context)
            ?? WithTime(text, text.IndexOf(" саат", StringComparison.OrdinalIgnoreCase), context);
    }

    private static Reading<Dates>? WithTime(string text, int comma, DateContext context)
    {
        if (comma < 1 || Resolved(Known[text[..comma]], context) is not { HasValue: true, Value.TimeStart: null } day)
            return null;
        return TimeReader.Read(Cell.OfText(text[(comma + 1)..])) is { HasValue: true, Remark: null } time
            ? day.Select(dates => dates with { TimeStart = time.Value.Start, TimeEnd = time.Value.End })
            : (Reading<Dates>?)null;
    }

    // «17.10.2024, мектепте», «20-24 марта (школы)»: where, in words that name nothing but places.
    private static Reading<Dates>? WithPlace(string text, DateContext context)
    {
        var cut = text.LastIndexOfAny([',', '(']);
        if (cut < 1)
            return null;
        var place = Token.Split(text[(cut + 1)..].TrimEnd(' ', ')', '.'));
        var isPlace = place.Length > 0 && Venues.Find(place).Sum(match => match.Length) == place.Length;
        return isPlace && FromText(text[..cut], context) is { HasValue: true } day ? day : (Reading<Dates>?)null;
    }

    // «21-март (Нооруз)»: what day it is besides; anything that counts or denies is asked about.
    private static Reading<Dates>? WithNote(string text, DateContext context)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 1 || !text.AsSpan().TrimEnd().EndsWith(")"))
            return null;
        var note = text[(open + 1)..];
        var words = Token.Split(note);
        if (note.Any(c => char.IsDigit(c) || c == '?') || Denial.IsIn(note) || !note.Any(char.IsLetter))
            return null;
        if (Statuses.Find(words).Count > 0 || DateParser.Knows(words))
            return null;
        return Resolved(Known[text[..open]], context) is { HasValue: true, Remark: null } day
            ? Reading<Dates>.Of(day.Value, Remarks.Ambiguous("value-aside"))
            : (Reading<Dates>?)null;
    }

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
