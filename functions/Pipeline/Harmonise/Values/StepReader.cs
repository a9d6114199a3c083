using System.Buffers;
using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Values;

/// <summary>A checklist's step as its cell tells it.</summary>
/// <param name="Done">Whether it is done.</param>
/// <param name="Date">When it was done; null where the cell does not say.</param>
/// <param name="Reference">The order or protocol that proves it, as typed: «№ 86»; null for none.</param>
internal sealed record Step(bool Done, Dates? Date, string? Reference);

/// <summary>Reads a checklist's cell: yes and no, or the date, or the number and date of the order, which mean «done».</summary>
internal static class StepReader
{
    private static readonly char[] Between = [' ', ',', '('];

    private static readonly SearchValues<char> RomanLetters = SearchValues.Create("ivxlіх");

    // «в», «на», «дк»
    private const int LongestPreposition = 3;

    private static readonly Vocabulary Venues = Vocabulary.Load("venues");
    private static readonly Vocabulary Sessions = Vocabulary.Load("sessions");
    private static readonly Vocabulary Words = Vocabulary.Load("references");

    /// <summary>What the cell says.</summary>
    public static Reading<Step> Read(Cell cell, DateContext context)
    {
        if (cell.Kind == CellKind.Text && cell.Text!.Length > CellText.Longest)
            return Remarks.Unreadable("value-step-unreadable");
        var flag = FlagReader.Read(cell);
        if (!flag.IsQuestion)
            return flag.Select(done => new Step(done, null, null));
        if (flag.Remark!.Code == FindingCodes.FormulaError)
            return flag.Remark;
        return cell.Kind == CellKind.Text ? FromText(cell.Text!, context) : FromDate(DateReader.Read(cell, context), null);
    }

    /// <summary>What the cell says, a sentence that only tells the deed (<see cref="Deed"/>) with a remark too.</summary>
    public static Reading<Step> ReadTold(Cell cell, DateContext context)
    {
        var read = Read(cell, context);
        if (!read.IsQuestion || cell.Kind != CellKind.Text || Deed.Of(cell.Text!) is not { } done)
            return read;
        // «не утвержден 12.04.2019»: what the day says nobody knows; «проведены 2 из 3» may be too few.
        var text = Letters.Composed(cell.Text!);
        var tokens = Token.Split(text);
        var isOpen = AppointedDay.IsIn(tokens) || Array.Exists(tokens, token => token.Text is "из" or "of" or "%");
        return (done ? !isOpen : !text.Any(char.IsDigit))
            ? Reading<Step>.Of(new(done, done ? DayOf(text) : null, Reference(text).Reference), Remarks.Ambiguous("value-aside"))
            : read;
    }

    private static Dates? DayOf(string text) => TitleDates.Find(text) is { Precision: DatePrecision.Day } day ? day : null;

    private static Reading<Step> FromText(string text, DateContext context)
    {
        text = Letters.Composed(text);
        var (reference, rest) = Reference(text);
        var (answer, date) = Answer(rest);
        if (date.Length == 0)
            return reference is null && answer is null
                ? Remarks.Unreadable("value-step-unreadable")
                : Reading<Step>.Of(new(answer ?? true, null, reference));
        if (answer == true && AppointedDay.IsIn(Token.Split(date)))
            return Remarks.Ambiguous("value-step-deadline");
        var read = FromDate(DateReader.Read(Cell.OfText(date), context), reference);
        return answer == false && read.HasValue ? Remarks.Ambiguous("value-step-unreadable") : read;
    }

    private static Reading<Step> FromDate(Reading<Dates> date, string? reference)
    {
        if (date.HasValue)
            return date.Value.IsDeadline || date.Value.IsPlanned || date.Value.Precision == DatePrecision.Year
                ? Remarks.Ambiguous("value-step-deadline")
                : Reading<Step>.Of(new(true, date.Value, reference), date.Remark);
        if (date.Remark is { Code: FindingCodes.ValueAmbiguous } ambiguous)
            return reference is null ? ambiguous : Reading<Step>.Of(new(true, null, reference), ambiguous);
        return Remarks.Unreadable("value-step-unreadable");
    }

