using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Makes keys from words and numbers: <c>word|word|0000000012</c>. A character that keys may not have, our separator, and
/// everything outside the Basic Multilingual Plane is written as <c>!</c> and four hex digits for each UTF-16 unit, which can
/// be read back and leaves one order for UTF-8 and UTF-16 alike.
/// </summary>
internal static class Key
{
    /// <summary>Stands between the words of a key.</summary>
    public const char Separator = '|';

    private const char Mark = '!';

    // Four words and the numbers between them stay within a key's 512 characters.
    private const int LongestWord = 120;

    /// <summary>Words joined, each escaped.</summary>
    public static string Of(params ReadOnlySpan<string> words)
    {
        var escaped = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
            escaped[i] = Word(words[i]);
        // No separator stands behind an empty first word.
        return string.Join(Separator, escaped).TrimStart(Separator);
    }

    /// <summary>A number padded, so that keys sort as numbers do.</summary>
    public static string Number(long number, int digits) => number.ToString("D" + digits, CultureInfo.InvariantCulture);

    /// <summary>All keys that go on after a key and a separator.</summary>
    public static EntityRange Under(string partition, string key) => new(partition, key + Separator, key + (char)(Separator + 1));

    /// <summary>One word as it stands in keys; one that is too long keeps its beginning and gets a hash for the rest.</summary>
    public static string Word(string text)
    {
        var escaped = IsPlain(text) ? text : Escaped(text);
        return escaped.Length <= LongestWord ? escaped : escaped[..(LongestWord - 18)] + Mark + "~" + Hash(text);
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c))
                return false;
        }
        return true;
    }

    private static bool IsPlain(char c) => c is not (Separator or Mark or >= '\ud800') && EntityLimits.AllowsInKey(c);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (IsPlain(c))
                escaped.Append(c);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"{Mark}{(int)c:X4}");
        }
        return escaped.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text))[..8]);
}
