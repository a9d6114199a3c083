using System.Buffers;
using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Letters as people mean them: Latin letters that look Cyrillic, Kyrgyz letters typed on a Russian keyboard, any kind of
/// dash and space.
/// </summary>
internal static class Letters
{
    private const string DigitLookAlikes = "OoОоlЗ";
    private const string LatinLookAlikes = "abcehkmoptxy";
    private const string CyrillicLookAlikes = "авсенкмортху";

    private static readonly SearchValues<char> AnyDigitLookAlike = SearchValues.Create(DigitLookAlikes);
    private static readonly SearchValues<char> AnyOfANumber = SearchValues.Create($"{DigitLookAlikes}0123456789");

    // Latin, Greek and Cyrillic letters; outside ASCII the runtime asks ICU for each lower-case letter.
    private static readonly char[] Folded = [.. Enumerable.Range(0, 0x530).Select(code => ToFolded((char)code))];

    /// <summary>
    /// A word for comparison: lower case, ё as е, ө ү ң as о у н (many keyboards lack them), and in one alphabet where its
    /// letters can be: «Кaktus» is kaktus, «cессия» сессия.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var letters = new char[word.Length];
        var (latin, cyrillic) = (0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            letters[i] = FoldLetter(word[i]);
            if (letters[i] is >= 'a' and <= 'z')
                latin++;
            else if (IsCyrillic(letters[i]))
                cyrillic++;
        }
        if (latin > 0 && cyrillic > 0)
            Unify(letters);
        return new string(letters);
    }

    /// <summary>One letter for comparison.</summary>
    public static char FoldLetter(char letter) => letter < Folded.Length ? Folded[letter] : ToFolded(letter);

    /// <summary>Whether it is a hyphen, dash or minus of any length.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\ufe58' or '\uff0d';

    /// <summary>Whether it takes no room: soft hyphens, zero-width and direction marks that come with pasted text.</summary>
    public static bool IsInvisible(char c) => c is '\u00ad' or (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff';

    /// <summary>Gives a word of both alphabets the one that fits all its letters; leaves it where neither does.</summary>
    public static void Unify(Span<char> word)
    {
        if (Fits(word, LatinLookAlikes, 'a', 'z'))
            Replace(word, LatinLookAlikes, CyrillicLookAlikes);
        else if (Fits(word, CyrillicLookAlikes, '\u0400', '\u052f'))
            Replace(word, CyrillicLookAlikes, LatinLookAlikes);
    }

    /// <summary>Letters typed for the digits they look like, beside digits and nothing else: «1O», «l2», «14.O5.2019», «1З».</summary>
    public static string WithDigits(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyDigitLookAlike))
            return text;
        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length; start++)
        {
            var end = start;
            while (end < letters.Length && char.IsLetterOrDigit(letters[end]))
                end++;
            ToDigits(letters.AsSpan(start, end - start));
            start = end;
        }
        return new string(letters);
    }

    private static void ToDigits(Span<char> word)
    {
        var isNumber = word.ContainsAnyInRange('0', '9') && !word.ContainsAnyExcept(AnyOfANumber);
        for (var i = 0; isNumber && i < word.Length; i++)
            word[i] =
                char.IsAsciiDigit(word[i]) ? word[i]
                : word[i] == 'l' ? '1'
                : word[i] == 'З' ? '3'
                : '0';
    }

    /// <summary>Letters written as a base and a mark (as some phones send «й») become one letter.</summary>
    public static string Composed(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0300' and <= '\u036f')
                return IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;
        }
        return text;
    }

    /// <summary>Whether it is a letter of the Cyrillic blocks.</summary>
    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052f';

    private static char ToFolded(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'ё' => 'е',
            // The last of each look the same in many fonts and come from other keyboards.
            'ө' or 'ѳ' or 'ɵ' => 'о',
            'ү' or 'ұ' => 'у',
            'ң' or 'ӊ' or 'ҥ' => 'н',
            var lower => lower,
        };

    // Normalize throws on a lone surrogate.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }

    private static bool Fits(ReadOnlySpan<char> word, string lookAlikes, char first, char last)
    {
        foreach (var letter in word)
        {
            var lower = char.ToLowerInvariant(letter);
            if (lower >= first && lower <= last && !lookAlikes.Contains(lower, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private static void Replace(Span<char> word, string from, string to)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var at = from.IndexOf(char.ToLowerInvariant(word[i]), StringComparison.Ordinal);
            if (at >= 0)
                word[i] = char.IsUpper(word[i]) ? char.ToUpperInvariant(to[at]) : to[at];
        }
    }
}
