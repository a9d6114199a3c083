// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>A storage account's tables.</summary>
public class TableServiceClient
{
    private readonly TablePipeline _pipeline;

    /// <summary>Signs with the account's key.</summary>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableConnectionString.Parse(connectionString), options) { }

    /// <summary>Signs with an identity's tokens.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, "https://storage.azure.com/.default"), options) { }

    private TableServiceClient(TableConnectionString connection, TableClientOptions? options)
        : this(connection.Endpoint, new SharedKeyLitePolicy(connection.Account, connection.Key), options) { }

    private TableServiceClient(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options) =>
        _pipeline = new TablePipeline(endpoint, HttpPipelineBuilder.Build(options ?? new TableClientOptions(), authentication));

    /// <summary>A client for one table; asks the service nothing.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(tableName, _pipeline);

    /// <summary>Makes a table, unless it is there.</summary>
    public virtual async Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName,
        CancellationToken cancellationToken = default
    )
    {
        using var message = _pipeline.CreateMessage(RequestMethod.Post, "Tables");
        TablePipeline.SetJson(message, JsonSerializer.SerializeToUtf8Bytes(new { TableName = tableName }));
        message.Request.Headers.Add("Prefer", "return-no-content");
        var response = await _pipeline.SendAsync(message, [409], cancellationToken).ConfigureAwait(false);
        if (response.Status == 409 && TableErrorParser.CodeOf(response) != "TableAlreadyExists")
            throw TableErrorParser.ToException(response);
        return Response.FromValue(new TableItem(tableName), response);
    }
}
