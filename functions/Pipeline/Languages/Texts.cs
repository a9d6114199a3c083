using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace Pipeline.Languages;

/// <summary>
/// Texts that users read, from the .resx files beside this one: one set a stage, English neutral, Russian and Kyrgyz beside
/// it. A key that is missing in a language throws: a test walks them all.
/// </summary>
public sealed class Texts
{
    private readonly string _name;
    private readonly Lazy<FrozenDictionary<string, string>>[] _texts;

    private Texts(string name)
    {
        _name = name;
        _texts = [.. LanguageExtensions.All.Select(language => new Lazy<FrozenDictionary<string, string>>(() => Load(name, language)))];
    }

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

    /// <summary>What is wrong with a setting, or with what an operator asks for.</summary>
    public static Texts Settings { get; } = new("Settings");

    /// <summary>What the terminal says.</summary>
    public static Texts Cli { get; } = new("Cli");

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
    public IReadOnlyList<string> Keys(Language language) => [.. _texts[(int)language].Value.Keys.Order(StringComparer.Ordinal)];

    private static string Counted(string forms, Language language, int count) =>
        string.Format(language.Culture(), Plural.Pick(forms.Split('|'), language, count), count);

    /// <summary>A text without arguments, or null if there is none: for words about codes that coordinators may add.</summary>
    public LocalText? Find(string key) => _texts[(int)Language.En].Value.ContainsKey(key) ? this[key] : null;

    private string Format(string key, Language language, ReadOnlySpan<object?> arguments)
    {
        if (!_texts[(int)language].Value.TryGetValue(key, out var template))
            throw new ArgumentException($"No text '{key}' in {_name} for {language.Code()}.", nameof(key));
        return arguments.IsEmpty ? template : string.Format(language.Culture(), template, Localised(language, arguments));
    }

    // A resource manager locks at each look-up; messages are written by the ten thousand.
    private static FrozenDictionary<string, string> Load(string name, Language language)
    {
        var culture = language == Language.En ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language.Code());
        var resources = new ResourceManager($"Pipeline.Languages.{name}", typeof(Texts).Assembly);
        var set = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return (set?.Cast<DictionaryEntry>() ?? []).ToFrozenDictionary(
            entry => (string)entry.Key,
            entry => (string)entry.Value!,
            StringComparer.Ordinal
        );
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
