namespace Pipeline.Harmonise.Values;

/// <summary>Dates in digits: 12.07.2018, 2018-07-12, 12/7/18, 12.07, 07.2018. Day-first always.</summary>
internal static class NumericDate
{
    /// <summary>The date at a token, how many tokens it takes, and a question where its parts cannot be one.</summary>
    public static (DatePoint Point, int Tokens, Remark? Question)? At(ReadOnlySpan<Token> tokens)
    {
        if (
            tokens is [{ Length: <= 2 } d, { Kind: TokenKind.Number, Length: 2 } m, { Kind: TokenKind.Number, Length: 4 } y, ..]
            && d.Number >= 0
        )
            return Calendar(d.Number, m.Number, y.Number, 3);
        if (Grown(tokens) is { } grown)
            return grown;
        if (tokens is not [{ Number: >= 0 } a, { Text: "." or "/" or "-" or "," } sign, { Number: >= 0 } b, .. var rest] || b.Length > 4)
            return null;
        if (rest is [{ } second, { Number: >= 0 } c, .. var after] && second.Text == sign.Text && IsWhole(a, b, c, sign.Text, after))
            return Three(a, b, c, sign.Text, after);
        if (sign.Text is "-" or "," || (sign.Text == "." && b.Spaced && sign.Spaced))
            return null;
        if (b.Length == 4 && a is { Number: >= 1 and <= 12, Length: <= 2 })
            return (new DatePoint(0, a.Number, b.Number), 3, null);
        if (a.Length > 2 || b.Length > 2 || a.Number is < 1 or > 31)
            return null;
        // «12.13» is no date, «12.13.14 июня» a list of days.
        return b.Number is >= 1 and <= 12 && !StartsDays(a, b, rest) ? (new DatePoint(a.Number, b.Number, 0), 3, null) : null;
    }

    // «13.052025», «1305.2025»: a point was forgotten.
    private static (DatePoint, int, Remark?)? Grown(ReadOnlySpan<Token> tokens)
    {
        if (tokens is not [{ Number: >= 0 } a, { Text: "." }, { Number: >= 0, Spaced: false } b, ..])
            return null;
        var (day, month, year) =
            (a.Length, b.Length) == (2, 6) ? (a.Number, b.Number / 10_000, b.Number % 10_000)
            : (a.Length, b.Length) == (4, 4) ? (a.Number / 100, a.Number % 100, b.Number)
            : default;
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && year is >= 1990 and <= 2049
            ? (new DatePoint(day, month, year), 3, null)
            : null;
    }

    private static bool IsWhole(Token a, Token b, Token c, string sign, ReadOnlySpan<Token> after)
    {
        // «9-10-11.07.2018» is three days of July.
        var isDays = sign != "." && after is [{ Text: "." }, { Kind: TokenKind.Number, Spaced: false }, ..];
        var isDayFirst = a.Length <= 2 && (c.Length == 4 || (c.Length == 2 && !NamesMonth(after)));
        return b.Length <= 2 && !isDays && (isDayFirst || (a.Length == 4 && c.Length <= 2));
    }

    private static (DatePoint, int, Remark?)? Three(Token a, Token b, Token c, string sign, ReadOnlySpan<Token> after)
    {
        var (day, month, year) = a.Length == 4 ? (c.Number, b.Number, a.Number) : (a.Number, b.Number, ShortYear.Full(c));
        // «14,03,25» counts no days up; «14,15,25» may.
        if (sign == "," && (a.Length != 2 || b.Length != 2 || month > 12 || (c.Length != 4 && month > 9)))
            return null;
        var isDays = c.Length == 2 && a.Length <= 2 && b.Number == a.Number + 1 && c.Number == b.Number + 1;
        if (sign is "-" or "/" && isDays)
            return (default, 5, Remarks.Ambiguous("value-date-ambiguous"));
        return Calendar(day, month, year, 5);
    }

    private static (DatePoint, int, Remark?) Calendar(int day, int month, int year, int tokens)
    {
        if (month is >= 1 and <= 12 && day is >= 1 and <= 31)
            return (new DatePoint(day, month, year), tokens, null);
        var suggestion =
            day is >= 1 and <= 12 && month is > 12 and <= 31
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month:00}.{day:00}.{year:0000}")
                : null;
        return (default, tokens, Remarks.Unreadable("value-date-impossible", suggestion));
    }

    private static bool StartsDays(Token a, Token b, ReadOnlySpan<Token> rest) =>
        b.Number == a.Number + 1
        && (NamesMonth(rest) || (rest is [{ Text: "." or "-" }, { Number: >= 0 }, .. var after] && NamesMonth(after)));

    private static bool NamesMonth(ReadOnlySpan<Token> after) =>
        after is [{ Kind: TokenKind.Word }, ..]
            ? MonthWord.At(after, 0).Month > 0
            : after is [{ Text: "-" or "." }, { Kind: TokenKind.Word }, ..] && MonthWord.At(after, 1).Month > 0;
}
