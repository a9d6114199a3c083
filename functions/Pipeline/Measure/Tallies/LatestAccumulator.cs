namespace Pipeline.Measure.Tallies;

/// <summary>
/// The newest value of each area: by date, then by the order of reading. Over a wider area these are added: what has a latest
/// value is a stock, such as members of working groups.
/// </summary>
internal sealed class LatestAccumulator : Accumulator
{
    private readonly SortedDictionary<string, (DateOnly When, double Value)> _latest = new(StringComparer.Ordinal);

    public override Figure Result => _latest.Count == 0 ? Figure.None : Figure.Of(_latest.Values.Sum(latest => latest.Value), Known);

    private Quality Known => Missing > 0 ? Figure.Worst(Quality, Quality.AtLeast) : Quality;

    public override void Take(object value, Row row) =>
        Take(row.Record.Area.Key, (row.Record.When ?? row.Record.ReportingPeriod?.End ?? DateOnly.MinValue, (double)value));

    protected override void MergeValues(Accumulator other)
    {
        foreach (var (area, latest) in ((LatestAccumulator)other)._latest)
            Take(area, latest);
    }

    private void Take(string area, (DateOnly When, double Value) candidate)
    {
        if (!_latest.TryGetValue(area, out var latest) || candidate.When >= latest.When)
            _latest[area] = candidate;
    }
}
