namespace Pipeline.Measure.Tallies;

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
