namespace Pipeline.Measure.Tallies;

/// <summary>Counts rows. A row whose condition is unknown leaves a lower bound.</summary>
internal sealed class CountAccumulator : Accumulator
{
    private int _count;

    public override Figure Result => Figure.OfKnownPart(_count, Quality, Missing);

    public override void Take(object value, Row row) => _count++;

    protected override void MergeValues(Accumulator other) => _count += ((CountAccumulator)other)._count;
}

/// <summary>Counts different values: people by pseudonym, groups by name.</summary>
internal sealed class DistinctAccumulator : Accumulator
{
    private readonly HashSet<object> _values = [];

    public override Figure Result => Figure.OfKnownPart(_values.Count, Quality, Missing);

    public override void Take(object value, Row row)
    {
        if (value is IReadOnlyList<string> codes)
            _values.UnionWith(codes);
        else
            _values.Add(value);
    }

    protected override void MergeValues(Accumulator other) => _values.UnionWith(((DistinctAccumulator)other)._values);
}

/// <summary>How often each value occurs.</summary>
internal sealed class ValuesAccumulator : Accumulator
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>How often each value occurs.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    public override Figure Result => Figure.OfKnownPart(_counts.Count, Quality, Missing);

    public override void Take(object value, Row row)
    {
        foreach (var code in value as IReadOnlyList<string> ?? [(string)value])
            Add(code, 1);
    }

    protected override void MergeValues(Accumulator other)
    {
        foreach (var (code, count) in ((ValuesAccumulator)other)._counts)
            Add(code, count);
    }

    private void Add(string code, int count) => _counts[code] = _counts.GetValueOrDefault(code) + count;
}
