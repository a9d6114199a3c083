namespace Pipeline.Harmonise.Values;

/// <summary>A day for which something is set, not on which it was done: «на 15.05», «for 5 June», «5-июнга», «12.07ге».</summary>
internal static class AppointedDay
{
    /// <summary>Whether a text names one; «на 4 досках» is no day.</summary>
    public static bool IsIn(Token[] tokens)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Text is "на" or "for" && IsDay(tokens, i + 1))
                return true;
            if (tokens[i].Kind == TokenKind.Number && IsDative(tokens, tokens[i + 1].Is("-") ? i + 2 : i + 1))
                return true;
        }
        return false;
    }

    private static bool IsDay(Token[] tokens, int at) =>
        tokens.AsSpan(at) is [{ Kind: TokenKind.Number }, { Text: "." or "-" or "/" }, { Kind: TokenKind.Number }, ..]
        || (tokens[at].Kind == TokenKind.Number && at + 1 < tokens.Length && MonthWord.At(tokens, at + 1).Month > 0);

    // «июнга»; «ге» grown onto a number.
    private static bool IsDative(Token[] tokens, int at) =>
        at < tokens.Length
        && (
            MonthWord.At(tokens, at).Case == KyrgyzCase.Dative
            || (
                tokens[at] is { Kind: TokenKind.Word, Spaced: false }
                && KyrgyzEnding.TryRead(tokens[at].Text, out var @case)
                && @case == KyrgyzCase.Dative
            )
        );
}
