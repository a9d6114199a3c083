using Pipeline.Languages;

namespace Pipeline.Publish.Page;

/// <summary>Texts of the page, in all its languages at once: the reader's choice shows one and hides the others.</summary>
internal sealed class PageText(IReadOnlyList<Language> languages)
{
    /// <summary>The languages, the first one shown first.</summary>
    public IReadOnlyList<Language> Languages => languages;

    /// <summary>A sentence or heading of the page.</summary>
    public Html this[string key, params ReadOnlySpan<object?> arguments] => Of(Texts.Publish["page-" + key, arguments]);

    /// <summary>A term that is the same everywhere.</summary>
    public Html Term(string key) => Of(Texts.Terms[key]);

    /// <summary>A text in every language; written once where they agree.</summary>
    public Html Of(LocalText text) =>
        languages.All(language => text.In(language) == text.In(languages[0]))
            ? Html.Encoded(text.In(languages[0]))
            : Html.Of($"{languages.Select(language => Html.Of($"<span lang=\"{language.Code()}\">{text.In(language)}</span>"))}");
}
