using Pipeline.Publish.Summary;
using Pipeline.Settings;

namespace Pipeline.Publish.Page;

/// <summary>Links to the workbooks and tables.</summary>
internal static class FilesSection
{
    public static Html Of(SummaryData data, PageText text, PipelineSettings settings)
    {
        var weekly = Workbooks("summary", text.Languages, file => PublicationPaths.Weekly(data.Input.Week, file));
        return Html.Of(
            $"""
            <section aria-labelledby="files">
            <h2 id="files">{text["files"]}</h2>
            <ul class="files">
            {Line(text["files-summary"], weekly, settings)}
            {DonorReport.Of(data.Input).Select(report => Donor(report, text, settings))}
            {Line(text["files-data"], [("findings.csv", "data/findings.csv"), ("indicators.csv", "data/indicators.csv")], settings)}
            </ul>
            </section>
            """
        );
    }

    private static Html Donor(DonorReport report, PageText text, PipelineSettings settings) =>
        Line(
            Html.Of($"{text["files-donor"]} {report.Project}, {text.Of(WrittenDays.Of(report.Period.Days))}"),
            [
                .. Workbooks("indicators", text.Languages, report.PathOf),
                ("CSV", report.PathOf("indicators.csv")),
                ("IATI", report.PathOf("iati.xml")),
            ],
            settings
        );

    private static IEnumerable<(string Name, string Path)> Workbooks(
        string name,
        IReadOnlyList<Language> languages,
        Func<string, string> pathOf
    ) => languages.Select(language => $"{name}.{language.Code()}.xlsx").Select(file => (file, pathOf(file)));

    private static Html Line(Html title, IEnumerable<(string Name, string Path)> files, PipelineSettings settings) =>
        Html.Of($"<li>{title}<br>{files.Select(file => Link(file.Name, file.Path, settings))}</li>\n");

    private static Html Link(string name, string path, PipelineSettings settings) =>
        Html.Of($"<a href=\"{PublicationPaths.Link(path, settings)}\">{name}</a> ");
}
