using System.Globalization;

namespace Pipeline.Publish.Page;

/// <summary>A week's figure on a line.</summary>
/// <param name="Place">Which week, from 0.</param>
/// <param name="Day">The day it stands for.</param>
/// <param name="Value">The figure.</param>
internal readonly record struct TrendPoint(int Place, DateOnly Day, double Value);

/// <summary>A line as inline SVG. What it shows stands in words above it, so that it is hidden from screen readers.</summary>
internal static class TrendChart
{
    private const double Width = 240;
    private const double Height = 72;
    private const double Margin = 6;

    public static Html Of(IndicatorDefinition definition, string project, IReadOnlyList<TrendPoint> points, int weeks, PageText text)
    {
        var share = FigureColumns.IsShare(definition);
        var (first, last) = (points[0], points[^1]);
        var most = points.Max(point => point.Value);
        return Html.Of(
            $"""
            <figure>
            <figcaption><b>{text.Of(definition.Name)}</b><span class="quiet">{project}</span><br>{text[
                "trend-from-to",
                first.Day,
                PageNumbers.Of(first.Value, share),
                last.Day,
                PageNumbers.Of(last.Value, share),
                PageNumbers.Of(most, share)
            ]}</figcaption>
            {Line(points, weeks, share ? 100 : most)}
            </figure>
            """
        );
    }

    private static Html Line(IReadOnlyList<TrendPoint> points, int weeks, double top)
    {
        double X(TrendPoint point) => Margin + ((Width - (2 * Margin)) * point.Place / (weeks - 1));
        double Y(TrendPoint point) => Height - Margin - (top > 0 ? (Height - (2 * Margin)) * point.Value / top : 0);
        return Html.Of(
            $"""
            <svg viewBox="0 0 {Width} {Height}" aria-hidden="true" focusable="false">
            <line class="axis" x1="{Margin}" y1="{Height - Margin}" x2="{Width - Margin}" y2="{Height - Margin}"/>
            {Runs(points).Select(run =>
                Html.Of($"<polyline class=\"line\" points=\"{string.Join(' ', run.Select(point => Pair(X(point), Y(point))))}\"/>")
            )}
            {points.Select(point => Html.Of($"<circle class=\"dot\" cx=\"{X(point)}\" cy=\"{Y(point)}\" r=\"3\"/>"))}
            </svg>
            """
        );
    }

    /// <summary>Weeks without a gap: a line never bridges a week that nobody knows anything about.</summary>
    private static IEnumerable<IGrouping<int, TrendPoint>> Runs(IReadOnlyList<TrendPoint> points) =>
        points.Select((point, index) => (point, gap: point.Place - index)).GroupBy(pair => pair.gap, pair => pair.point);

    private static string Pair(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");
}
