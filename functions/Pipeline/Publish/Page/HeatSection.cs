using Pipeline.Publish.Summary;

namespace Pipeline.Publish.Page;

/// <summary>The heat table: municipalities × indicators. A colour only repeats what the number says.</summary>
internal static class HeatSection
{
    private const int Levels = 5;

    /// <summary>The indicators shown, in order; one that is not in the catalogue is left out.</summary>
    private static readonly IReadOnlyList<string> Codes =
    [
        "completeness",
        "timeliness",
        "events-held",
        "participants",
        "women-share",
        "focus-groups-held",
        "questionnaires",
        "steps-done",
    ];

    public static Html Of(SummaryData data, PageText text)
    {
        var columns = Codes
            .Select(data.Figures.Definition)
            .OfType<IndicatorDefinition>()
            .Select(definition => new Column(definition, data))
            .ToList();
        return Html.Of(
            $"""
            <section>
            <h2 id="heat">{text["heat"]}</h2>
            <p class="quiet">{text["heat-note"]}</p>
            <div class="scroll" role="region" aria-labelledby="heat" tabindex="0">
            <table>
            <thead><tr><th scope="col">{text.Term("municipality")}</th>{columns.Select(column =>
                Html.Of($"<th scope=\"col\">{text.Of(column.Definition.Name)}</th>")
            )}</tr></thead>
            <tbody>
            {data.Municipalities.Select(state => Row(state, columns, text))}
            </tbody>
            </table>
            </div>
            {Legend(text)}
            </section>
            """
        );
    }

    private static Html Row(MunicipalityState state, List<Column> columns, PageText text) =>
        Html.Of(
            $"<tr><th scope=\"row\">{text.Of(state.Municipality.Name)}</th>{columns.Select(column => column.Cell(state.Area, text))}</tr>\n"
        );

    private static Html Legend(PageText text) =>
        Html.Of(
            $"""
            <ul class="legend">
            <li><i class="h0"></i>{text["heat-low"]}</li>
            <li><i class="h2"></i>{text["heat-middle"]}</li>
            <li><i class="h4"></i>{text["heat-high"]}</li>
            <li>– {text.Term("no-data")}</li>
            </ul>
            """
        );

    /// <summary>An indicator with what its colours are measured by.</summary>
    private sealed class Column(IndicatorDefinition definition, SummaryData data)
    {
        private readonly double _largest = data
            .Municipalities.Select(state => data.Figures.Now(definition.Code, state.Area)?.Value ?? 0)
            .DefaultIfEmpty()
            .Max();

        public IndicatorDefinition Definition => definition;

        public Html Cell(Area area, PageText text) =>
            data.Figures.Now(definition.Code, area) switch
            {
                { Value: { } value } figure => Html.Of(
                    $"<td class=\"h{Level(figure, value)}\">{Shown(figure, value)}{Plan(figure, text)}</td>"
                ),
                { Hidden.Length: > 0 } => Html.Of($"<td class=\"none\">{text.Of(Languages.Texts.Publish["publication-hidden"])}</td>"),
                _ => Html.Of(
                    $"<td class=\"none\"><span aria-hidden=\"true\">–</span><span class=\"hidden\">{text.Term("no-data")}</span></td>"
                ),
            };

        private string Shown(IndicatorValue figure, double value)
        {
            var number = PageNumbers.Of(value, FigureColumns.IsShare(definition));
            return figure.Quality switch
            {
                Quality.AtLeast => "≥ " + number,
                Quality.About => "≈ " + number,
                _ => number,
            };
        }

        private static Html Plan(IndicatorValue figure, PageText text) =>
            figure.Percent is { } percent ? Html.Of($"<small>{text["heat-of-plan", PageNumbers.Percent(percent)]}</small>") : Html.None;

        /// <summary>By the plan where there is one, by itself if it is a percentage, else compared with the largest.</summary>
        private int Level(IndicatorValue figure, double value)
        {
            var share =
                figure.Percent is { } percent ? percent / 100
                : FigureColumns.IsShare(definition) ? value / 100
                : _largest > 0 ? value / _largest
                : 0;
            return Math.Clamp((int)(share * Levels), 0, Levels - 1);
        }
    }
}
