using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Tables in Azure Table Storage. The SDK repeats what fails in passing; a repeat of something already done is recognised here
/// (a deletion) or by the caller (a manifest's writer).
/// </summary>
internal sealed class AzureTables : IEntityTables
{
    private static readonly string[] Keys = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];

    private readonly TableServiceClient _service;
    private readonly ConcurrentDictionary<string, TableClient> _tables = new(StringComparer.Ordinal);

    /// <summary>Asks the service nothing yet.</summary>
    public AzureTables(AzureStorageSettings settings)
    {
        var options = new TableClientOptions();
        options.AddPolicy(new RequestCountingPolicy(Requests), HttpPipelinePosition.PerRetry);
        _service = settings.Tables(options);
    }

    /// <inheritdoc/>
    public RequestCounter Requests { get; } = new();

    /// <inheritdoc/>
    public Task CreateAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        Task.WhenAll(tables.Select(table => _service.CreateTableIfNotExistsAsync(table, cancellationToken)));

    /// <inheritdoc/>
    public async Task<Entity?> GetAsync(string table, string partition, string row, CancellationToken cancellationToken)
    {
        var found = await On(table).GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? ToEntity(found.Value!) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entity> QueryAsync(
        string table,
        EntityRange range,
        bool keysOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var select = keysOnly ? Keys : null;
        await foreach (var entity in On(table).QueryAsync<TableEntity>(FilterOf(range), null, select, cancellationToken))
            yield return ToEntity(entity);
    }

    /// <inheritdoc/>
    public async Task<string?> WriteAsync(string table, Entity entity, CancellationToken cancellationToken)
    {
        EntityLimits.Check(entity);
        try
        {
            var response =
                entity.ETag.Length == 0
                    ? await On(table).AddEntityAsync(ToTableEntity(entity), cancellationToken)
                    : await On(table)
                        .UpdateEntityAsync(ToTableEntity(entity), new ETag(entity.ETag), TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag.ToString();
        }
        catch (RequestFailedException e) when (e is { Status: 409 or 412 } or { Status: 404, ErrorCode: "ResourceNotFound" })
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task SubmitAsync(string table, IReadOnlyList<EntityChange> changes, CancellationToken cancellationToken)
    {
        EntityLimits.Check(changes);
        while (changes.Count > 0)
        {
            try
            {
                using var _ = RequestCountingPolicy.Naming(table);
                await On(table).SubmitTransactionAsync(changes.Select(ToAction), cancellationToken);
                return;
            }
            catch (TableTransactionFailedException e) when (e is { Status: 404, ErrorCode: "ResourceNotFound" })
            {
                changes = await WithoutDoneDeletionsAsync(table, changes, cancellationToken);
            }
        }
    }

    /// <summary>The service refuses to delete what is not there; it was deleted before, by a repeat or by another sweep.</summary>
    private async Task<IReadOnlyList<EntityChange>> WithoutDoneDeletionsAsync(
        string table,
        IReadOnlyList<EntityChange> changes,
        CancellationToken cancellationToken
    )
    {
        var rows = changes.Select(change => change.Entity.Row).Order(StringComparer.Ordinal).ToList();
        var range = new EntityRange(changes[0].Entity.Partition, rows[0], rows[^1] + "!");
        var there = await QueryAsync(table, range, keysOnly: true, cancellationToken)
            .Select(entity => entity.Row)
            .ToHashSetAsync(cancellationToken: cancellationToken);
        return [.. changes.Where(change => !change.IsDeletion || there.Contains(change.Entity.Row))];
    }

    private TableClient On(string table) => _tables.GetOrAdd(table, _service.GetTableClient);

    private static string? FilterOf(EntityRange range)
    {
        if (range.Partition is null)
            return null;
        var conditions = new List<string> { TableClient.CreateQueryFilter($"PartitionKey eq {range.Partition}") };
        if (range.From is not null)
            conditions.Add(TableClient.CreateQueryFilter($"RowKey ge {range.From}"));
        if (range.Before is not null)
            conditions.Add(TableClient.CreateQueryFilter($"RowKey lt {range.Before}"));
        return string.Join(" and ", conditions);
    }

    private static TableTransactionAction ToAction(EntityChange change) =>
        change.IsDeletion
            ? new(TableTransactionActionType.Delete, new TableEntity(change.Entity.Partition, change.Entity.Row), ETag.All)
            : new(TableTransactionActionType.UpsertReplace, ToTableEntity(change.Entity));

    private static TableEntity ToTableEntity(Entity entity)
    {
        var row = new TableEntity(entity.Partition, entity.Row);
        foreach (var (name, value) in entity.Properties)
            row[name] = value;
        return row;
    }

    private static Entity ToEntity(TableEntity row)
    {
        var properties = new PropertyBag();
        foreach (var (name, value) in row)
        {
            if (!name.StartsWith("odata.", StringComparison.Ordinal) && name != nameof(row.Timestamp) && !Keys.Contains(name))
                properties.With(name, value);
        }
        return new Entity(row.PartitionKey, row.RowKey, properties, row.ETag.ToString());
    }
}
