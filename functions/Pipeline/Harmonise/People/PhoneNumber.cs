using System.Text;

namespace Pipeline.Harmonise.People;

/// <summary>Kyrgyz phone numbers, one way: nine digits after the country's code. +996 555 123456 is 0555 123456.</summary>
internal static class PhoneNumber
{
    private const int Digits = 9;

    /// <summary>The nine digits, or null where the text is no phone number.</summary>
    public static string? Normalise(string? text)
    {
        if (text is null)
            return null;
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits.Append(c);
            else if (digits.Length >= Digits && c is ',' or ';' or '\n')
                break;
        }
        var number = digits.ToString();
        if (number.Length == Digits + 3 && number.StartsWith("996", StringComparison.Ordinal))
            return number[3..];
        if (number.Length == Digits + 1 && number[0] == '0')
            return number[1..];
        return number.Length == Digits && number[0] != '0' ? number : null;
    }
}
