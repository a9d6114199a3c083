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

    // Signs this process's writes, so that a write whose answer was lost is known again. Never shown, so it may be random.
    private readonly string _writer = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly ConcurrentDictionary<string, Manifest> _known = new(StringComparer.Ordinal);
    private bool _isComplete;
    private int _writes;

    /// <summary>All manifests as they are now, ordered by spreadsheet.</summary>
    public async IAsyncEnumerable<Manifest> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in tables.QueryAsync(Table, new EntityRange(Partition), keysOnly: false, cancellationToken))
            yield return Remember(Manifest.From(entity));
        _isComplete = true;
    }

    /// <summary>All manifests as last read; readers who find them outdated ask with <paramref name="anew"/>.</summary>
    public async Task<IReadOnlyCollection<Manifest>> KnownAsync(bool anew, CancellationToken cancellationToken)
    {
        if (anew || !_isComplete)
        {
            await foreach (var _ in ReadAllAsync(cancellationToken)) { }
        }
        return [.. _known.Values];
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
        var entity = EntityParts.Split(manifest.ToEntity(signature)).Single();
        var etag =
            await tables.WriteAsync(Table, entity, cancellationToken) ?? await ETagOfMineAsync(entity.Row, signature, cancellationToken);
        return etag is null ? null : Remember(manifest with { ETag = etag });
    }

    /// <summary>A repeat after a lost answer is refused although the first try went through: then the signature is ours.</summary>
    private async Task<string?> ETagOfMineAsync(string row, string signature, CancellationToken cancellationToken)
    {
        var now = await tables.GetAsync(Table, Partition, row, cancellationToken);
        return now?.Properties.Text("writer") == signature ? now.ETag : null;
    }

    private Manifest Remember(Manifest manifest) => _known[manifest.Spreadsheet] = manifest;
}
