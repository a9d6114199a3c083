using System.Security.Cryptography;
using System.Text;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// The registry as last read well. It can be larger than an entity, so its parts go under its content's hash, one write points
/// to them, and the parts of the one before are swept.
/// </summary>
internal sealed class RegistryKeeper(IEntityTables tables)
{
    private const string Table = Manifests.Table;
    private const string Partition = "registry";
    private const string Current = "current";

    public async Task<StoredRegistry?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await HashAsync(cancellationToken) is not { } hash)
            return null;
        var parts = tables.QueryAsync(Table, RangeOf(hash), keysOnly: false, cancellationToken).JoinAsync(cancellationToken);
        return await parts.FirstOrDefaultAsync(cancellationToken) is { } entity && entity.Properties.Text("content") is { } content
            ? StoreJson.Read<StoredRegistry>(content)
            : null;
    }

    public async Task SaveAsync(StoredRegistry registry, CancellationToken cancellationToken)
    {
        var json = StoreJson.Write(registry);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        if (await HashAsync(cancellationToken) == hash)
            return;
        await tables.PutAllAsync(Table, [new Entity(Partition, RowOf(hash), new PropertyBag().With("content", json))], cancellationToken);
        await tables.PutAllAsync(Table, [new Entity(Partition, Current, new PropertyBag().With("hash", hash))], cancellationToken);
        await SweepAsync(hash, cancellationToken);
    }

    private async Task SweepAsync(string hash, CancellationToken cancellationToken)
    {
        var old = await tables
            .QueryAsync(Table, new EntityRange(Partition), keysOnly: true, cancellationToken)
            .Where(entity => entity.Row != Current && !entity.Row.StartsWith(RowOf(hash), StringComparison.Ordinal))
            .Select(EntityChange.Delete)
            .ToListAsync(cancellationToken);
        await tables.SubmitAllAsync(Table, old, cancellationToken);
    }

    private async Task<string?> HashAsync(CancellationToken cancellationToken) =>
        (await tables.GetAsync(Table, Partition, Current, cancellationToken))?.Properties.Text("hash");

    private static string RowOf(string hash) => $"content|{hash}";

    private static EntityRange RangeOf(string hash) => new(Partition, RowOf(hash), RowOf(hash) + "~");
}
