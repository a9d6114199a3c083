using System.Collections;
using System.Globalization;
using System.Resources;

namespace Pipeline.Languages;

/// <summary>
/// Texts that users read, from the .resx files beside this one: one set a stage, English neutral, Russian and Kyrgyz beside
/// it. A key that is missing in a language throws: a test walks them all.
/// </summary>
public sealed class Texts
{
    private readonly ResourceManager _resources;

    private Texts(string name) => _resources = new ResourceManager($"Pipeline.Languages.{name}", typeof(Texts).Assembly);

    /// <summary>Why a spreadsheet could not be read.</summary>
    public static Texts Gather { get; } = new("Gather");

    /// <summary>Why a table or a value could not be understood.</summary>
    public static Texts Harmonise { get; } = new("Harmonise");

    /// <summary>What checks say.</summary>
    public static Texts Inspect { get; } = new("Inspect");

    /// <summary>What is wrong with a formula.</summary>
    public static Texts Measure { get; } = new("Measure");

    /// <summary>Headings and sentences of workbooks, page and letter.</summary>
    public static Texts Publish { get; } = new("Publish");

    /// <summary>Stretches of time, counted.</summary>
    public static Texts Time { get; } = new("Time");

    /// <summary>One word for one thing, everywhere.</summary>
    public static Texts Terms { get; } = new("Terms");

    /// <summary>
    /// A text in all languages, its {0}, {1}… filled in. Arguments may be <see cref="LocalText"/>, dates (written
    /// dd.MM.yyyy), numbers or strings.
    /// </summary>
    public LocalText this[string key, params ReadOnlySpan<object?> arguments] =>
        new(Format(key, Language.Ru, arguments), Format(key, Language.Ky, arguments), Format(key, Language.En, arguments));

    /// <summary>
    /// A text about so many things, in the form each language has for that number: the key's text holds the forms with | between, in the
    /// order of <see cref="Plural"/>; {0} is the number.
    /// </summary>
    public LocalText Counted(string key, int count)
    {
        var forms = this[key];
        return new(Counted(forms.Ru, Language.Ru, count), Counted(forms.Ky, Language.Ky, count), Counted(forms.En, Language.En, count));
    }

    /// <summary>The keys that a language has a text for.</summary>
    public IReadOnlyList<string> Keys(Language language) =>
        [.. (SetOf(language)?.Cast<DictionaryEntry>() ?? []).Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];

    private static string Counted(string forms, Language language, int count) =>
        string.Format(language.Culture(), Plural.Pick(forms.Split('|'), language, count), count);

    /// <summary>A text without arguments, or null if there is none: for words about codes that coordinators may add.</summary>
    public LocalText? Find(string key) => _resources.GetString(key, CultureInfo.InvariantCulture) is null ? null : this[key];

    private string Format(string key, Language language, ReadOnlySpan<object?> arguments)
    {
        var template =
            SetOf(language)?.GetString(key)
            ?? throw new ArgumentException($"No text '{key}' in {_resources.BaseName} for {language.Code()}.", nameof(key));
        return arguments.IsEmpty ? template : string.Format(language.Culture(), template, Localised(language, arguments));
    }

    private ResourceSet? SetOf(Language language)
    {
        var culture = language == Language.En ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language.Code());
        return _resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
    }

    private static object?[] Localised(Language language, ReadOnlySpan<object?> arguments)
    {
        var localised = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            localised[i] = arguments[i] switch
            {
                LocalText text => text.In(language),
                DateOnly date => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                var other => other,
            };
        }
        return localised;
    }
}
