using System.Text.RegularExpressions;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.People;

/// <summary>Kyrgyz phone numbers, one way: nine digits after the country's code. +996 555 123456 is 0555 123456.</summary>
internal static partial class PhoneNumber
{
    private const string Country = "996";
    private const int Digits = 9;
    private const int LongestNumber = 16;

    /// <summary>Takes a phone number out of a text that holds something else too: «Асанова Айгуль 0555 11 22 33».</summary>
    /// <returns>The text without it, and the number as typed; null where there is none, or where the text is a story.</returns>
    public static (string Text, string? Phone) TakeFrom(string text)
    {
        if (
            text.Length > CellText.Longest
            || text.AsSpan().Count('0') == 0
            || Written().Match(text) is not { Success: true } match
            || Normalise(match.Groups["number"].Value) is null
        )
            return (text, null);
        var before = text[..match.Index].TrimEnd(' ', ',', '-', '–', '(');
        var after = text[(match.Index + match.Length)..];
        var (rest, _) = TakeFrom($"{before}{(after.Length > 0 && char.IsLetter(after.TrimStart()[..1], 0) ? "," : "")}{after}");
        return (rest, match.Groups["number"].Value);
    }

    /// <summary>The nine digits, or null where the text is no phone number.</summary>
    public static string? Normalise(string? text)
    {
        if (text is null)
            return null;
        var number = DigitsOf(text, stackalloc char[LongestNumber]);
        if (number.Length == Digits + Country.Length && number.StartsWith(Country))
            return number[Country.Length..].ToString();
        if (number.Length == Digits + 1 && number[0] == '0')
            return number[1..].ToString();
        return number.Length == Digits && number[0] != '0' ? number.ToString() : null;
    }

    // Of the first number, where several are separated; more digits than a number has are as wrong as one too many.
    private static ReadOnlySpan<char> DigitsOf(string text, Span<char> digits)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length)
                digits[count++] = c;
            else if (count >= Digits && c is ',' or ';' or '\n')
                break;
        }
        return digits[..count];
    }

    // «тел. 0777 12-34-56», «+996 (700) 112233»: nine digits at least, with what people put between.
    [GeneratedRegex(
        """(?:\b(?:тел|моб|сот|tel|mob|phone|телефон|ватсап|whatsapp)[.:]?\s*)?(?<number>[+(]?[0-9](?:[ ()\-–]{0,2}[0-9]){8,12})\)?""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();
}
