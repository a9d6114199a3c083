using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>What each scope's figures were computed from: one partition of the table <c>Runs</c>, a row a scope.</summary>
internal sealed class MeasuredScopes(IEntityTables tables)
{
    private const string Table = RunLog.Table;
    private const string Partition = "measured";

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancellationToken) =>
        await tables
            .QueryAsync(Table, new EntityRange(Partition), keysOnly: false, cancellationToken)
            .ToDictionaryAsync(
                entity => entity.Properties.Text("scope")!,
                entity => entity.Properties.Text("version")!,
                StringComparer.Ordinal,
                cancellationToken
            );

    public async Task SaveAsync(IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(cancellationToken);
        var changed = versions
            .Where(scope => before.GetValueOrDefault(scope.Key) != scope.Value)
            .Select(scope => EntityChange.Put(EntityOf(scope)));
        var gone = before.Where(scope => !versions.ContainsKey(scope.Key)).Select(scope => EntityChange.Delete(EntityOf(scope)));
        await tables.SubmitAllAsync(Table, changed.Concat(gone), cancellationToken);
    }

    private static Entity EntityOf(KeyValuePair<string, string> scope) =>
        new(Partition, Key.Word(scope.Key), new PropertyBag().With("scope", scope.Key).With("version", scope.Value));
}
