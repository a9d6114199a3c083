using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>Signs before the items of a list, of any font or phone: «•», «▪», «✅», «✔️», «👉»; and the numbers that are drawn as signs.</summary>
internal static partial class Bullets
{
    private const string Punctuation = "•·‣◦➢►";

    // Signs that belong to the word they stand at.
    private const string OfWords = "№°©®™";

    // A sign's colour, its keycap, what joins two of them.
    private const string Marks = "\ufe0e\ufe0f\u20e3\u200d";

    private const int FirstCircled = '①';
    private const int LastCircled = '⑳';

    /// <summary>The pieces between bullets; null where a text has none.</summary>
    public static List<string>? Split(string text)
    {
        if (!HasBullet(text))
            return null;
        var pieces = new List<StringBuilder> { new() };
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBullet(rune))
                pieces.Add(new());
            else
                pieces[^1].Append(rune);
        }
        return pieces.ConvertAll(piece => piece.ToString());
    }

    /// <summary>An item without the bullets and their marks at its beginning.</summary>
    public static string TrimFrom(string item)
    {
        var length = 0;
        foreach (var rune in item.EnumerateRunes())
        {
            if (!IsBullet(rune) && !IsMark(rune) && !Rune.IsWhiteSpace(rune))
                break;
            length += rune.Utf16SequenceLength;
        }
        return item[length..];
    }

    /// <summary>Numbers drawn as signs in plain digits: «1️⃣ суу», «① суу» are «1) суу».</summary>
    public static string WithPlainNumbers(string text) =>
        text.AsSpan().ContainsAny('\u20e3', '\ufe0f') || text.AsSpan().ContainsAnyInRange((char)FirstCircled, (char)LastCircled)
            ? Keycap().Replace(text, match => $"{Digits(match.Value)})")
            : text;

    private static bool HasBullet(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBullet(rune))
                return true;
        }
        return false;
    }

    private static string Digits(string sign) =>
        sign[0] >= FirstCircled ? (sign[0] - FirstCircled + 1).ToString(CultureInfo.InvariantCulture) : sign[..1];

    private static bool IsBullet(Rune rune) =>
        rune.IsBmp && Punctuation.Contains((char)rune.Value, StringComparison.Ordinal)
        || (
            Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol
            && !(rune.IsBmp && OfWords.Contains((char)rune.Value, StringComparison.Ordinal))
        );

    private static bool IsMark(Rune rune) => rune.IsBmp && Marks.Contains((char)rune.Value, StringComparison.Ordinal);

    [GeneratedRegex("[0-9]\ufe0f?\u20e3|[①-⑳]", RegexOptions.NonBacktracking)]
    private static partial Regex Keycap();
}
