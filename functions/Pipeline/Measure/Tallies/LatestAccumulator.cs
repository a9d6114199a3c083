namespace Pipeline.Measure.Tallies;

/// <summary>
/// The newest value of each area: by date, then by the order of reading. Over a wider area these are added: what has a latest
/// value is a stock, such as members of working groups.
/// </summary>
internal sealed class LatestAccumulator : Accumulator
{
    private readonly SortedDictionary<string, (DateOnly When, double Value)> _latest = new(StringComparer.Ordinal);

    private readonly Dictionary<string, DateOnly> _missing = new(StringComparer.Ordinal);

    public override Figure Result => _latest.Count == 0 ? Figure.None : Figure.Of(_latest.Values.Sum(latest => latest.Value), Known);

    // What is missing from before the newest value changes nothing.
    private Quality Known =>
        _missing.Any(missing => !_latest.TryGetValue(missing.Key, out var latest) || latest.When <= missing.Value)
            ? Figure.Worst(Quality, Quality.AtLeast)
            : Quality;

    public override void Take(object value, Row row) => Take(row.Record.Area.Key, (DayOf(row.Record), (double)value));

    protected override void MissValue(object? value, Row row) => Miss(row.Record.Area.Key, DayOf(row.Record));

    protected override void MergeValues(Accumulator other)
    {
        foreach (var (area, latest) in ((LatestAccumulator)other)._latest)
            Take(area, latest);
        foreach (var (area, day) in ((LatestAccumulator)other)._missing)
            Miss(area, day);
    }

    private static DateOnly DayOf(Record record) => record.When ?? record.ReportingPeriod?.End ?? DateOnly.MinValue;

    private void Miss(string area, DateOnly day)
    {
        if (!_missing.TryGetValue(area, out var known) || day > known)
            _missing[area] = day;
    }

    private void Take(string area, (DateOnly When, double Value) candidate)
    {
        if (!_latest.TryGetValue(area, out var latest) || candidate.When >= latest.When)
            _latest[area] = candidate;
    }
}
