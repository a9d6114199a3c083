using System.Runtime.CompilerServices;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// Reads current rows. Manifests and rows are read at different moments; a manifest says how many rows its generation has on each
/// shelf, so a reader who was overtaken by a sweep notices, and reads again.
/// </summary>
internal sealed class RecordReader(IEntityTables tables, Manifests manifests)
{
    private const int Tries = 10;

    /// <summary>The current records of an area and kind, or of all kinds.</summary>
    public IAsyncEnumerable<Record> RecordsAsync(Area area, RecordKind? kind, CancellationToken cancellationToken)
    {
        var partition = Key.Word(area.Key);
        var range = kind is null ? new EntityRange(partition) : Key.Under(partition, kind.Name);
        return ReadAsync(range, area.Key, shelf => kind is null || shelf.Kind == kind.Name, cancellationToken)
            .Select(row => RecordEntity.ToRecord(row.Properties));
    }

    /// <summary>The current records of one spreadsheet, shelf by shelf.</summary>
    public async IAsyncEnumerable<Record> RecordsOfAsync(string spreadsheet, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var manifest = await manifests.GetAsync(spreadsheet, cancellationToken);
            var shelves = manifest.Shelves.Where(shelf => shelf.Area != Shelves.Nowhere).ToList();
            var rows = new List<Entity>();
            foreach (var range in shelves.Select(shelf => Shelves.Of(shelf, spreadsheet, manifest.Generation)))
                rows.AddRange(
                    await tables
                        .QueryAsync(Shelves.Records, range, keysOnly: false, cancellationToken)
                        .JoinAsync(cancellationToken)
                        .ToListAsync(cancellationToken)
                );
            if (rows.Count == shelves.Sum(shelf => shelf.Rows))
            {
                foreach (var row in rows)
                    yield return RecordEntity.ToRecord(row.Properties);
                yield break;
            }
            if (attempt == Tries)
                throw Lacking([spreadsheet]);
        }
    }

    /// <summary>The findings of reading what is current.</summary>
    public IAsyncEnumerable<Finding> FindingsAsync(CancellationToken cancellationToken) =>
        ReadAsync(new EntityRange(Shelves.Findings), Shelves.Nowhere, _ => true, cancellationToken)
            .Select(row => FindingEntity.ToFinding(row.Properties));

    private async IAsyncEnumerable<Entity> ReadAsync(
        EntityRange range,
        string area,
        Func<Shelf, bool> isAsked,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var known = await manifests.OfAreaAsync(area, anew: attempt > 1, cancellationToken);
            var expected = Expected(known, shelf => shelf.Area == area && isAsked(shelf));
            var rows = expected.Count == 0 ? [] : await CurrentAsync(range, expected, cancellationToken);
            if (rows.Count == expected.Values.Sum(shelf => shelf.Rows))
            {
                foreach (var row in rows)
                    yield return row;
                yield break;
            }
            if (attempt == Tries)
                throw Lacking(expected.Keys);
        }
    }

    /// <summary>By spreadsheet, as a key's word: its generation, and how many rows it has where we look.</summary>
    private static Dictionary<string, (long Generation, int Rows)> Expected(IEnumerable<Manifest> known, Func<Shelf, bool> isAsked) =>
        known
            .Select(manifest => (manifest, Rows: manifest.Shelves.Where(isAsked).Sum(shelf => shelf.Rows)))
            .Where(pair => pair.Rows > 0)
            .ToDictionary(pair => Key.Word(pair.manifest.Spreadsheet), pair => (pair.manifest.Generation, pair.Rows));

    private static InvalidDataException Lacking(IEnumerable<string> spreadsheets) =>
        new($"The store lacks rows of {string.Join(", ", spreadsheets)}: read them again.");

    private async Task<IReadOnlyList<Entity>> CurrentAsync(
        EntityRange range,
        Dictionary<string, (long Generation, int Rows)> expected,
        CancellationToken cancellationToken
    )
    {
        var table = range.Partition == Shelves.Findings ? Manifests.Table : Shelves.Records;
        return await tables
            .QueryAsync(table, range, keysOnly: false, cancellationToken)
            .Where(row =>
                Shelves.Parse(row.Row) is var (spreadsheet, generation)
                && expected.TryGetValue(spreadsheet, out var shelf)
                && shelf.Generation == generation
            )
            .JoinAsync(cancellationToken)
            .ToListAsync(cancellationToken);
    }
}
