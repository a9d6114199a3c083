// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>One table. Entities are <see cref="TableEntity"/>.</summary>
public class TableClient
{
    private readonly TablePipeline _pipeline;

    internal TableClient(string name, TablePipeline pipeline)
    {
        Name = name;
        _pipeline = pipeline;
    }

    /// <summary>The table's name.</summary>
    public virtual string Name { get; }

    /// <summary>A filter with its values quoted: <c>$"PartitionKey eq {key}"</c>; values are texts.</summary>
    public static string CreateQueryFilter(FormattableString filter)
    {
        var quoted = filter.GetArguments().Select(value => $"'{((string)value!).Replace("'", "''", StringComparison.Ordinal)}'");
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. quoted]);
    }

    /// <summary>One entity; without a value if there is none.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default
    )
        where T : class, ITableEntity
    {
        using var message = _pipeline.CreateMessage(RequestMethod.Get, PathOf(partitionKey, rowKey));
        if (select is not null)
            message.Request.Uri.AppendQuery("$select", string.Join(',', select));
        var response = await _pipeline.SendAsync(message, [404], cancellationToken).ConfigureAwait(false);
        if (response.Status == 404)
            return TableErrorParser.CodeOf(response) == "TableNotFound"
                ? throw TableErrorParser.ToException(response)
                : new NoEntity<T>(response);
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return Response.FromValue((T)(ITableEntity)TableJson.Read(json.RootElement), response);
    }

    /// <summary>Entities in the order of their keys, in the service's pages.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default
    )
        where T : class, ITableEntity =>
        new TableQuery<T>(_pipeline, Name, filter, maxPerPage, select is null ? null : string.Join(',', select), cancellationToken);

    /// <summary>Adds an entity; fails with 409 if one is there.</summary>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = _pipeline.CreateMessage(RequestMethod.Post, Name);
        message.Request.Headers.Add("Prefer", "return-no-content");
        TablePipeline.SetJson(message, TableJson.Write(entity));
        return await _pipeline.SendAsync(message, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes an entity that still has a version; fails with 412 if it has another.</summary>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default
    )
        where T : ITableEntity
    {
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        using var message = _pipeline.CreateMessage(method, PathOf(entity.PartitionKey, entity.RowKey));
        message.Request.Headers.Add("If-Match", ifMatch.ToString());
        TablePipeline.SetJson(message, TableJson.Write(entity));
        return await _pipeline.SendAsync(message, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does up to 100 steps in one partition, all or none.</summary>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions,
        CancellationToken cancellationToken = default
    )
    {
        var batch = new TableBatch($"{_pipeline.Address}/{Name}", [.. transactionActions]);
        using var message = _pipeline.CreateMessage(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Accept", TablePipeline.Json);
        message.Request.Headers.SetValue("Content-Type", batch.ContentType);
        message.Request.Content = RequestContent.Create(batch.Body());
        var response = await _pipeline.SendAsync(message, [], cancellationToken).ConfigureAwait(false);
        var answers = TableBatchAnswer.Read(response);
        return answers.FirstOrDefault(answer => answer.Status >= 400) is { } failed
            ? throw new TableTransactionFailedException(TableErrorParser.ToException(failed))
            : Response.FromValue(answers, response);
    }

    private string PathOf(string partitionKey, string rowKey) => $"{Name}{TableBatch.KeysOf(partitionKey, rowKey)}";

    private sealed class NoEntity<T>(Response response) : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T Value => throw new InvalidOperationException("There is no such entity.");

        public override Response GetRawResponse() => response;
    }
}
