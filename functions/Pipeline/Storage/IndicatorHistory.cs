using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>The figures and what was reported before: the table <c>Indicators</c>.</summary>
internal sealed class IndicatorHistory(IEntityTables tables)
{
    public const string Table = "Indicators";

    private const int PartitionsAtOnce = 8;

    public IAsyncEnumerable<StoredIndicator> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(EntityRange.Everything, cancellationToken);

    /// <summary>Each partition is read once and only what differs is written.</summary>
    public Task SaveAsync(IReadOnlyList<IndicatorValue> values, DateTimeOffset at, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            values.GroupBy(IndicatorEntity.PartitionOf),
            new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken },
            async (partition, ct) =>
            {
                var known = await ReadAsync(new EntityRange(partition.Key), ct)
                    .ToDictionaryAsync(figure => IndicatorEntity.RowOf(figure.Value), cancellationToken: ct);
                var changed = partition
                    .Select(value => Next(known.GetValueOrDefault(IndicatorEntity.RowOf(value)), value, at))
                    .OfType<StoredIndicator>();
                await tables.PutAllAsync(Table, changed.Select(IndicatorEntity.From), ct);
            }
        );

    private IAsyncEnumerable<StoredIndicator> ReadAsync(EntityRange range, CancellationToken cancellationToken) =>
        tables
            .QueryAsync(Table, range, keysOnly: false, cancellationToken)
            .JoinAsync(cancellationToken)
            .Select(entity => IndicatorEntity.ToIndicator(entity.Properties));

    /// <summary>The figure with its history; null if nothing about it is new.</summary>
    private static StoredIndicator? Next(StoredIndicator? known, IndicatorValue value, DateTimeOffset at)
    {
        if (known is null || known.Value.Period != value.Period)
            return new StoredIndicator(value, at, []);
        if (known.Value.Value == value.Value && known.Value.Quality == value.Quality)
            return IsSame(known.Value, value) ? null : known with { Value = value };
        var reported = new Restatement(known.Value.Value, known.Value.Quality, known.Since, at);
        return new StoredIndicator(value, at, WasOver(value.Period, at) ? [.. known.Restatements, reported] : known.Restatements);
    }

    /// <summary>A figure of a period that still goes on grows; only one of a period that is over is restated.</summary>
    private static bool WasOver(Period period, DateTimeOffset at) => Bishkek.DayOf(at) > period.Days.End;

    private static bool IsSame(IndicatorValue left, IndicatorValue right) =>
        left with { Inputs = [] } == right with { Inputs = [] } && StoreJson.Write(left.Inputs) == StoreJson.Write(right.Inputs);
}
