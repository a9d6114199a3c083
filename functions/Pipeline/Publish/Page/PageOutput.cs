using System.Reflection;
using System.Text;
using System.Text.Json;
using Pipeline.Languages;
using Pipeline.Publish.Summary;
using Pipeline.Settings;

namespace Pipeline.Publish.Page;

/// <summary>
/// <c>index.html</c>: Monday's page. One file that needs nothing else: it opens without a network and from an e-mail's attachment, and
/// shows everything without its script too.
/// </summary>
public sealed class PageOutput : IOutput
{
    /// <summary>Its path.</summary>
    public const string Path = "index.html";

    /// <summary>The sections in order; each one's id is the key of its heading.</summary>
    private static readonly IReadOnlyList<string> Sections = ["act", "heat", "trend", "priorities", "files"];

    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings)
    {
        yield return new(
            Path,
            MediaTypes.Html,
            async (stream, cancellationToken) =>
            {
                var page = Document(await SummaryData.ReadAsync(input), new(settings.Languages), settings);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(page.Text), cancellationToken);
            }
        );
    }

    private static Html Document(SummaryData data, PageText text, PipelineSettings settings) =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{text.Languages[0].Code()}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <title>{Title(data).In(text.Languages[0])}</title>
            <style>{new Html(Style)}</style>
            </head>
            <body>
            <header>
            <div>
            <h1>{text["title"]}</h1>
            <p class="quiet">{text.Of(WrittenDays.Of(data.Input.Week.Days))} · {text["as-of", data.Input.Today]}</p>
            </div>
            {LanguageChoice(text)}
            </header>
            <main>
            {FactsSection.Of(data, text)}
            {Contents(text)}
            {ActSection.Of(data, text)}
            {HeatSection.Of(data, text)}
            {TrendSection.Of(data, text)}
            {PrioritySection.Of(data, text)}
            {FilesSection.Of(data, text, settings)}
            </main>
            <footer class="quiet"><p>{text["footer"]}</p></footer>
            <script type="application/json" id="titles">{new Html(Titles(data, text))}</script>
            <script>{new Html(Script)}</script>
            </body>
            </html>

            """
        );

    private static Html Contents(PageText text) =>
        Html.Of(
            $"<nav aria-labelledby=\"contents\"><span class=\"hidden\" id=\"contents\">{text["contents"]}</span>{Sections.Select(section => Html.Of($"<a href=\"#{section}\">{text[section]}</a> "))}</nav>"
        );

    private static Html LanguageChoice(PageText text) =>
        Html.Of(
            $"<fieldset class=\"languages\"><legend class=\"hidden\">Язык · Тил · Language</legend>{text.Languages.Select(Choice)}</fieldset>"
        );

    private static Html Choice(Language language, int place)
    {
        var name = language switch
        {
            Language.Ru => "Русский",
            Language.Ky => "Кыргызча",
            Language.En => "English",
            _ => throw new ArgumentOutOfRangeException(nameof(language)),
        };
        var code = language.Code();
        var chosen = new Html(place == 0 ? " checked" : "");
        return Html.Of(
            $"<label><input type=\"radio\" name=\"language\" id=\"language-{code}\" value=\"{code}\"{chosen}><span>{name}</span></label>"
        );
    }

    private static LocalText Title(SummaryData data) => Texts.Publish["page-document-title", data.Input.Week.Label];

    /// <summary>Encoded by the serializer's default, which leaves no &lt; in a script element.</summary>
    private static string Titles(SummaryData data, PageText text) =>
        JsonSerializer.Serialize(text.Languages.ToDictionary(language => language.Code(), language => Title(data).In(language)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pipeline.Publish.Page.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
