namespace Pipeline.Harmonise.Values;

/// <summary>A time of day at some tokens: «10:00», «10.00», «10-00», «10 ч 30 мин», «14:05:11».</summary>
internal static class ClockTime
{
    /// <summary>A time found in a text.</summary>
    /// <param name="Time">The time.</param>
    /// <param name="Tokens">How many tokens it takes.</param>
    /// <param name="HasSeconds">Whether seconds are written.</param>
    internal readonly record struct Found(TimeOnly Time, int Tokens, bool HasSeconds = false)
    {
        /// <summary>Whether it is the 00:00:00 that programs write after a day without a time.</summary>
        public bool IsMidnightToTheSecond => HasSeconds && Time == TimeOnly.MinValue;
    }

    /// <summary>
    /// The time at a token and how many tokens it takes. A colon is enough; a point or a dash only where
    /// <paramref name="expected"/> (after «в», «саат», or in a time column), and then a bare hour will do.
    /// </summary>
    public static Found? At(ReadOnlySpan<Token> tokens, bool expected)
    {
        if (tokens is not [{ Kind: TokenKind.Number, Number: >= 0 and <= 24, Length: <= 2 } hour, .. var rest])
            return null;
        var time =
            AndHalf(hour.Number, rest, expected)
            ?? WithSign(hour.Number, rest, expected)
            ?? InWords(hour.Number, rest)
            ?? (expected && hour.Number < 24 ? Make(hour.Number, 0, 0, 1) : null);
        return time is { } found ? found with { Tokens = found.Tokens + Suffix(tokens[found.Tokens..]) } : null;
    }

    private static Found? WithSign(int hour, ReadOnlySpan<Token> rest, bool expected)
    {
        if (rest is not [{ Kind: TokenKind.Sign } sign, { Kind: TokenKind.Number, Length: 2, Number: < 60 } minute, .. var after])
            return null;
        // «14-16» are two hours, «10-30» is one time.
        var isMinute = sign.Text != "-" || minute.Number % 5 == 0;
        var isSign = sign.Text == ":" || (expected && isMinute && sign.Text is "." or "-" or "," or ";" && !minute.Spaced);
        if (!isSign)
            return null;
        if (sign.Text == ":" && after is [{ Text: ":" }, { Kind: TokenKind.Number, Length: 2, Number: < 60 } second, ..])
            return Make(hour, minute.Number, second.Number, 5) is { } exact ? exact with { HasSeconds = true } : null;
        return Make(hour, minute.Number, 0, 3);
    }

    // «саат 10 жарымда»
    private static Found? AndHalf(int hour, ReadOnlySpan<Token> rest, bool expected) =>
        expected
        && rest is [{ Kind: TokenKind.Word } half, .. var after]
        && after is not [{ Text: "саат" }, ..]
        && half.Text.StartsWith("жарым", StringComparison.Ordinal)
        && KyrgyzEnding.TryRead(half.Text.AsSpan("жарым".Length), out _)
            ? Make(hour, 30, 0, 2)
            : null;

    private static Found? InWords(int hour, ReadOnlySpan<Token> rest)
    {
        if (rest is not [{ Text: "ч" or "час" or "часа" or "часов" or "саат" or "h" } word, ..])
            return null;
        var tokens = rest is [_, { Text: "." }, ..] && word.Text == "ч" ? 3 : 2;
        var after = rest[(tokens - 1)..];
        if (after is [{ Kind: TokenKind.Number, Number: < 60, Length: 2, Spaced: false } joined, ..])
            return Make(hour, joined.Number, 0, tokens + (after is [_, { Text: "м" or "мин" }, ..] ? 2 : 1));
        if (after is not [{ Kind: TokenKind.Number, Number: >= 0 and < 60 } minute, { Text: "м" or "мин" or "минут" or "мунот" }, ..])
            return Make(hour, 0, 0, tokens);
        return Make(hour, minute.Number, 0, tokens + 2 + (after is [_, _, { Text: "." }, ..] ? 1 : 0));
    }

    private static Found? Make(int hour, int minute, int second, int tokens) =>
        hour == 24 ? null : new Found(new(hour, minute, second), tokens);

    // «14:00дө», «10:00дон», «10-00 ч.», «10:00 часов».
    private static int Suffix(ReadOnlySpan<Token> after)
    {
        if (after is [{ Kind: TokenKind.Word } ending, ..] && KyrgyzEnding.TryRead(ending.Text, out var @case))
        {
            // «10:00 дон 12:30 га чейин»; apart from its number «до» is Russian.
            if (!ending.Spaced || @case == KyrgyzCase.Ablative || (@case == KyrgyzCase.Dative && ending.Text[0] is 'г' or 'к'))
                return 1;
        }
        if (after is [{ Text: "-" }, { Kind: TokenKind.Word, Spaced: false } joined, ..] && KyrgyzEnding.TryRead(joined.Text, out _))
            return 2;
        return after is [{ Text: "ч" }, { Text: "." }, ..] ? 2
            : after is [{ Text: "ч" or "час" or "часа" or "часов" or "саат" or "h" }, ..] ? 1
            : 0;
    }
}
