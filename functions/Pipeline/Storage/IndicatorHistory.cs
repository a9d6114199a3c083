using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>The figures and what was reported before: the table <c>Indicators</c>.</summary>
internal sealed class IndicatorHistory(IEntityTables tables)
{
    public const string Table = "Indicators";

    private const int PartitionsAtOnce = 8;

    public IAsyncEnumerable<StoredIndicator> ReadAsync(CancellationToken cancellationToken)
    {
        var inputs = new Dictionary<string, StoredInputs>(StringComparer.Ordinal);
        return tables
            .QueryAsync(Table, EntityRange.Everything, keysOnly: false, cancellationToken)
            .JoinAsync(cancellationToken)
            .Select(entity => IndicatorEntity.ToIndicator(entity.Properties, inputs));
    }

    /// <summary>What is known is read once, and only what differs is written.</summary>
    /// <returns>All figures as they then stand, in the order of their keys.</returns>
    public async Task<IReadOnlyList<StoredIndicator>> SaveAsync(
        IReadOnlyList<IndicatorValue> values,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var known = await ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        var steps = StepsOf(known, values, at).ToLookup(step => step.Partition);
        await Parallel.ForEachAsync(
            steps,
            new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken },
            async (partition, ct) => await tables.SubmitAllAsync(Table, partition.SelectMany(step => step.Changes()), ct)
        );
        return
        [
            .. steps
                .SelectMany(partition => partition)
                .Where(step => step.After is not null)
                .OrderBy(step => step.Partition, StringComparer.Ordinal)
                .ThenBy(step => step.Row, StringComparer.Ordinal)
                .Select(step => step.After!),
        ];
    }

    /// <summary>What becomes of each figure, known or given.</summary>
    private static IEnumerable<Step> StepsOf(IReadOnlyList<StoredIndicator> known, IReadOnlyList<IndicatorValue> values, DateTimeOffset at)
    {
        var areas = values.Select(AreaOf).ToHashSet();
        var periods = values.Select(PeriodOf).ToHashSet();
        var before = known.ToDictionary(figure => KeyOf(figure.Value));
        foreach (var value in values)
        {
            var key = KeyOf(value);
            before.Remove(key, out var figure);
            yield return new(key, figure, Next(figure, value, at));
        }
        foreach (var (key, figure) in before)
        {
            var covered = areas.Contains(AreaOf(figure.Value)) && periods.Contains(PeriodOf(figure.Value));
            yield return new(key, figure, covered ? Withdrawn(figure, at) : figure);
        }
    }

    /// <summary>The figure with its history; the known one if nothing about it is new.</summary>
    private static StoredIndicator Next(StoredIndicator? known, IndicatorValue value, DateTimeOffset at)
    {
        if (known is null || known.Value.Period != value.Period)
            return new StoredIndicator(value, at, []);
        if (known.Value.Value == value.Value && known.Value.Quality == value.Quality)
            return IsSame(known.Value, value) ? known : known with { Value = value };
        var reported = new Restatement(known.Value.Value, known.Value.Quality, known.Since, at)
        {
            FormulaVersion = known.Value.FormulaVersion,
        };
        return new StoredIndicator(value, at, WasOver(value.Period, at) ? [.. known.Restatements, reported] : known.Restatements);
    }

    /// <summary>What was reported becomes «no data», with its history; what was not is forgotten.</summary>
    private static StoredIndicator? Withdrawn(StoredIndicator figure, DateTimeOffset at) =>
        !WasOver(figure.Value.Period, at) && figure.Restatements.Count == 0
            ? null
            : Next(figure, figure.Value with { Value = null, Quality = Quality.None, Missing = 0, Inputs = [] }, at);

    /// <summary>A figure of a period that still goes on grows; only one of a period that is over is restated.</summary>
    private static bool WasOver(Period period, DateTimeOffset at) =>
        period.Kind != PeriodKind.SinceStart && Bishkek.DayOf(at) > period.Days.End;

    private static (string Partition, string Row) KeyOf(IndicatorValue value) =>
        (IndicatorEntity.PartitionOf(value), IndicatorEntity.RowOf(value));

    private static (string Project, Area Area) AreaOf(IndicatorValue value) => (value.Project, value.Area);

    // As in keys: one «since the start» ends anew every day.
    private static (string Project, PeriodKind Kind, DateOnly Start, DateOnly? End) PeriodOf(IndicatorValue value)
    {
        var (kind, days) = value.Period;
        return (value.Project, kind, days.Start, kind == PeriodKind.SinceStart ? null : days.End);
    }

    private static bool IsSame(IndicatorValue left, IndicatorValue right) =>
        left with { Inputs = right.Inputs } == right && left.Inputs.SequenceEqual(right.Inputs);

    /// <summary>A figure before and after a run; null where there was or is none.</summary>
    private sealed record Step((string Partition, string Row) Key, StoredIndicator? Before, StoredIndicator? After)
    {
        public string Partition => Key.Partition;

        public string Row => Key.Row;

        public IEnumerable<EntityChange> Changes() =>
            After is null ? EntityParts.Deletions(IndicatorEntity.From(Before!))
            : ReferenceEquals(Before, After) ? []
            : EntityParts.Split(IndicatorEntity.From(After)).Select(EntityChange.Put);
    }
}
