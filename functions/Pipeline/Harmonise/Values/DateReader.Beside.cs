using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <content>What stands beside a date in its cell: a document's number, a time, a place, how it went, a note.</content>
internal static partial class DateReader
{
    private static readonly Vocabulary Statuses = Vocabulary.Load("event-status");

    private static readonly Vocabulary Venues = Vocabulary.Load("venues");

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
        var cut = text.LastIndexOfAny([',', '(', '\n']);
        var place = cut < 1 ? LastWord(text) : text[(cut + 1)..];
        return
            place.Length > 0
            && (IsVenue(place.TrimEnd(' ', ')', '.')) || (cut > 0 && Village().IsMatch(place)))
            && FromText(text[..(cut < 1 ? text.Length - place.Length : cut)], context) is { HasValue: true } day
            ? day
            : (Reading<Dates>?)null;
    }

    // «4-мектеп», «школа № 1»
    private static bool IsVenue(string text)
    {
        var place = Token.Split(text);
        var venues = Venues.Find(place).Sum(match => match.Length);
        return venues > 0 && venues == place.Count(token => token.Kind != TokenKind.Number && token.Text is not ("-" or "№"));
    }

    // «2-октябрь саат 14:00 клубда»
    private static string LastWord(string text) => text.TrimEnd() is var trimmed ? trimmed[(trimmed.LastIndexOf(' ') + 1)..] : "";

    // «29-мартта, Ак-Тилек айылы», «3 июня, с. Кочкорка»
    [GeneratedRegex(
        @"^\s*(\p{Lu}[\p{L}-]+(\s\p{Lu}[\p{L}-]+)?\s(айылы|айылында|айыл аймагы|айыл өкмөтү|village|АА|АӨ|АО)|(с\.|село|в селе|г\.|village of)\s*\p{Lu}[\p{L}-]+)\s*\)?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Village();

    // «24-сентябрда өткөрүлдү, 32 киши катышты»: the day stands, and how it went belongs in another column.
    private static Reading<Dates>? WithStatus(string text, DateContext context) =>
        StatusReader.ReadEvent(Cell.OfText(text), context) is { HasValue: true, Value: { Code: "held" or "planned", Date: { } date } }
            ? Reading<Dates>.Of(date, Remarks.Ambiguous("value-aside"))
            : (Reading<Dates>?)null;

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
}
