using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>A status cell taken apart: the code of its words, a percentage, and what else it says, which must be a date.</summary>
/// <param name="Code">The code; null where no word is known, or where words disagree.</param>
/// <param name="Percent">«на 50%».</param>
/// <param name="Date">What is left: a date, or something unreadable.</param>
/// <param name="IsAmbiguous">Whether its words are known but leave open what is meant.</param>
/// <param name="IsUnclear">Whether brackets beside it say what nobody knows: «выполнено (акт подписан)».</param>
internal sealed record StatusText(string? Code, double? Percent, string Date, bool IsAmbiguous, bool IsUnclear)
{
    private const string Filler = "filler";
    private const string Ambiguous = "ambiguous";
    private const string Negation = "negation";
    private const string NotHeld = "not-held";
    private const string But = "but";

    // What was not done has a reason; no reason makes it done.
    private static readonly string[] Negative = ["not-solved", "cancelled", "postponed"];

    // What may stand in a reason, and leaves the status as it is.
    private static readonly string[] InReasons = [Ambiguous, NotHeld, Filler, "reason", Negation];

    private static readonly string[] Instead = ["cancelled", "postponed", "planned"];
    private static readonly string[] OfWorks = ["solved", "started", "not-solved"];

    private static readonly Vocabulary Works = Vocabulary.Load("works");
    private static readonly Vocabulary Events = Vocabulary.Load("event-types");

    /// <summary>Takes a text apart.</summary>
    public static StatusText Parse(string text, Vocabulary words)
    {
        text = Letters.Composed(text);
        var tokens = Token.Split(text);
        var codes = new List<string>();
        var rest = new StringBuilder();
        double? percent = null;
        var isUnclear = false;
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens.AsSpan(i) is [{ Kind: TokenKind.Number } number, { Text: "%" or "пайыз" or "процентов" }, ..])
            {
                percent = number.Number;
                i += 2;
            }
            else if (ReasonEnd(tokens, i, words, codes) is { } reason)
            {
                i = reason;
            }
            else if (tokens[i].Is("(") && NoteEnd(tokens, i, words, codes) is { } note)
            {
                isUnclear |= words.Find(tokens.AsSpan(i, note - i)).Count == 0;
                i = note;
            }
            else if (tokens[i].Kind != TokenKind.Number && words.MatchAt(tokens, i) is { } match)
            {
                // «отменено из-за дождя»: why does not change what.
                if (match.Code == "reason" && codes.Count > 0)
                    break;
                i = Take(tokens, match, words, codes);
            }
            else
            {
                if (!IsConverb(tokens, i))
                    rest.Append(tokens[i].Spaced ? " " : "").Append(text, tokens[i].Start, tokens[i].Length);
                i++;
            }
        }
        return Of([.. codes], percent, rest.ToString().Trim(' ', ',', '.', ';', ':', '(', ')', '-', '–', '—', '!'), isUnclear);
    }

    // «не делается», «даяр эмес»: a Russian or English negation stands before its word, a Kyrgyz one behind.
    private static int Take(Token[] tokens, VocabularyMatch match, Vocabulary words, List<string> codes)
    {
        if (match.Code != Negation)
        {
            codes.Add(match.Code);
            return match.End;
        }
        var at = match.End;
        while (at < tokens.Length && words.MatchAt(tokens, at) is { } next)
        {
            if (next.Code == Filler)
            {
                at = next.End;
                continue;
            }
            codes.Add(Negated(next.Code));
            return next.End;
        }
        var last = codes.FindLastIndex(code => code != Filler);
        if (last >= 0)
            codes[last] = Negated(codes[last]);
        else
            codes.Add(Ambiguous);
        return match.End;
    }

    private static string Negated(string code) =>
        code switch
        {
            "solved" or "started" => "not-solved",
            "held" => NotHeld,
            _ => Ambiguous,
        };

    // «дорога отремонтирована», «көпүрө курулду», «жыйын өттү»: what was built or held.
    private static bool IsSubject(string words, Vocabulary subjects)
    {
        var tokens = Token.Split(words);
        var known = subjects.Find(tokens, forgiving: false).Sum(match => match.Length);
        return known == tokens.Count(token => token.Kind == TokenKind.Word || token.Text is not ("." or "-" or ","));
    }

    private static StatusText Of(HashSet<string> codes, double? percent, string rest, bool isUnclear)
    {
        codes.Remove(Filler);
        // «не проведено, перенесено на 20.05»: what became of it says more.
        if (codes.Count > 1 && codes.Overlaps(Instead))
            codes.Remove(NotHeld);
        var isClear = codes.Count == 1 && !codes.Overlaps([Ambiguous, NotHeld, But]);
        var subjects = codes.IsSubsetOf(OfWorks) ? Works : Events;
        var left = isClear && !codes.Contains("new") && IsSubject(rest, subjects) ? "" : rest;
        return new(isClear ? codes.First() : null, percent, left, codes.Count > 0, isUnclear);
    }

    // «курулуп жатат»: any verb's form in -п before «жатат» or «атат» says that it goes on.
    private static bool IsConverb(Token[] tokens, int at) =>
        tokens.AsSpan(at)
            is [{ Kind: TokenKind.Word, Text: [.., 'п'] }, { Text: ['ж', 'а', 'т', 'а' or 'ы', ..] or ['а', 'т', 'а' or 'ы', ..] }, ..];

    // «не выполнено (нет финансирования)», «аткарылган жок, каражат жок»: why, to the end of the brackets or the cell. Where no
    // brackets set it apart, some word must be known: «нет», «жок», «из-за».
    private static int? ReasonEnd(Token[] tokens, int at, Vocabulary words, List<string> codes)
    {
        if (at == 0 || tokens[at].Text is not ("(" or "," or ";" or "-" or ":") || !codes.Exists(Negative.Contains))
            return null;
        var isInBrackets = tokens[at].Is("(");
        var end = isInBrackets ? Close(tokens, at) : tokens.Length;
        var isSaid = isInBrackets || words.Find(tokens.AsSpan(at)).Exists(match => InReasons.Contains(match.Code) && match.Code != Filler);
        return isSaid && AllIn(tokens, at, end, words, code => InReasons.Contains(code) || codes.Contains(code)) ? end : null;
    }

    // «выполнено (акт подписан)»: brackets that name no other status, and nothing that may be a date.
    private static int? NoteEnd(Token[] tokens, int open, Vocabulary words, List<string> codes)
    {
        var end = Close(tokens, open);
        return codes.Exists(code => code != Filler) && AllIn(tokens, open, end, words, code => code == Filler || codes.Contains(code))
            ? end
            : null;
    }

    private static int Close(Token[] tokens, int open)
    {
        var close = Array.FindIndex(tokens, open, token => token.Is(")"));
        return close < 0 ? tokens.Length : close + 1;
    }

    private static bool AllIn(Token[] tokens, int start, int end, Vocabulary words, Predicate<string> isAllowed)
    {
        var part = tokens.AsSpan(start, end - start);
        foreach (var token in part)
        {
            if (token.Kind == TokenKind.Number || token.Is("?"))
                return false;
        }
        return words.Find(part).TrueForAll(match => isAllowed(match.Code));
    }
}
