namespace Pipeline.Harmonise.Values;

/// <summary>What the pieces just beside a numeral make of it.</summary>
internal static class NumberContext
{
    /// <summary>Whether a numeral is a date, a time, an order's number or an ordinal.</summary>
    public static bool IsNotACount(Token[] tokens, int at, int count)
    {
        var after = tokens.AsSpan(at + count);
        if (after is [{ Kind: TokenKind.Word, Spaced: false, Text: "з" or "i" }, ..])
            return true;
        if (at > 0 && tokens[at - 1].Text is "№" or "#" or "/")
            return true;
        if (after is [{ Text: "/" or ":" }, { Kind: TokenKind.Number }, ..])
            return true;
        if (
            after
            is [
                { Text: "-", Spaced: false },
                { Text: "й" or "я" or "е" or "го" or "ая" or "ый" or "чи" or "чу" or "нчи" or "нчу", Spaced: false },
                ..,
            ]
        )
            return true;
        if (
            after is [{ Text: "-", Spaced: false }, { Kind: TokenKind.Word } hyphened, ..]
            && hyphened.Text.StartsWith("жыл", StringComparison.Ordinal)
        )
            return true;
        return after is [{ Kind: TokenKind.Word } word, ..] && (MonthWord.At(after, 0).Month > 0 || IsYear(tokens[at], word));
    }

    /// <summary>The case of an ending of the number, which is no unit: «20-ти», «20си»; null where there is none.</summary>
    public static KyrgyzCase? Suffix(Token[] tokens, int at)
    {
        if (at == 0 || tokens[at] is not { Kind: TokenKind.Word, Spaced: false } ending)
            return null;
        // «кырктын»: the ending of a numeral in words stands alone.
        if (tokens[at - 1].Kind == TokenKind.Sign && !(tokens[at - 1].Text == "-" && at > 1 && tokens[at - 2].Kind == TokenKind.Number))
            return null;
        if (ending.Text is "ти" or "ть" or "ми" or "х")
            return KyrgyzCase.Plain;
        return ending.Length > 1 && KyrgyzEnding.TryRead(ending.Text, out var @case) ? @case : null;
    }

    /// <summary>Whether it is the ending of «18и», «65%ы»: of them, in any harmony.</summary>
    public static bool IsPossessive(Token[] tokens, int at) =>
        at > 0 && (tokens[at - 1].Kind == TokenKind.Number || tokens[at - 1].Is("%")) && IsPossessive(tokens[at]);

    /// <summary>Whether behind the ending of a whole its part stands: «20дан 18и».</summary>
    public static bool IsPartBehind(Token[] tokens, int at) =>
        tokens.AsSpan(at + 1) is [{ Kind: TokenKind.Number }, var ending, ..] && IsPossessive(ending);

    private static bool IsPossessive(Token token) =>
        token is { Kind: TokenKind.Word, Spaced: false, Text: "и" or "ы" or "у" or "си" or "сы" or "су" };

    /// <summary>How long the ending «-дай» is.</summary>
    public const int LikeLength = 3;

    private const int ShortestLike = 6;

    /// <summary>Whether a word says «about so many»: «кишидей», «адамдай»; «Алтай» does not.</summary>
    public static bool IsLike(string word) => word.Length >= ShortestLike && word is [.., 'д' or 'т', 'а' or 'е' or 'о', 'й'];

    /// <summary>Whether it says that the number is rough: «60ча киши», "30ish".</summary>
    public static bool IsRoughly(Token[] tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, Spaced: false, Text: "ча" or "че" or "чо" or "ish" }
        && at > 0
        && (tokens[at - 1].Kind != TokenKind.Sign || (at > 1 && tokens[at - 1].Is("-") && tokens[at - 2].Kind == TokenKind.Number));

    private static bool IsYear(Token number, Token word) =>
        number.Number is >= 1900 and <= 2100
        && (word.Text is "г" or "год" or "года" or "году" or "годы" || word.Text.StartsWith("жыл", StringComparison.Ordinal));
}
