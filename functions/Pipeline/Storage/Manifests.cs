using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>The manifests of all spreadsheets: one partition of the table <c>Spreadsheets</c>.</summary>
internal sealed class Manifests(IEntityTables tables)
{
    public const string Table = "Spreadsheets";
    public const string Partition = "manifests";

    // A refusal although nothing changed comes from something between us and the service, and passes.
    private const int Tries = 3;

    // Signs this process's writes, so that a write whose answer was lost, and whose repeat is refused, is known again. Never shown, so it may be random.
    private readonly string _writer = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly ConcurrentDictionary<string, Manifest> _known = new(StringComparer.Ordinal);
    private volatile ILookup<string, Manifest>? _byArea;
    private bool _isComplete;
    private int _writes;

    /// <summary>All manifests as they are now, ordered by spreadsheet.</summary>
    public async IAsyncEnumerable<Manifest> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in tables.QueryAsync(Table, new EntityRange(Partition), keysOnly: false, cancellationToken))
            yield return Remember(Manifest.From(entity));
        _isComplete = true;
    }

    /// <summary>
    /// The manifests that have rows of an area (empty: findings), as last read; readers who find them outdated ask for them anew.
    /// </summary>
    public async Task<IEnumerable<Manifest>> OfAreaAsync(string area, bool anew, CancellationToken cancellationToken)
    {
        if (anew || !_isComplete)
        {
            await foreach (var _ in ReadAllAsync(cancellationToken)) { }
        }
        var byArea = _byArea ??= _known
            .Values.SelectMany(AreasOf)
            .ToLookup(pair => pair.Area, pair => pair.Manifest, StringComparer.Ordinal);
        return byArea[area];
    }

    /// <summary>One manifest as it is now; a new one for a spreadsheet never seen.</summary>
    public async Task<Manifest> GetAsync(string spreadsheet, CancellationToken cancellationToken) =>
        await FindAsync(Key.Word(spreadsheet), cancellationToken) ?? Manifest.Of(spreadsheet);

    /// <summary>The manifest under a row key, or null.</summary>
    public async Task<Manifest?> FindAsync(string row, CancellationToken cancellationToken) =>
        await tables.GetAsync(Table, Partition, row, cancellationToken) is { } entity ? Remember(Manifest.From(entity)) : null;

    /// <summary>Writes a manifest if it is still at its ETag.</summary>
    /// <returns>The manifest with its new ETag; null if another writer was faster.</returns>
    public async Task<Manifest?> WriteAsync(Manifest manifest, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _writes).ToString(CultureInfo.InvariantCulture);
        var signature = $"{_writer}-{number}";
        var entity = manifest.ToEntity(signature);
        for (var attempt = 1; ; attempt++)
        {
            if (await tables.WriteAsync(Table, entity, cancellationToken) is { } etag)
                return Remember(manifest with { ETag = etag });
            var now = await tables.GetAsync(Table, Partition, entity.Row, cancellationToken);
            if (now?.Properties.Text("writer") == signature)
                return Remember(manifest with { ETag = now.ETag });
            if ((now?.ETag ?? "") != entity.ETag || attempt == Tries)
                return null;
        }
    }

    /// <summary>A page read before our own last write does not count.</summary>
    private Manifest Remember(Manifest manifest)
    {
        _known.AddOrUpdate(manifest.Spreadsheet, manifest, (_, known) => known.Generation > manifest.Generation ? known : manifest);
        _byArea = null;
        return manifest;
    }

    private static IEnumerable<(string Area, Manifest Manifest)> AreasOf(Manifest manifest) =>
        manifest.Shelves.Select(shelf => shelf.Area).Distinct().Select(area => (area, manifest));
}
