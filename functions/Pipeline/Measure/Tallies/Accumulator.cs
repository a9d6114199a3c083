namespace Pipeline.Measure.Tallies;

/// <summary>
/// What an aggregate has seen so far. Accumulators of the same aggregate merge, in any grouping to the same result, so that a rayon's figure
/// comes from its municipalities' rows and never from their figures.
/// </summary>
internal abstract class Accumulator
{
    private IReadOnlyList<Record>? _lastEvidence;

    /// <summary>The rows it rests on.</summary>
    public InputSet Inputs { get; } = new();

    /// <summary>Rows whose value or condition is missing, whether or not they could change the figure.</summary>
    public int Missing { get; private set; }

    /// <summary>The worst quality of the values taken.</summary>
    protected Quality Quality { get; set; } = Quality.Exact;

    /// <summary>The figure so far.</summary>
    public abstract Figure Result { get; }

    /// <summary>Takes a row's value, which is not null.</summary>
    public abstract void Take(object value, Row row);

    /// <summary>Notes other rows that the figure rests on; rows of one list rest on the same ones, which are noted once.</summary>
    public void NoteEvidence(IReadOnlyList<Record> records)
    {
        if (records.Count == 0 || ReferenceEquals(records, _lastEvidence))
            return;
        _lastEvidence = records;
        foreach (var record in records)
            Inputs.Add(record);
    }

    /// <summary>Notes a row whose value, or whether it counts, is not known.</summary>
    public void Miss(object? value, Row row)
    {
        Missing++;
        MissValue(value, row);
    }

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
    public static Accumulator For(Aggregate aggregate) =>
        aggregate.Function switch
        {
            AggregateFunction.Count => new CountAccumulator(),
            AggregateFunction.Sum => new SumAccumulator(),
            AggregateFunction.Stated => new StatedAccumulator(),
            AggregateFunction.Distinct when aggregate.Field is { IsPerson: true } => new PeopleAccumulator(isUncertain: false),
            AggregateFunction.Distinct => new DistinctAccumulator(),
            AggregateFunction.Uncertain => new PeopleAccumulator(isUncertain: true),
            AggregateFunction.Mean => new MeanAccumulator(),
            AggregateFunction.Median => new MedianAccumulator(),
            AggregateFunction.Min => new ExtremeAccumulator(sign: -1),
            AggregateFunction.Max => new ExtremeAccumulator(sign: 1),
            AggregateFunction.Latest => new LatestAccumulator(),
            AggregateFunction.Values => new ValuesAccumulator(),
            _ => throw new ArgumentOutOfRangeException(nameof(aggregate)),
        };

    protected abstract void MergeValues(Accumulator other);

    /// <summary>For accumulators that some missing rows cannot change: a value already counted stays one value.</summary>
    protected virtual void MissValue(object? value, Row row) { }
}
