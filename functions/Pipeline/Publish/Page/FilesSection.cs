using Pipeline.Publish.Summary;

namespace Pipeline.Publish.Page;

/// <summary>Links to the workbooks and tables.</summary>
internal static class FilesSection
{
    public static Html Of(SummaryData data, PageText text, PipelineSettings settings) =>
        Html.Of(
            $"""
            <section aria-labelledby="files">
            <h2 id="files">{text["files"]}</h2>
            <ul class="files">
            <li>{text["files-summary"]}<br>{Workbooks(
                text,
                file => PublicationPaths.Weekly(data.Input.Week, file),
                "summary",
                settings
            )}</li>
            {DonorReport.Of(data.Input).Select(report => Donor(report, text, settings))}
            <li>{text["files-data"]}<br>{Link("data/findings.csv", "findings.csv", settings)}{Link(
                "data/indicators.csv",
                "indicators.csv",
                settings
            )}</li>
            </ul>
            </section>
            """
        );

    private static Html Donor(DonorReport report, PageText text, PipelineSettings settings)
    {
        string PathOf(string file) => PublicationPaths.Donor(report.Project, report.Period, file);
        return Html.Of(
            $"""
            <li>{text["files-donor"]} {report.Project}, {text.Of(WrittenDays.Of(report.Period.Days))}<br>{Workbooks(
                text,
                PathOf,
                "indicators",
                settings
            )}{Link(PathOf("indicators.csv"), "CSV", settings)}{Link(PathOf("iati.xml"), "IATI", settings)}</li>
            """
        );
    }

    private static Html Workbooks(PageText text, Func<string, string> pathOf, string name, PipelineSettings settings) =>
        Html.Of(
            $"{text.Languages.Select(language => Link(pathOf($"{name}.{language.Code()}.xlsx"), $"{name}.{language.Code()}.xlsx", settings))}"
        );

    private static Html Link(string path, string name, PipelineSettings settings) =>
        Html.Of($"<a href=\"{PublicationPaths.Link(path, settings)}\">{name}</a> ");
}
