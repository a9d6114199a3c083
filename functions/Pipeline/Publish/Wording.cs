using Pipeline.Languages;
using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish;

/// <summary>What a workbook says in one language. Remembers the words it was asked for; one thread at a time.</summary>
public sealed class Wording(Language language)
{
    private readonly Dictionary<string, string> _sentences = [];
    private readonly Dictionary<string, string> _terms = [];
    private readonly Dictionary<(string, string), string> _codes = [];
    private readonly Dictionary<Area, string> _names = [];

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>A sentence or heading of this stage.</summary>
    public string this[string key, params ReadOnlySpan<object?> arguments] =>
        arguments.IsEmpty ? Remembered(_sentences, key, () => Texts.Publish[key].In(language)) : Texts.Publish[key, arguments].In(language);

    /// <summary>A term that is the same everywhere.</summary>
    public string Term(string key) => Remembered(_terms, key, () => Texts.Terms[key].In(language));

    /// <summary>A text in this language.</summary>
    public string Of(LocalText text) => text.In(language);

    /// <summary>An area as people call it: the name of a municipality, a rayon, an oblast, a project.</summary>
    public string Name(Registry registry, Area? area) => area is { } known ? Remembered(_names, known, () => NameOf(registry, known)) : "";

    private string NameOf(Registry registry, Area area) =>
        area switch
        {
            { MunicipalityCode: { } code } => registry.FindMunicipality(code)?.Name.In(language) ?? code,
            { Kind: AreaKind.Rayon } rayon => rayon.Code[(rayon.Code.IndexOf('/', StringComparison.Ordinal) + 1)..],
            { Kind: AreaKind.Oblast } oblast => Code("oblast", oblast.Code),
            { } other => other.Code,
        };

    /// <summary>An event's kind; «other» and unknown kinds say nothing.</summary>
    public string Event(string? type) => type is null or "other" ? "" : Term(type);

    /// <summary>
    /// A code in words: a unit, a section, a column that figures are broken down by, a group of such a column. A code that has no words
    /// (a zone's name, a unit of the coordinator's own) stands for itself.
    /// </summary>
    public string Code(string column, string code) =>
        Remembered(
            _codes,
            (column, code),
            () => (Texts.Publish.Find($"workbook-{column}-{code}") ?? Texts.Publish.Find($"workbook-any-{code}"))?.In(language) ?? code
        );

    /// <summary>A group («sex=f») in words; nothing for everybody.</summary>
    public string Group(PublicationInput input, string group) =>
        group.Split('=', 2) switch
        {
            ["problem_code" or "problem_codes", var problem] => Of(input.ProblemName(problem)),
            [var column, var code] => Code(column, code),
            _ => group,
        };

    /// <summary>How exactly a figure is known.</summary>
    public string Quality(Quality quality) => Term(quality is Pipeline.Quality.None ? "no-data" : quality.Code());

    /// <summary>A workbook with this language's footer and properties.</summary>
    public Workbook Workbook(string title, DateTimeOffset created, IReadOnlyList<Sheet> sheets) =>
        new(title, this["workbook-author"], created, language, sheets) { CutNote = this["workbook-cut"], PageOf = this["workbook-page"] };

    private static string Remembered<TKey>(Dictionary<TKey, string> known, TKey key, Func<string> find)
        where TKey : notnull => known.TryGetValue(key, out var words) ? words : known[key] = find();
}
