using System.Globalization;

namespace Pipeline;

/// <summary>A language that users read. Everything shown to a user exists in all of them.</summary>
public enum Language
{
    /// <summary>Russian.</summary>
    Ru,

    /// <summary>Kyrgyz.</summary>
    Ky,

    /// <summary>English.</summary>
    En,
}

/// <summary>What the platform needs to know about a <see cref="Language"/>.</summary>
public static class LanguageExtensions
{
    private static readonly CultureInfo[] Cultures =
    [
        CultureInfo.GetCultureInfo("ru-RU"),
        CultureInfo.GetCultureInfo("ky-KG"),
        CultureInfo.GetCultureInfo("en-GB"),
    ];

    /// <summary>All languages, in the order in which outputs list them.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Ru, Language.Ky, Language.En];

    /// <summary>The ISO 639-1 code, as in file names and settings: <c>ru</c>, <c>ky</c>, <c>en</c>.</summary>
    public static string Code(this Language language) =>
        language switch
        {
            Language.Ru => "ru",
            Language.Ky => "ky",
            Language.En => "en",
            _ => throw new ArgumentOutOfRangeException(nameof(language)),
        };

    /// <summary>The culture for sorting and formatting; English is day-first, as all our dates are.</summary>
    public static CultureInfo Culture(this Language language) => Cultures[(int)language];

    /// <summary>
    /// The order in which names are listed, case aside: Kyrgyz has Ң after Н, Ө after О, Ү after У, Russian Ё beside Е.
    /// </summary>
    public static StringComparer NameOrder(this Language language) => StringComparer.Create(language.Culture(), CompareOptions.IgnoreCase);

    /// <summary>The language of an ISO 639-1 code, or null if it is none of ours.</summary>
    public static Language? FromCode(string? code) =>
        code?.Trim().ToLowerInvariant() switch
        {
            "ru" => Language.Ru,
            "ky" or "kg" => Language.Ky,
            "en" => Language.En,
            _ => null,
        };
}
