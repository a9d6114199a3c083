using Pipeline.Settings;

namespace Pipeline.Publish.Data;

/// <summary>
/// <c>data/indicators.csv</c>: every figure. <c>municipality</c> is a code; a rayon's or an oblast's total has its key
/// (<c>oblast:KG-N</c>), the project's own total is blank: the project stands beside it. Of a programme's period that is a calendar month or
/// quarter too there is one row, the programme's, which has the target.
/// </summary>
public sealed class IndicatorsCsv : IOutput
{
    private static readonly CsvTable<IndicatorValue> Table = new([
        new("project", row => row.Project),
        new("municipality", row => row.Area.Kind == AreaKind.Project ? null : row.Area.Key),
        new("indicator", row => row.Indicator),
        new("period_start", row => row.Period.Days.Start),
        new("period_end", row => row.Period.Days.End),
        new("disaggregation", row => row.Group),
        new("value", row => row.Value),
        new("target", row => row.Target),
        new("percent", row => row.Percent),
        new("quality", FigureColumns.QualityCode),
        new("inputs", row => row.HidesRows ? null : row.Inputs.Sum(input => input.Rows.Count)),
        new("missing", row => row.HidesRows ? null : row.Missing),
    ]);

    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings)
    {
        yield return new(
            "data/indicators.csv",
            MediaTypes.Csv,
            (stream, cancellationToken) => Table.WriteAsync(stream, InOrder(input.Indicators).ToAsyncEnumerable(), cancellationToken)
        );
    }

    private static IEnumerable<IndicatorValue> InOrder(IEnumerable<StoredIndicator> indicators) =>
        indicators
            .Select(stored => stored.Value)
            .OrderBy(row => row.Project, StringComparer.Ordinal)
            .ThenBy(row => row.Area.Key, StringComparer.Ordinal)
            .ThenBy(row => row.Indicator, StringComparer.Ordinal)
            .ThenBy(row => row.Period.Days.Start)
            .ThenBy(row => row.Period.Days.End)
            .ThenBy(row => row.Group, StringComparer.Ordinal)
            .ThenByDescending(row => row.Period.Kind)
            .DistinctBy(row => (row.Project, row.Area, row.Indicator, row.Period.Days, row.Group));
}
