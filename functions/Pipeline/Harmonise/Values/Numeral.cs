using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>A number in digits: 1 250,5, 1.250,50, 1250.5. A space groups thousands; point and comma say what they are together.</summary>
internal static class Numeral
{
    /// <summary>How much a numeral is, and whether its sign may be a decimal one or a thousands one («1.250»).</summary>
    internal readonly record struct Found(double Value, int Tokens, bool IsAmbiguous, bool IsMalformed);

    private const int LongestWhole = 15;
    private const int ShortestPhone = 7;

    /// <summary>The numeral at a token; null where there is none.</summary>
    public static Found? At(ReadOnlySpan<Token> tokens)
    {
        if (tokens is not [{ Kind: TokenKind.Number }, ..])
            return null;
        var count = 1;
        while (Continues(tokens[count..], tokens[0].Length))
            count += tokens[count].Kind == TokenKind.Number ? 1 : 2;
        return Evaluate(tokens[..count]);
    }

    private static bool Continues(ReadOnlySpan<Token> rest, int firstDigits) =>
        rest is [{ Kind: TokenKind.Number, Length: 3, Spaced: true }, ..] && firstDigits <= 3
        || rest is [{ Text: "." or "," or "'" or "’", Spaced: false }, { Kind: TokenKind.Number, Spaced: false }, ..];

    private static Found Evaluate(ReadOnlySpan<Token> tokens)
    {
        var (whole, decimals, groups, sign) = (tokens[0].Text, "", 0, "");
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                // Thousands after a decimal sign: no number.
                if (decimals.Length > 0)
                    return new(0, tokens.Length, false, true);
                whole += tokens[i].Text;
                groups++;
                continue;
            }
            var isLast = i + 2 == tokens.Length;
            if (isLast && sign != tokens[i].Text && tokens[i].Text is "." or ",")
                return Decimal(whole, tokens[++i].Text, sign.Length > 0 || groups > 0, tokens);
            if (tokens[i + 1].Length != 3 || (sign.Length > 0 && sign != tokens[i].Text) || whole.Length > 3 + (3 * groups))
                return new(0, tokens.Length, false, true);
            sign = tokens[i].Text;
            whole += tokens[++i].Text;
            groups++;
        }
        return new(Parse(whole), tokens.Length, false, whole.Length > LongestWhole || IsPhone(whole));
    }

    // «0555123456» counts nothing.
    private static bool IsPhone(string digits) => digits[0] == '0' && digits.Length >= ShortestPhone;

    private static Found Decimal(string whole, string decimals, bool isGrouped, ReadOnlySpan<Token> tokens)
    {
        var value = Parse($"{whole}.{decimals}");
        var mayBeThousands = decimals.Length == 3 && !isGrouped && whole.Length <= 3 && whole != "0";
        return new(value, tokens.Length, mayBeThousands, whole.Length > LongestWhole);
    }

    private static double Parse(string digits) => double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
