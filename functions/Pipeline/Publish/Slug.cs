using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Publish;

/// <summary>
/// A name as a path segment: lower-case Latin letters, digits and hyphens, so that it survives every address bar, mail program and
/// file system. Cyrillic is transliterated as Kyrgyz passports and maps do, near enough.
/// </summary>
public static class Slug
{
    private const int Longest = 60;

    private static readonly FrozenDictionary<char, string> Letters = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
        .Zip(
            "a b v g d e yo j z i y k l m n ng o o p r s t u u f kh ts ch sh shch - y - e yu ya".Split(' '),
            (letter, latin) => KeyValuePair.Create(letter, latin == "-" ? "" : latin)
        )
        .ToFrozenDictionary();

    /// <summary>The slug of a name; names that differ only in what a slug leaves out share one.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (Letters.TryGetValue(letter, out var latin))
                slug.Append(latin);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var whole = slug.ToString();
        return whole[..Math.Min(Longest, whole.Length)].Trim('-');
    }

    /// <summary>
    /// A slug of each name, no two the same: names whose slugs meet, or that leave nothing, get 8 hex digits of their SHA-256, which
    /// stay the same whatever else is in the list.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OfAll(IEnumerable<string> names)
    {
        var slugs = names.Distinct().ToDictionary(name => name, Of);
        var shared = slugs
            .Values.CountBy(slug => slug)
            .Where(pair => pair.Value > 1 || pair.Key.Length == 0)
            .Select(pair => pair.Key)
            .ToHashSet();
        return slugs.ToDictionary(
            pair => pair.Key,
            pair => shared.Contains(pair.Value) ? $"{pair.Value}-{Digest(pair.Key)}".Trim('-') : pair.Value
        );
    }

    private static string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))[..4]);
}
