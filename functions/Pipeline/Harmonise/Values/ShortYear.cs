namespace Pipeline.Harmonise.Values;

/// <summary>Years of two digits: this century's, for projects of our time.</summary>
internal static class ShortYear
{
    /// <summary>The full year of a number of two or four digits.</summary>
    public static int Full(Token year) => year.Length == 2 ? 2000 + year.Number : year.Number;

    /// <summary>A year of two digits after a month's name, where it can be nothing else: «12-июл-18», «12 июля 18 г.».</summary>
    public static (int Year, int Tokens)? At(ReadOnlySpan<Token> tokens)
    {
        if (
            tokens
                is [
                    { Text: "-" or "." or "/" or "'" or "’", Spaced: false },
                    { Kind: TokenKind.Number, Length: 2, Spaced: false } joined,
                    .. var rest,
                ]
            && IsEnd(rest)
        )
        {
            return (Full(joined), 2);
        }
        return tokens is [{ Kind: TokenKind.Number, Length: 2 } year, .. var after] && SaysYear(after) ? (Full(year), 1) : null;
    }

    private static bool SaysYear(ReadOnlySpan<Token> after) =>
        after is [{ Text: "г" or "год" or "года" or "году" or "ж" }, ..]
        || after is [{ Text: "-" }, { Text: "ж" }, ..]
        || after is [{ Text: "-" }, { Kind: TokenKind.Word } word, ..] && word.Text.StartsWith("жыл", StringComparison.Ordinal);

    private static bool IsEnd(ReadOnlySpan<Token> rest) => rest is [] or [{ Text: "," or ";" or "г" or "\n" }, ..];
}
