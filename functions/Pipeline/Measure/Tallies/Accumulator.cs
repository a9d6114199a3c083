namespace Pipeline.Measure.Tallies;

/// <summary>
/// What an aggregate has seen so far. Accumulators of the same aggregate merge, in any grouping to the same result, so that a rayon's figure
/// comes from its municipalities' rows and never from their figures.
/// </summary>
internal abstract class Accumulator
{
    /// <summary>The rows it rests on.</summary>
    public InputSet Inputs { get; } = new();

    /// <summary>Rows whose value or condition is missing.</summary>
    public int Missing { get; set; }

    /// <summary>The worst quality of the values taken.</summary>
    protected Quality Quality { get; set; } = Quality.Exact;

    /// <summary>The figure so far.</summary>
    public abstract Figure Result { get; }

    /// <summary>Takes a row's value, which is not null.</summary>
    public abstract void Take(object value, Row row);

    /// <summary>Adds what another accumulator of the same aggregate has seen.</summary>
    public void Merge(Accumulator other)
    {
        Inputs.UnionWith(other.Inputs);
        Missing += other.Missing;
        Quality = Figure.Worst(Quality, other.Quality);
        MergeValues(other);
    }

    /// <summary>Notes how exactly a value is known.</summary>
    public void Note(Quality quality) => Quality = Figure.Worst(Quality, quality == Quality.None ? Quality.Exact : quality);

    /// <summary>An accumulator that has seen nothing.</summary>
    public static Accumulator For(AggregateFunction function) =>
        function switch
        {
            AggregateFunction.Count => new CountAccumulator(),
            AggregateFunction.Sum => new SumAccumulator(),
            AggregateFunction.Stated => new StatedAccumulator(),
            AggregateFunction.Distinct => new DistinctAccumulator(),
            AggregateFunction.Mean => new MeanAccumulator(),
            AggregateFunction.Median => new MedianAccumulator(),
            AggregateFunction.Min => new ExtremeAccumulator(sign: -1),
            AggregateFunction.Max => new ExtremeAccumulator(sign: 1),
            AggregateFunction.Latest => new LatestAccumulator(),
            _ => throw new ArgumentOutOfRangeException(nameof(function)),
        };

    protected abstract void MergeValues(Accumulator other);
}

/// <summary>Counts rows. A row whose condition is unknown leaves a lower bound.</summary>
internal sealed class CountAccumulator : Accumulator
{
    private int _count;

    public override Figure Result => Figure.OfKnownPart(_count, Quality, Missing);

    public override void Take(object value, Row row) => _count++;

    protected override void MergeValues(Accumulator other) => _count += ((CountAccumulator)other)._count;
}

/// <summary>Adds values.</summary>
internal sealed class SumAccumulator : Accumulator
{
    private double _sum;

    public override Figure Result => Figure.OfKnownPart(_sum, Quality, Missing);

    public override void Take(object value, Row row) => _sum += (double)value;

    protected override void MergeValues(Accumulator other) => _sum += ((SumAccumulator)other)._sum;
}

/// <summary>Adds the values that only some rows state; rows without one are not missing.</summary>
internal sealed class StatedAccumulator : Accumulator
{
    private double? _sum;

    public override Figure Result => _sum is { } sum ? Figure.Of(sum, Quality) : Figure.None;

    public override void Take(object value, Row row) => _sum = (_sum ?? 0) + (double)value;

    protected override void MergeValues(Accumulator other)
    {
        if (((StatedAccumulator)other)._sum is { } sum)
            _sum = (_sum ?? 0) + sum;
    }
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

/// <summary>The arithmetic mean; about where some values are missing.</summary>
internal sealed class MeanAccumulator : Accumulator
{
    private double _sum;
    private int _count;

    public override Figure Result => _count == 0 ? Figure.None : Figure.Of(_sum / _count, Missing > 0 ? Quality.About : Quality);

    public override void Take(object value, Row row)
    {
        _sum += (double)value;
        _count++;
    }

    protected override void MergeValues(Accumulator other)
    {
        _sum += ((MeanAccumulator)other)._sum;
        _count += ((MeanAccumulator)other)._count;
    }
}

/// <summary>The median; about where some values are missing.</summary>
internal sealed class MedianAccumulator : Accumulator
{
    private readonly List<double> _values = [];

    public override Figure Result
    {
        get
        {
            if (_values.Count == 0)
                return Figure.None;
            var sorted = _values.Order().ToList();
            var middle = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
            return Figure.Of(middle, Missing > 0 ? Quality.About : Quality);
        }
    }

    public override void Take(object value, Row row) => _values.Add((double)value);

    protected override void MergeValues(Accumulator other) => _values.AddRange(((MedianAccumulator)other)._values);
}

/// <summary>The largest value, a lower bound where some are missing; or the smallest, then about, as the bound would be an upper one.</summary>
internal sealed class ExtremeAccumulator(int sign) : Accumulator
{
    private double? _extreme;

    public override Figure Result =>
        _extreme is not { } extreme ? Figure.None
        : Missing == 0 ? Figure.Of(extreme, Quality)
        : Figure.Of(extreme, sign > 0 ? Figure.Worst(Quality, Quality.AtLeast) : Quality.About);

    public override void Take(object value, Row row) => Take((double)value);

    protected override void MergeValues(Accumulator other)
    {
        if (((ExtremeAccumulator)other)._extreme is { } extreme)
            Take(extreme);
    }

    private void Take(double value) => _extreme = _extreme is not { } extreme || value.CompareTo(extreme) == sign ? value : _extreme;
}

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
