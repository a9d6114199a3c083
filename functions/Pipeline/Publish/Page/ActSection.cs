using Pipeline.Publish.Summary;

namespace Pipeline.Publish.Page;

/// <summary>Who should act: a municipality after the other, the worst first, with what matters most and links to the very cells.</summary>
internal static class ActSection
{
    /// <summary>As many as fit a phone's patience; the workbook has them all.</summary>
    private const int MostFindings = 3;

    /// <summary>The page stays small with a whole country in the registry; the workbook has them all.</summary>
    private const int MostMunicipalities = 60;

    /// <summary>What lies below this many lines is behind one more tap, so that the table after it is not far away.</summary>
    private const int Listed = 12;

    /// <summary>The first ones are unfolded: what matters most is read without a tap.</summary>
    private const int Unfolded = 3;

    public static Html Of(SummaryData data, PageText text)
    {
        var waiting = data.Municipalities.Where(state => state.Standing is not Standing.Good).ToList();
        var wider = data.Open.Where(IsWider).ToList();
        var shown = waiting.Take(MostMunicipalities).Select((state, place) => Municipality(state, place < Unfolded, data, text)).ToList();
        return Html.Of(
            $"""
            <section class="act" aria-labelledby="act">
            <h2 id="act">{text["act"]}</h2>
            <p class="quiet">{(waiting.Count + wider.Count == 0 ? text["act-nothing"] : text["act-note"])}</p>
            {(wider.Count == 0 ? Html.None : Folded(text["act-wider"], Html.None, Findings(wider, text), waiting.Count == 0))}
            {shown.Take(Listed)}
            {(shown.Count > Listed ? Others(shown, waiting.Count, text) : Html.None)}
            </section>
            """
        );
    }

    private static Html Others(List<Html> shown, int all, PageText text) =>
        Html.Of(
            $"""
            <details><summary><h3>{text["act-others", all - Listed]}</h3></summary>
            <div class="others">
            {shown.Skip(Listed)}
            {(all > shown.Count ? Html.Of($"<p>{text["act-more", all - shown.Count]}</p>") : Html.None)}
            </div>
            </details>
            """
        );

    private static bool IsWider(TrackedFinding tracked) =>
        tracked.Finding.Place.Area?.MunicipalityCode is null && tracked.Finding.Severity is not Severity.Info;

    private static Html Municipality(MunicipalityState state, bool open, SummaryData data, PageText text)
    {
        var findings = data.OpenByArea[state.Area].Where(tracked => tracked.Finding.Severity is not Severity.Info).ToList();
        return Folded(
            text.Of(state.Municipality.Name),
            Marks(state, text),
            Html.Of($"{Findings(findings, text)}{Contacts(state, data, text)}"),
            open
        );
    }

    private static Html Folded(Html name, Html marks, Html body, bool open) =>
        Html.Of($"<details{new Html(open ? " open" : "")}><summary><h3>{name}</h3>{marks}</summary>{body}</details>");

    private static Html Marks(MunicipalityState state, PageText text) =>
        Html.Of(
            $"""
            {(state.Standing is Standing.Silent ? Mark("bad", "✖", text["mark-silent"]) : Html.None)}
            {(state.Errors > 0 ? Mark("bad", "✖", text["mark-errors", state.Errors]) : Html.None)}
            {(state.Warnings > 0 ? Mark("care", "!", text["mark-warnings", state.Warnings]) : Html.None)}
            """
        );

    private static Html Mark(string look, string sign, Html label) =>
        Html.Of($"<span class=\"mark {look}\"><span aria-hidden=\"true\">{sign}</span> {label}</span>");

    private static Html Findings(List<TrackedFinding> findings, PageText text)
    {
        var worst = findings
            .OrderByDescending(tracked => tracked.Finding.Severity)
            .ThenBy(tracked => tracked.FirstSeen)
            .ThenBy(tracked => tracked.Finding.Id, StringComparer.Ordinal)
            .Take(MostFindings);
        var rest = findings.Count - MostFindings;
        return Html.Of(
            $"<ul>{worst.Select(tracked => Line(tracked, text))}{(rest > 0 ? Html.Of($"<li>{text["act-rest", rest]}</li>") : Html.None)}</ul>"
        );
    }

    private static Html Line(TrackedFinding tracked, PageText text) =>
        Html.Of(
            $"<li>{text.Of(tracked.Finding.Message)} {Place(tracked.Finding.Place, text)} <span class=\"quiet\">{text["since", Bishkek.DayOf(tracked.FirstSeen)]}</span></li>"
        );

    /// <summary>A link where a browser can follow it; a file's name and cell in words where it cannot.</summary>
    private static Html Place(FindingPlace place, PageText text) =>
        place.Link is { } link && link.StartsWith("https://", StringComparison.Ordinal)
            ? Html.Of($"<a href=\"{link}\">{text["open"]}{Cells(place)}</a>")
            : Html.Of($"<span class=\"quiet\">{place.Spreadsheet?.Title}{Tab(place)}{Cells(place)}</span>");

    private static string Tab(FindingPlace place) => place.TabName is { } tab ? $", {tab}" : "";

    private static string Cells(FindingPlace place) => place.Cells is { } cells ? $" {cells}" : "";

    private static Html Contacts(MunicipalityState state, SummaryData data, PageText text)
    {
        var contacts = data.SourcesByMunicipality[state.Municipality.Code]
            .Select(source => source.Contact)
            .OfType<string>()
            .Distinct()
            .ToList();
        return contacts.Count == 0
            ? Html.None
            : Html.Of(
                $"<p>{text["contact"]} {contacts.Select(contact => Html.Of($"<a href=\"mailto:{Uri.EscapeDataString(contact)}\">{contact}</a> "))}</p>"
            );
    }
}
