using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// Looks through all row keys for generations that no manifest names. Readers never see such rows, so once a day is enough; it costs
/// one request for each 1,000 rows.
/// </summary>
internal sealed class GenerationSweep(IEntityTables tables, Manifests manifests)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var current = await manifests
            .ReadAllAsync(cancellationToken)
            .ToDictionaryAsync(manifest => Key.Word(manifest.Spreadsheet), cancellationToken: cancellationToken);
        await SweepAsync(Shelves.Records, EntityRange.Everything, current, cancellationToken);
        await SweepAsync(Manifests.Table, new EntityRange(Shelves.Findings), current, cancellationToken);
    }

    private async Task SweepAsync(
        string table,
        EntityRange range,
        Dictionary<string, Manifest> current,
        CancellationToken cancellationToken
    )
    {
        var orphans = await tables
            .QueryAsync(table, range, keysOnly: true, cancellationToken)
            .Where(row => Shelves.Parse(row.Row) is var (spreadsheet, generation) && !IsCurrent(current, spreadsheet, generation))
            .ToListAsync(cancellationToken);
        foreach (var group in orphans.GroupBy(row => Shelves.Parse(row.Row)))
        {
            if (await MaySweepAsync(group.Key.Spreadsheet, group.Key.Generation, current, cancellationToken))
                await tables.SubmitAllAsync(table, group.Select(EntityChange.Delete), cancellationToken);
        }
    }

    private static bool IsCurrent(Dictionary<string, Manifest> current, string spreadsheet, long generation) =>
        current.TryGetValue(spreadsheet, out var manifest) && manifest.Generation == generation;

    /// <summary>
    /// Older rows are garbage for good. Newer ones may be a writer's who is not done: the manifest is written anew, so that
    /// they cannot become current any more; if somebody else was faster, the rows are left alone.
    /// </summary>
    private async Task<bool> MaySweepAsync(
        string spreadsheet,
        long generation,
        Dictionary<string, Manifest> current,
        CancellationToken cancellationToken
    )
    {
        if (!current.TryGetValue(spreadsheet, out var manifest))
            return await manifests.FindAsync(spreadsheet, cancellationToken) is null;
        if (generation < manifest.Generation)
            return true;
        if (await manifests.WriteAsync(manifest, cancellationToken) is not { } rewritten)
            return false;
        current[spreadsheet] = rewritten;
        return true;
    }
}
