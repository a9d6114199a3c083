using Pipeline.Publish.Summary;

namespace Pipeline.Publish.Page;

/// <summary>The problems that residents name most, project by project.</summary>
internal static class PrioritySection
{
    private const int Most = 10;

    public static Html Of(SummaryData data, PageText text)
    {
        var projects = data.Input.Registry.Projects.Select(project => Project(project, data, text)).OfType<Html>().ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="priorities">
            <h2 id="priorities">{text["priorities"]}</h2>
            {(projects.Count == 0 ? Html.Of($"<p class=\"quiet\">{text["priorities-none"]}</p>") : Html.None)}
            {projects}
            </section>
            """
        );
    }

    /// <summary>The first indicator of the section that is broken down by problem and has figures.</summary>
    private static Html? Project(string project, SummaryData data, PageText text) =>
        data
            .Figures.Catalogue.Where(definition => definition.Section == "priorities")
            .Select(definition => (definition, problems: Problems(definition, project, data)))
            .Where(pair => pair.problems.Count > 0)
            .Select(pair => (Html?)List(project, pair.definition, pair.problems, data, text))
            .FirstOrDefault();

    private static List<IndicatorValue> Problems(IndicatorDefinition definition, string project, SummaryData data)
    {
        var total = data.Figures.Now(definition.Code, Area.Project(project));
        return
        [
            .. data
                .Figures.All(definition.Code, Area.Project(project))
                .Select(stored => stored.Value)
                .Where(value => value.Period == total?.Period && value.Value > 0 && ProblemCode(value) is not null)
                .OrderByDescending(value => value.Value)
                .ThenBy(value => value.Group, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    /// <summary>The code in <c>problem_code=water</c>; null for other breakdowns.</summary>
    private static string? ProblemCode(IndicatorValue value) =>
        value.Group.StartsWith("problem_code", StringComparison.Ordinal)
            ? value.Group[(value.Group.IndexOf('=', StringComparison.Ordinal) + 1)..]
            : null;

    private static Html List(
        string project,
        IndicatorDefinition definition,
        List<IndicatorValue> problems,
        SummaryData data,
        PageText text
    ) =>
        Html.Of(
            $"""
            <h3>{project}</h3>
            <p class="quiet">{text.Of(definition.Name)}</p>
            <ol class="bars">{problems.Select(problem => Bar(problem, problems[0].Value!.Value, data, text))}</ol>
            """
        );

    private static Html Bar(IndicatorValue problem, double largest, SummaryData data, PageText text)
    {
        var value = problem.Value!.Value;
        return Html.Of(
            $"<li><span>{text.Of(data.Input.ProblemName(ProblemCode(problem)!))}</span><b>{PageNumbers.Of(value, share: false)}</b><span class=\"bar\" aria-hidden=\"true\"><i style=\"width:{100 * value / largest}%\"></i></span></li>"
        );
    }
}
