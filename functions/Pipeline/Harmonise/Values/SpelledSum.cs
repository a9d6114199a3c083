namespace Pipeline.Harmonise.Values;

/// <summary>A sum written out in brackets behind its figures: «350 000 (триста пятьдесят тысяч) сом».</summary>
/// <param name="Rest">The text without it.</param>
/// <param name="Value">What the words say, in som.</param>
internal sealed record SpelledSum(string Rest, double Value)
{
    /// <summary>The sum in words that a text holds; null where its brackets hold none.</summary>
    public static SpelledSum? In(string text, Vocabulary words)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(')');
        if (open < 1 || close < open)
            return null;
        var tokens = Token.Split(text[(open + 1)..close]);
        return Of(tokens, words) is { } value ? new(text[..open] + text[(close + 1)..], value) : null;
    }

    private static double? Of(Token[] tokens, Vocabulary words)
    {
        var (total, below, isSpelled) = (0d, 0d, false);
        for (var i = 0; i < tokens.Length; )
        {
            if (NumeralWords.At(tokens, i) is { } number)
            {
                below += number.Value;
                isSpelled = true;
                i += number.Tokens;
                continue;
            }
            if (words.MatchAt(tokens, i, forgiving: false) is not { } match)
                return null;
            if (MoneyReader.MultiplierOf(match.Code) is { } multiplier)
                (total, below) = (total + (Math.Max(below, 1) * multiplier), 0);
            else if (match.Code != "som")
                return null;
            i = match.End;
        }
        // «480 (тыс)» names a unit.
        return isSpelled && total + below is > 0 and var sum ? sum : null;
    }
}
