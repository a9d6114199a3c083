using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// Replaces a spreadsheet's rows as one generation. The manifest first reserves a number that no other writer gets; the rows go in
/// under it, unseen; one conditional write of the manifest makes them current; the rows before it are swept. Whoever reserves
/// later wins: the earlier writer's last write is refused, and it takes its rows away again.
/// </summary>
internal sealed class Generations(IEntityTables tables, Manifests manifests)
{
    public async Task<bool> ReplaceAsync(
        StoredSource? previous,
        SourceState state,
        HarmonisedSpreadsheet content,
        CancellationToken cancellationToken
    )
    {
        var old = await manifests.GetAsync(state.Reference.Id, cancellationToken);
        if (old.Stored?.ETag != previous?.ETag)
            return false;
        if (old.Generation > 0 && old.State?.Hash == state.Hash && old.State.Reader == state.Reader)
            return IsKnown(old, state) || await manifests.WriteAsync(old with { State = state }, cancellationToken) is not null;
        var generation = old.Reserved + 1;
        var rows = GenerationRows.Of(state.Reference.Id, generation, content);
        var next = old with { State = state, Generation = generation, Reserved = generation, Shelves = rows.Shelves };
        next.RequireFit();
        var reserved = await manifests.WriteAsync(old with { Reserved = generation }, cancellationToken);
        if (reserved is null)
            return false;
        await PutAsync(rows, cancellationToken);
        if (!await IsMadeCurrentAsync(next with { ETag = reserved.ETag }, cancellationToken))
        {
            await TakeAwayAsync(rows, cancellationToken);
            return false;
        }
        await SweepBelowAsync(old, next, cancellationToken);
        return true;
    }

    public async Task<bool> UpdateAsync(StoredSource? previous, SourceState state, CancellationToken cancellationToken)
    {
        var old = await manifests.GetAsync(state.Reference.Id, cancellationToken);
        var next = old with { State = state };
        return old.Stored?.ETag == previous?.ETag
            && (next.SaysTheSame(old) || await manifests.WriteAsync(next, cancellationToken) is not null);
    }

    // Read again as it was: only a spreadsheet that was stale has anything to write.
    private static bool IsKnown(Manifest old, SourceState state) =>
        old.State!.Condition == state.Condition && old.State.Problem?.Id == state.Problem?.Id;

    /// <summary>A refused write may still be ours, its answer lost and another writer's reservation on top: the generation tells.</summary>
    private async Task<bool> IsMadeCurrentAsync(Manifest next, CancellationToken cancellationToken) =>
        await manifests.WriteAsync(next, cancellationToken) is not null
        || (await manifests.GetAsync(next.Spreadsheet, cancellationToken)).Generation == next.Generation;

    private async Task PutAsync(GenerationRows rows, CancellationToken cancellationToken)
    {
        await tables.PutAllAsync(Shelves.Records, rows.Records, cancellationToken);
        await tables.PutAllAsync(Manifests.Table, rows.Findings, cancellationToken);
    }

    private async Task TakeAwayAsync(GenerationRows rows, CancellationToken cancellationToken)
    {
        await tables.SubmitAllAsync(Shelves.Records, Deletions(rows.Records), cancellationToken);
        await tables.SubmitAllAsync(Manifests.Table, Deletions(rows.Findings), cancellationToken);
    }

    private static IEnumerable<EntityChange> Deletions(IEnumerable<Entity> entities) => entities.SelectMany(EntityParts.Deletions);

    /// <summary>
    /// Deletes what earlier generations left on the shelves used before and now. Nothing was there if nothing was ever
    /// reserved before.
    /// </summary>
    private async Task SweepBelowAsync(Manifest old, Manifest next, CancellationToken cancellationToken)
    {
        if (old.Reserved == 0)
            return;
        foreach (var shelf in old.Shelves.Concat(next.Shelves).DistinctBy(shelf => (shelf.Area, shelf.Kind)))
        {
            var range = Shelves.Below(shelf, next.Spreadsheet, next.Generation);
            var rows = tables.QueryAsync(Shelves.TableOf(shelf.Kind), range, keysOnly: true, cancellationToken);
            var deletions = await rows.Select(EntityChange.Delete).ToListAsync(cancellationToken);
            await tables.SubmitAllAsync(Shelves.TableOf(shelf.Kind), deletions, cancellationToken);
        }
    }
}

/// <summary>The rows of a new generation and where they go.</summary>
internal sealed record GenerationRows(IReadOnlyList<Entity> Records, IReadOnlyList<Entity> Findings, IReadOnlyList<Shelf> Shelves)
{
    public static GenerationRows Of(string spreadsheet, long generation, HarmonisedSpreadsheet content)
    {
        var keys = RecordKinds.All.ToDictionary(kind => kind, kind => Storage.Shelves.KeyOf(kind.Name, spreadsheet, generation));
        var records = content.Records.Select(record => RecordEntity.From(record, keys[record.Kind]));
        var findings = content.Findings.Select((finding, i) => FindingRow(finding, spreadsheet, generation, i)).ToList();
        var shelves = content
            .Records.GroupBy(record => (record.Area, record.Kind))
            .Select(shelf => new Shelf(shelf.Key.Area.Key, shelf.Key.Kind.Name, shelf.Count()));
        var findingShelf = new Shelf(Storage.Shelves.Nowhere, Storage.Shelves.Findings, findings.Count);
        return new([.. records], findings, findings.Count == 0 ? [.. shelves] : [.. shelves, findingShelf]);
    }

    private static Entity FindingRow(Finding finding, string spreadsheet, long generation, int ordinal)
    {
        var key = Storage.Shelves.KeyOf(Storage.Shelves.Findings, spreadsheet, generation);
        return new(Storage.Shelves.Findings, $"{key}|{Key.Number(ordinal, 6)}", FindingEntity.PropertiesOf(finding));
    }
}
