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
    public Task SaveAsync(IReadOnlyList<IndicatorValue> values, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var covered = values.Select(PeriodOf).ToHashSet();
        return Parallel.ForEachAsync(
            values.GroupBy(IndicatorEntity.PartitionOf),
            new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken },
            async (partition, ct) =>
            {
                var known = await ReadAsync(new EntityRange(partition.Key), ct)
                    .ToDictionaryAsync(figure => IndicatorEntity.RowOf(figure.Value), cancellationToken: ct);
                var given = partition.ToDictionary(IndicatorEntity.RowOf);
                var gone = known.Where(pair => !given.ContainsKey(pair.Key) && covered.Contains(PeriodOf(pair.Value.Value)));
                var changes = given
                    .Select(pair => Next(known.GetValueOrDefault(pair.Key), pair.Value, at))
                    .OfType<StoredIndicator>()
                    .SelectMany(Put)
                    .Concat(gone.SelectMany(pair => Withdraw(pair.Value, at)));
                await tables.SubmitAllAsync(Table, changes, ct);
            }
        );
    }

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

    /// <summary>What was reported becomes «no data», with its history; what was not is forgotten.</summary>
    private static IEnumerable<EntityChange> Withdraw(StoredIndicator figure, DateTimeOffset at)
    {
        if (!WasOver(figure.Value.Period, at) && figure.Restatements.Count == 0)
            return EntityParts.Deletions(IndicatorEntity.From(figure));
        var nothing = figure.Value with { Value = null, Quality = Quality.None, Missing = 0, Inputs = [] };
        return Next(figure, nothing, at) is { } withdrawn ? Put(withdrawn) : [];
    }

    private static IEnumerable<EntityChange> Put(StoredIndicator figure) =>
        EntityParts.Split(IndicatorEntity.From(figure)).Select(EntityChange.Put);

    /// <summary>A figure of a period that still goes on grows; only one of a period that is over is restated.</summary>
    private static bool WasOver(Period period, DateTimeOffset at) =>
        period.Kind != PeriodKind.SinceStart && Bishkek.DayOf(at) > period.Days.End;

    private static (string Project, string Period) PeriodOf(IndicatorValue value) =>
        (value.Project, IndicatorEntity.PeriodKey(value.Period));

    private static bool IsSame(IndicatorValue left, IndicatorValue right) =>
        left with { Inputs = [] } == right with { Inputs = [] } && StoreJson.Write(left.Inputs) == StoreJson.Write(right.Inputs);
}
