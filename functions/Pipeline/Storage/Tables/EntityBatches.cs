namespace Pipeline.Storage.Tables;

/// <summary>Writes many changes as few transactions, several at a time.</summary>
internal static class EntityBatches
{
    // A partition takes 2,000 entities a second, so more than some 20 full batches at once would only be told to slow down.
    private const int AtOnce = 8;

    /// <summary>Submits all changes in batches of one partition, as large as allowed. A crash leaves some of them done.</summary>
    public static Task SubmitAllAsync(
        this IEntityTables tables,
        string table,
        IEnumerable<EntityChange> changes,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            Batches(changes),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (batch, ct) => await tables.SubmitAsync(table, batch, ct)
        );

    /// <summary>Puts all entities, split where they are too big.</summary>
    public static Task PutAllAsync(
        this IEntityTables tables,
        string table,
        IEnumerable<Entity> entities,
        CancellationToken cancellationToken
    ) => tables.SubmitAllAsync(table, entities.SelectMany(EntityParts.Split).Select(EntityChange.Put), cancellationToken);

    private static IEnumerable<IReadOnlyList<EntityChange>> Batches(IEnumerable<EntityChange> changes)
    {
        foreach (var partition in changes.GroupBy(change => change.Entity.Partition))
        {
            foreach (var batch in OfPartition(partition))
                yield return batch;
        }
    }

    private static IEnumerable<IReadOnlyList<EntityChange>> OfPartition(IEnumerable<EntityChange> changes)
    {
        var batch = new List<EntityChange>();
        var bytes = 0;
        foreach (var change in changes)
        {
            var more = EntityLimits.BodyBytes(change);
            if (batch.Count == EntityLimits.BatchSize || (batch.Count > 0 && bytes + more > EntityLimits.BatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(change);
            bytes += more;
        }
        if (batch.Count > 0)
            yield return batch;
    }
}
