namespace Pipeline.Harmonise.Values;

/// <summary>Why something was not done, beside the words that say so: «не решено, нет средств», «каражат жок, башталган жок».</summary>
internal static class StatusReasons
{
    // What was not done has a reason; no reason makes it done.
    private static readonly string[] Negative = ["not-solved", "cancelled", "postponed"];

    // What may stand in a reason, and leaves the status as it is.
    private static readonly string[] InReasons =
    [
        StatusCodes.Ambiguous,
        StatusCodes.NotHeld,
        StatusCodes.Filler,
        StatusCodes.Qualifier,
        StatusCodes.Reason,
        StatusCodes.Negation,
    ];

    /// <summary>Whether codes are only such as stand in reasons.</summary>
    public static bool AreOfReason(List<string> codes) => codes.TrueForAll(InReasons.Contains);

    /// <summary>
    /// What stands behind a reason and a comma, where that is undone or begun: «каражат жок, башталган жок», «не было денег, не
    /// сделали»; null elsewhere.
    /// </summary>
    public static StatusText? Behind(string text, Token[] tokens, Vocabulary words)
    {
        var comma = Array.FindIndex(tokens, token => token.Is(","));
        if (
            comma < 1
            || !IsSaidReason(tokens.AsSpan(0, comma), words)
            || !AllIn(tokens, 0, comma, words, code => code != StatusCodes.NotHeld && InReasons.Contains(code))
        )
            return null;
        var behind = StatusText.Parse(text[tokens[comma].End..], words);
        return behind.Code is "started" || Negative.Contains(behind.Code) ? behind : null;
    }

    /// <summary>Where behind a reason the words begin that say what was not done: «из-за дождя перенесено»; null where none do.</summary>
    public static int? BehindReason(Token[] tokens, int at, Vocabulary words)
    {
        var said = words.Find(tokens.AsSpan(at)).FindAll(match => !InReasons.Contains(match.Code));
        return said is [{ } first, ..] && Negative.Contains(first.Code) && !Array.Exists(tokens, token => token.Is("?"))
            ? at + first.Start
            : null;
    }

    private static bool IsSaidReason(ReadOnlySpan<Token> part, Vocabulary words) =>
        words.Find(part).Exists(match => InReasons.Contains(match.Code) && match.Code is not (StatusCodes.Filler or StatusCodes.Qualifier));

    /// <summary>
    /// Where the reason ends that begins at a token, with the brackets or the cell: «не выполнено (нет финансирования)»,
    /// «аткарылган жок, каражат жок»; null where none does. Without brackets some word must be known: «нет», «жок», «из-за».
    /// </summary>
    public static int? End(Token[] tokens, int at, Vocabulary words, List<string> codes)
    {
        if (
            at == 0
            || tokens[at].Text is not ("(" or "," or ";" or "-" or ":")
            || !codes.Exists(code => code == "started" || Negative.Contains(code))
        )
            return null;
        var isInBrackets = tokens[at].Is("(");
        var end = isInBrackets ? Close(tokens, at) : tokens.Length;
        var isSaid = (isInBrackets && codes.Exists(Negative.Contains)) || IsSaidReason(tokens.AsSpan(at), words);
        return isSaid && AllIn(tokens, at, end, words, code => InReasons.Contains(code) || codes.Contains(code)) ? end : null;
    }

    /// <summary>
    /// Where a note in brackets ends that leaves the status as it is, naming no other and nothing that may be a date:
    /// «выполнено (акт подписан)»; null where it may not.
    /// </summary>
    public static int? NoteEnd(Token[] tokens, int open, Vocabulary words, List<string> codes)
    {
        var end = Close(tokens, open);
        return
            codes.Exists(code => code != StatusCodes.Filler)
            && AllIn(tokens, open, end, words, code => code is StatusCodes.Filler or StatusCodes.Qualifier || codes.Contains(code))
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
