using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>A status cell taken apart: the code of its words, a percentage, and what else it says, which must be a date.</summary>
/// <param name="Code">The code; null where no word is known, or where words disagree.</param>
/// <param name="Percent">«на 50%».</param>
/// <param name="Date">What is left: a date, or something unreadable.</param>
/// <param name="IsAmbiguous">Whether its words are known but leave open what is meant.</param>
internal sealed record StatusText(string? Code, double? Percent, string Date, bool IsAmbiguous)
{
    /// <summary>Takes a text apart.</summary>
    public static StatusText Parse(string text, Vocabulary words)
    {
        var tokens = Token.Split(text);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        double? percent = null;
        var rest = new StringBuilder();
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens.AsSpan(i) is [{ Kind: TokenKind.Number } number, { Text: "%" or "пайыз" or "процентов" }, ..])
            {
                percent = number.Number;
                i += 2;
            }
            else if (tokens[i].Kind != TokenKind.Number && words.MatchAt(tokens, i) is { } match)
            {
                // «отменено из-за дождя»: why does not change what.
                if (match.Code == "reason" && codes.Count > 0)
                    break;
                codes.Add(match.Code);
                i = match.End;
            }
            else
            {
                rest.Append(tokens[i].Spaced ? " " : "").Append(text, tokens[i].Start, tokens[i].Length);
                i++;
            }
        }
        codes.Remove("filler");
        var isClear = codes.Count == 1 && !codes.Contains("ambiguous");
        return new(
            isClear ? codes.First() : null,
            percent,
            rest.ToString().Trim(' ', ',', '.', ';', ':', '(', ')', '-', '–', '—', '!'),
            codes.Count > 0
        );
    }
}
