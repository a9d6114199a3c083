using Pipeline.Publish.Summary;

namespace Pipeline.Publish.Page;

/// <summary>Twelve weeks of each project as small charts; the caption says in words what the line shows.</summary>
internal static class TrendSection
{
    private const int Weeks = 12;

    /// <summary>A line needs two points.</summary>
    private const int LeastPoints = 2;

    private static readonly IReadOnlyList<string> Codes = ["completeness", "events-held", "participants", "questionnaires"];

    public static Html Of(SummaryData data, PageText text)
    {
        var charts = data.Input.Registry.Projects.SelectMany(project => Charts(project, data, text)).ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="trend">
            <h2 id="trend">{text["trend"]}</h2>
            <p class="quiet">{(charts.Count == 0 ? text["trend-later"] : text["trend-note"])}</p>
            <div class="trends">{charts}</div>
            </section>
            """
        );
    }

    private static IEnumerable<Html> Charts(string project, SummaryData data, PageText text) =>
        from definition in Codes.Select(data.Figures.Definition).OfType<IndicatorDefinition>()
        let points = Points(definition.Code, project, data)
        where points.Count >= LeastPoints
        select TrendChart.Of(definition, project, points, Weeks, text);

    /// <summary>The figures of the last weeks, this one included; a week without one is a gap.</summary>
    private static List<TrendPoint> Points(string code, string project, SummaryData data) =>
        [
            .. Enumerable
                .Range(0, Weeks)
                .Select(place => (place, week: Period.Week(data.Input.Today.AddDays(7 * (place - Weeks + 1)))))
                .Select(pair => (pair.place, pair.week, value: data.Figures.In(pair.week, code, Area.Project(project))?.Value))
                .Where(triple => triple.value is not null)
                .Select(triple => new TrendPoint(triple.place, triple.week.Days.End, triple.value!.Value)),
        ];
}