    // «распоряжение № 86 от 9 апреля 2019 г.» → № 86; the rest is a date.
    private static (string? Reference, string Remainder) Reference(string text)
    {
        var tokens = Token.Split(text);
        var at = Array.FindIndex(tokens, token => token.Text is "№" or "#" or "no" or "n");
        if (at < 0)
            at = BareNumber(tokens) - 1;
        var first = at >= 0 && at + 1 < tokens.Length && tokens[at + 1].Text == "." ? at + 2 : at + 1;
        if (at < 0 || first >= tokens.Length || tokens[first].Kind != TokenKind.Number)
            return (null, WithoutWords(text, tokens, 0, tokens.Length));
        var end = first + 1;
        while (end < tokens.Length && !tokens[end].Spaced && tokens[end].Text is not ("," or ";" or "." or ")"))
            end++;
        // «№45-12.03.2018»: where the number ends nobody knows.
        if (tokens.AsSpan(end) is [{ Text: ".", Spaced: false }, { Kind: TokenKind.Number, Spaced: false }, ..])
            return (null, text);
        var reference = "№ " + text[tokens[first].Start..tokens[end - 1].End];
        return (reference, $"{WithoutWords(text, tokens, 0, at)} {WithoutWords(text, tokens, end, tokens.Length)}".Trim());
    }

    // «Приказ 45 от 12 апреля 2019»: a number between the word for it and «от»; 0 where there is none.
    private static int BareNumber(Token[] tokens)
    {
        var number = Array.FindIndex(tokens, token => token.Kind == TokenKind.Number);
        var isBare =
            number > 0
            && tokens[number - 1].Kind == TokenKind.Word
            && Orders.AreIn(tokens[number - 1].Text)
            && tokens.AsSpan(number + 1) is [] or [{ Text: "от" or "of" or "dated" }, ..];
        return isBare ? number : 0;
    }

    private static string WithoutWords(string text, Token[] tokens, int from, int to)
    {
        var kept = new System.Text.StringBuilder();
        for (var i = from; i < to; )
        {
            if (SessionEnd(tokens, i) is { } session && session <= to)
            {
                i = session;
                continue;
            }
            if (tokens[i].Length > LongestPreposition && Venues.MatchAt(tokens, i, forgiving: false) is { } venue && venue.End <= to)
            {
                i = venue.End;
                continue;
            }
            if (tokens[i].Kind == TokenKind.Word && Words.MatchAt(tokens, i) is { } match && match.End <= to)
            {
                i = match.End;
                continue;
            }
            kept.Append(tokens[i].Spaced ? " " : "").Append(text, tokens[i].Start, tokens[i].Length);
            i++;
        }
        return kept.ToString().Trim(' ', ',', ';', '.', '(', ')');
    }

    // «XII сессиянын», «на 5-й сессии»: which session it was is neither a day nor an order.
    private static int? SessionEnd(Token[] tokens, int at)
    {
        var next = at + 1;
        if (next >= tokens.Length || tokens[at].Kind == TokenKind.Sign)
            return null;
        if (tokens[at].Text is "на" or "в" or "во")
            return SessionEnd(tokens, next);
        if (tokens[at].Kind == TokenKind.Word && tokens[at].Text.AsSpan().ContainsAnyExcept(RomanLetters))
            return null;
        if (tokens[next].Is("-") && next + 1 < tokens.Length && Sessions.MatchAt(tokens, next + 1, forgiving: false) is { } joined)
            return joined.End;
        next += NumeralEnding.At(tokens.AsSpan(next)).Tokens;
        return next < tokens.Length && Sessions.MatchAt(tokens, next, forgiving: false) is { } session ? session.End : null;
    }

    // «да, 12.07.2018», «проведено 12 июля», «1-февралында бекитилген»: an answer before or after a date.
    private static (bool? Answer, string Date) Answer(string text)
    {
        for (var space = text.Length; space > 0; space = text.LastIndexOfAny(Between, space - 1))
        {
            var answer = FlagReader.Read(Cell.OfText(text[..space].Trim(' ', ',', '(')));
            if (answer.HasValue)
                return (answer.Value, text[space..].Trim(' ', ',', '(', ')'));
        }
        for (var space = text.LastIndexOfAny(Between); space > 0; space = text.LastIndexOfAny(Between, space - 1))
        {
            var answer = FlagReader.Read(Cell.OfText(text[space..].Trim(' ', ',', '(', ')')));
            if (answer.HasValue)
                return (answer.Value, text[..space].Trim(' ', ',', '('));
        }
        return (null, text);
    }
}
