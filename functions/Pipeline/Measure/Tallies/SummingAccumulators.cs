namespace Pipeline.Measure.Tallies;

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
