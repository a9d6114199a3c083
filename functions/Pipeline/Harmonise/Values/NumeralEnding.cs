namespace Pipeline.Harmonise.Values;

/// <summary>What is written behind a day's number: «12-го», «12си», «12-синен», «5-чи», «12th».</summary>
internal static class NumeralEnding
{
    /// <summary>How many tokens the ending takes (0 where there is none), and the Kyrgyz case it gives.</summary>
    public static (int Tokens, KyrgyzCase Case) At(ReadOnlySpan<Token> tokens)
    {
        if (tokens is [{ Kind: TokenKind.Word, Spaced: false } joined, ..] && Is(joined.Text, out var @case))
            return (1, @case);
        // «9-чын куран» names a month, though «-чын» could end a numeral.
        if (tokens is [_, { Kind: TokenKind.Word }, ..] && MonthWord.At(tokens, 1).Month > 0)
            return default;
        if (tokens is [{ Text: "-", Spaced: false }, { Kind: TokenKind.Word } hyphened, ..] && Is(hyphened.Text, out @case))
            return (2, @case);
        return default;
    }

    private static bool Is(string word, out KyrgyzCase @case)
    {
        @case = KyrgyzCase.Plain;
        return word
                is "й"
                    or "я"
                    or "ая"
                    or "ей"
                    or "ый"
                    or "ий"
                    or "го"
                    or "е"
                    or "ое"
                    or "ом"
                    or "ем"
                    or "ого"
                    or "му"
                    or "ому"
                    or "st"
                    or "nd"
                    or "rd"
                    or "th"
            || KyrgyzEnding.TryReadOrdinal(word, out @case)
            || KyrgyzEnding.TryRead(word, out @case);
    }
}
