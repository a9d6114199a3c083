using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>A status cell taken apart: the code of its words, a percentage, and what else it says, which must be a date.</summary>
/// <param name="Code">The code; null where no word is known, or where words disagree.</param>
/// <param name="Percent">«на 50%».</param>
/// <param name="Date">What is left: a date, or something unreadable.</param>
/// <param name="IsAmbiguous">Whether its words are known but leave open what is meant.</param>
internal sealed record StatusText(string? Code, double? Percent, string Date, bool IsAmbiguous)
{
    // What was not done has a reason; no reason makes it done.
    private static readonly string[] Negative = ["not-solved", "cancelled", "postponed"];

    private const string NotHeld = "not-held";
    private const string Built = "built";
    private const string NotBuilt = "not-built";

    private static readonly Vocabulary Works = Vocabulary.Load("works");
    private static readonly string[] Instead = ["cancelled", "postponed", "planned"];

    /// <summary>Takes a text apart.</summary>
    public static StatusText Parse(string text, Vocabulary words)
    {
        text = Letters.Composed(text);
        var tokens = Token.Split(text);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        double? percent = null;
        var isBuilt = false;
        var rest = new StringBuilder();
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens.AsSpan(i) is [{ Kind: TokenKind.Number } number, { Text: "%" or "пайыз" or "процентов" }, ..])
            {
                percent = number.Number;
                i += 2;
            }
            else if (IsConverb(tokens, i))
            {
                i++;
            }
            else if (tokens[i].Is("(") && codes.Overlaps(Negative) && AsideEnd(tokens, i, words, codes) is { } end)
            {
                i = end;
            }
            else if (tokens[i].Kind != TokenKind.Number && words.MatchAt(tokens, i) is { } match)
            {
                // «отменено из-за дождя»: why does not change what.
                if (match.Code == "reason" && codes.Count > 0)
                    break;
                isBuilt |= match.Code is Built or NotBuilt;
                codes.Add(Plain(match.Code));
                i = match.End;
            }
            else
            {
                rest.Append(tokens[i].Spaced ? " " : "").Append(text, tokens[i].Start, tokens[i].Length);
                i++;
            }
        }
        var left = rest.ToString().Trim(' ', ',', '.', ';', ':', '(', ')', '-', '–', '—', '!');
        return Of(codes, percent, isBuilt && IsSubject(left) ? "" : left);
    }

    private static string Plain(string code) =>
        code switch
        {
            Built => "solved",
            NotBuilt => "not-solved",
            _ => code,
        };

    // «дорога отремонтирована», «көпүрө курулду»: what was built.
    private static bool IsSubject(string words)
    {
        var tokens = Token.Split(words);
        var known = Works.Find(tokens, forgiving: false).Sum(match => match.Length);
        return known == tokens.Count(token => token.Kind == TokenKind.Word || token.Text is not ("." or "-" or ","));
    }

    private static StatusText Of(HashSet<string> codes, double? percent, string rest)
    {
        codes.Remove("filler");
        // «не проведено, перенесено на 20.05»: what became of it says more.
        if (codes.Count > 1 && codes.Overlaps(Instead))
            codes.Remove(NotHeld);
        var isClear = codes.Count == 1 && !codes.Contains("ambiguous") && !codes.Contains(NotHeld);
        return new(isClear ? codes.First() : null, percent, rest, codes.Count > 0);
    }

    // «курулуп жатат»: any verb's form in -п before «жатат» says that it goes on.
    private static bool IsConverb(Token[] tokens, int at) =>
        tokens.AsSpan(at) is [{ Kind: TokenKind.Word, Text: [.., 'п'] }, { Text: ['ж', 'а', 'т', 'а' or 'ы', ..] }, ..];

    // «не выполнено (нет финансирования)»: a reason, where it holds no number and no other status.
    private static int? AsideEnd(Token[] tokens, int open, Vocabulary words, HashSet<string> codes)
    {
        var close = Array.FindIndex(tokens, open, token => token.Is(")"));
        var end = close < 0 ? tokens.Length : close;
        var aside = tokens.AsSpan(open + 1, end - open - 1);
        foreach (var token in aside)
        {
            if (token.Kind == TokenKind.Number || token.Is("?"))
                return null;
        }
        return words
            .Find(aside)
            .TrueForAll(match => match.Code is "ambiguous" or NotHeld or "filler" or "reason" || codes.Contains(match.Code))
            ? Math.Min(end + 1, tokens.Length)
            : null;
    }
}
