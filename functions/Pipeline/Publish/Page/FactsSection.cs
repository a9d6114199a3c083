using Pipeline.Publish.Summary;

namespace Pipeline.Publish.Page;

/// <summary>The week in a few numbers.</summary>
internal static class FactsSection
{
    public static Html Of(SummaryData data, PageText text)
    {
        var silent = data.Municipalities.Count(state => state.Standing is Standing.Silent);
        var errors = data.Open.Count(tracked => tracked.Finding.Severity is Severity.Error);
        return Html.Of(
            $"""
            <ul class="facts">
            {Fact(data.Municipalities.Count, text["municipalities"], false)}
            {Fact(silent, text["silent"], silent > 0)}
            {Fact(errors, text["errors"], errors > 0)}
            {Fact(data.Open.Count(tracked => tracked.Status is FindingStatus.New), text["new"], false)}
            {Fact(data.Input.Findings.Count - data.Open.Count, text["fixed"], false)}
            </ul>
            """
        );
    }

    private static Html Fact(int number, Html label, bool bad) =>
        Html.Of($"<li{new Html(bad ? " class=\"bad\"" : "")}><b>{number}</b>{label}</li>");
}
