using Pipeline.Areas;

namespace Pipeline.Measure.Tallies;

/// <summary>Counts rows. A row whose condition is unknown leaves a lower bound.</summary>
internal sealed class CountAccumulator : Accumulator
{
    private int _count;

    public override Figure Result => Figure.OfKnownPart(_count, Quality, Missing);

    public override void Take(object value, Row row) => _count++;

    protected override void MergeValues(Accumulator other) => _count += ((CountAccumulator)other)._count;
}

/// <summary>
/// Counts different values: people by pseudonym, groups by name. A row that may or may not count leaves a lower bound only where its
/// value is not counted already: a municipality that has begun has begun, however many of its other steps are blank.
/// </summary>
internal sealed class DistinctAccumulator : Accumulator
{
    private readonly HashSet<object> _values = [];
    private readonly HashSet<object> _possible = [];
    private int _unknown;

    public override Figure Result =>
        Figure.OfKnownPart(_values.Count, Quality, _unknown + _possible.Count(value => !_values.Contains(value)));

    public override void Take(object value, Row row) => Add(_values, value);

    protected override void MissValue(object? value, Row row)
    {
        if (value is null)
            _unknown++;
        else
            Add(_possible, value);
    }

    protected override void MergeValues(Accumulator other)
    {
        var part = (DistinctAccumulator)other;
        _values.UnionWith(part._values);
        _possible.UnionWith(part._possible);
        _unknown += part._unknown;
    }

    private static void Add(HashSet<object> values, object value)
    {
        if (value is IReadOnlyList<string> codes)
            values.UnionWith(codes);
        else
            values.Add(value);
    }
}

/// <summary>How high each value stands.</summary>
internal sealed class ValuesAccumulator : Accumulator
{
    private readonly Dictionary<string, PriorityStanding> _standings = [];

    /// <summary>How high each value stands.</summary>
    public IReadOnlyDictionary<string, PriorityStanding> Standings => _standings;

    public override Figure Result => Figure.OfKnownPart(_standings.Count, Quality, Missing);

    public override void Take(object value, Row row)
    {
        foreach (var code in value as IReadOnlyList<string> ?? [(string)value])
            Add(code, PriorityStanding.Of(row.Record));
    }

    protected override void MergeValues(Accumulator other)
    {
        foreach (var (code, standing) in ((ValuesAccumulator)other)._standings)
            Add(code, standing);
    }

    private void Add(string code, PriorityStanding standing) =>
        _standings[code] = _standings.TryGetValue(code, out var known) ? known + standing : standing;
}
