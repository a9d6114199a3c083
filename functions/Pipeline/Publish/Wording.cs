using Pipeline.Languages;
using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish;

/// <summary>What a workbook says in one language.</summary>
public sealed class Wording(Language language)
{
    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>A sentence or heading of this stage.</summary>
    public string this[string key, params ReadOnlySpan<object?> arguments] => Texts.Publish[key, arguments].In(language);

    /// <summary>A term that is the same everywhere.</summary>
    public string Term(string key) => Texts.Terms[key].In(language);

    /// <summary>A text in this language.</summary>
    public string Of(LocalText text) => text.In(language);

    /// <summary>An area as people call it: a municipality's name, a rayon's, an oblast's code, a project's.</summary>
    public string Name(Registry registry, Area? area) =>
        area switch
        {
            null => "",
            { MunicipalityCode: { } code } => registry.FindMunicipality(code)?.Name.In(language) ?? code,
            { Kind: AreaKind.Rayon } rayon => rayon.Code[(rayon.Code.IndexOf('/', StringComparison.Ordinal) + 1)..],
            { } other => other.Code,
        };

    /// <summary>An event's kind; «other» and unknown kinds say nothing.</summary>
    public string Event(string? type) => type is null or "other" ? "" : Term(type);

    /// <summary>How exactly a figure is known.</summary>
    public string Quality(Quality quality) => Term(quality is Pipeline.Quality.None ? "no-data" : quality.Code());

    /// <summary>A workbook with this language's footer and properties.</summary>
    public Workbook Workbook(string title, DateTimeOffset created, IReadOnlyList<Sheet> sheets) =>
        new(title, this["workbook-author"], created, language, sheets) { CutNote = this["workbook-cut"], PageOf = this["workbook-page"] };
}
