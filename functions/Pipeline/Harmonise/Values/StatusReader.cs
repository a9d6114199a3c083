using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>How an event or a measure stands.</summary>
/// <param name="Code">Events: planned, held, postponed, cancelled. Measures: solved, started, not-solved, new, cancelled.</param>
/// <param name="Date">The new date of «перенесено на 20.07», or the day of «проведено 12.07»; null where none is given.</param>
internal sealed record Status(string Code, Dates? Date = null);

/// <summary>Reads how an event or a measure stands, every word of it: a word that may turn the meaning round is a question.</summary>
internal static partial class StatusReader
{
    private const int FewWords = 4;

    private static readonly Vocabulary EventWords = Vocabulary.Load("event-status");
    private static readonly Vocabulary MeasureWords = Vocabulary.Load("measure-status");

    private static readonly BoundedCache<bool> AsksWhetherDone = new(heading =>
        ReadMeasure(Cell.OfText(Asking().Replace(heading.Split('(')[0], ""))) is { HasValue: true, Value.Code: "solved" }
    );

    private static readonly Vocabulary People = Vocabulary.Load("people");

    private static readonly BoundedCache<StatusText> Events = new(text => StatusText.Parse(text, EventWords));
    private static readonly BoundedCache<StatusText> Measures = new(text => StatusText.Parse(text, MeasureWords));

    /// <summary>An event's status, with the date beside it.</summary>
    public static Reading<Status> ReadEvent(Cell cell, DateContext context) => Read(cell, context, Events, "value-event-status-unreadable");

    /// <summary>A measure's status; a percentage alone says it too.</summary>
    public static Reading<Status> ReadMeasure(Cell cell)
    {
        if (cell.Kind == CellKind.Percent)
            return OfPercent(null, cell.Number * 100);
        return Read(cell, DateContext.None, Measures, "value-measure-status-unreadable");
    }

    /// <summary>A measure's status below a heading: where that asks whether it was done («Сделано?», «Аткарылдыбы?»), yes and no answer.</summary>
    public static Reading<Status> ReadMeasureBelow(string heading, Cell cell)
    {
        var read = ReadMeasureTold(cell);
        return read.IsQuestion && FlagReader.Read(cell) is { HasValue: true, Remark: null } answer && AsksWhetherDone[heading]
            ? Reading<Status>.Of(new Status(answer.Value ? "solved" : "not-solved"))
            : read;
    }

    /// <summary>A measure's status; a sentence that only tells the deed (<see cref="Deed"/>), and not of a part, is read with a remark too.</summary>
    public static Reading<Status> ReadMeasureTold(Cell cell)
    {
        var read = ReadMeasure(cell);
        return
            read is { IsQuestion: true, Remark.Code: FindingCodes.ValueUnreadable }
            && cell.Kind == CellKind.Text
            && !MayTellPart(cell.Text!)
            && Deed.OfWorks(cell.Text!) is { } done
            ? Reading<Status>.Of(new Status(done ? "solved" : "not-solved"), Remarks.Ambiguous("value-aside"))
            : read;
    }

    /// <summary>Whether a few words beside an event say what became of it, clearly or not: «өткөрүлгөн жок» leaves open what did.</summary>
    public static bool SpeaksOfEvent(string text) => Speaks(text, EventWords, ["held", "postponed", "cancelled", StatusCodes.NotHeld]);

    /// <summary>Whether a few words beside a measure say how it stands.</summary>
    public static bool SpeaksOfMeasure(string text) => Speaks(text, MeasureWords, ["solved", "started", "not-solved", StatusCodes.Stopped]);

    private static bool Speaks(string text, Vocabulary vocabulary, string[] codes)
    {
        var tokens = Token.Split(text);
        return tokens.Count(token => token.Kind == TokenKind.Word) <= FewWords
            && vocabulary.Find(tokens, forgiving: false).Exists(match => codes.Contains(match.Code));
    }

    [GeneratedRegex(@"([бп][ыиуү])?\s*\?*\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    // «построили 2 моста» is done as far as it says; «2 из 5», «5 көчөнүн 3ү», «70 %» may tell of a part.
    private static bool MayTellPart(string text)
    {
        var tokens = Token.Split(text);
        return Numbers().Count(text) > 1
            || tokens.Index().Any(token => token.Item.Text is "%" or "из" or "of" || NumberContext.IsPossessive(tokens, token.Index));
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    private static Reading<Status> Read(Cell cell, DateContext context, BoundedCache<StatusText> known, string unreadable)
    {
        if (cell.Kind is not CellKind.Text and not CellKind.Empty and not CellKind.Error || cell.Text?.Length > CellText.Longest)
            return Remarks.Unreadable(unreadable);
        var isBlank =
            cell.Kind != CellKind.Text || cell.IsBlank || Array.TrueForAll(Token.Split(cell.Text!), token => token.Text is "-" or ".");
        if (isBlank || cell.Text![0] == '#')
            return CellText.IsSettled<Status>(cell, out var settled) ? settled : Remarks.Unreadable(unreadable);
        return ReadText(cell.Text!, context, known, unreadable);
    }

    private static Reading<Status> ReadText(string written, DateContext context, BoundedCache<StatusText> known, string unreadable)
    {
        var whole = OfWhole(known[written], context, known, unreadable);
        if (
            whole is { HasValue: false } or { Remark: not null }
            && ReferenceEquals(known, Measures)
            && StatusCounts.CodeOf(written, MeasureWords) is { } counted
        )
            return Reading<Status>.Of(new Status(counted));
        if (!whole.IsQuestion)
            return whole;
        var words = ReferenceEquals(known, Events) ? EventWords : MeasureWords;
        written = Letters.Composed(written);
        return StatusClauses.Lead(written, words, ReadClause) ?? StatusClauses.Tail(written, words, ReadClause) ?? whole;

        Reading<Status> ReadClause(string clause) => OfWhole(known[clause], context, known, unreadable);
    }

    private static Reading<Status> OfWhole(StatusText text, DateContext context, BoundedCache<StatusText> known, string unreadable)
    {
        if (text.Code is null && text.Percent is null)
            return text.IsAmbiguous ? Remarks.Ambiguous(unreadable) : Remarks.Unreadable(unreadable);
        if (text.Percent is { } percent)
            return text.Date.Length == 0 && ReferenceEquals(known, Measures) && (text.Code is not null || !text.IsAmbiguous)
                ? OfPercent(text.Code, percent)
                : Remarks.Ambiguous(unreadable);
        var read = text.Date.Length > 0 ? WithDate(text, context, unreadable) : Reading<Status>.Of(new Status(text.Code!));
        return text.IsUnclear && read is { HasValue: true, Remark: null }
            ? Reading<Status>.Of(read.Value, Remarks.Ambiguous("value-aside"))
            : read;
    }

    private static Reading<Status> WithDate(StatusText text, DateContext context, string unreadable)
    {
        var date = DateReader.Read(Cell.OfText(text.Date), context);
        if (date.HasValue)
            return Reading<Status>.Of(new Status(text.Code!, date.Value with { IsDeadline = false }), date.Remark);
        return date.Remark is { Code: FindingCodes.ValueAmbiguous } ambiguous ? Reading<Status>.Of(new Status(text.Code!), ambiguous)
            : CountsPeople(text.Date) ? Reading<Status>.Of(new Status(text.Code!))
            : WithPeople(text, context) ?? Remarks.Unreadable(unreadable);
    }

    // «проведено 14.04.22, 45 чел.»
    private static Reading<Status>? WithPeople(StatusText text, DateContext context)
    {
        var comma = text.Date.LastIndexOfAny([',', '(']);
        return
            comma > 0
            && CountsPeople(text.Date[(comma + 1)..])
            && DateReader.Read(Cell.OfText(text.Date[..comma]), context) is { HasValue: true } date
            ? Reading<Status>.Of(new Status(text.Code!, date.Value with { IsDeadline = false }), date.Remark)
            : (Reading<Status>?)null;
    }

    // «проведено, 36 чел.»: how many came changes nothing of how it stands; any other word may.
    private static bool CountsPeople(string text)
    {
        var tokens = Token.Split(text);
        var counts = false;
        for (var i = 0; i < tokens.Length; )
        {
            var people = People.MatchAt(tokens, i, forgiving: false);
            var known = people ?? NumberParser.Words.MatchAt(tokens, i, forgiving: false);
            if (known is null && tokens[i].Kind == TokenKind.Word)
                return false;
            counts |= people is not null;
            i = known?.End ?? i + 1;
        }
        return counts && NumberReader.Read(Cell.OfText(text)).HasValue;
    }

    // «выполнено на 50%» is begun, not done.
    private static Reading<Status> OfPercent(string? code, double percent)
    {
        var byPercent = percent switch
        {
            100 => "solved",
            > 0 and < 100 => "started",
            0 => "not-solved",
            _ => null,
        };
        var contradicts = byPercent is null || code is "cancelled" or "new" || (code == "not-solved" && percent > 0);
        return contradicts ? Remarks.Ambiguous("value-measure-status-unreadable") : Reading<Status>.Of(new Status(byPercent!));
    }
}
