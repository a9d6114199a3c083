// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A query in pages. The service may answer an empty page and a continuation.</summary>
internal sealed class TableQuery<T>(
    TablePipeline pipeline,
    string table,
    string? filter,
    int? maxPerPage,
    string? select,
    CancellationToken cancellationToken
) : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    private const string NextPartition = "x-ms-continuation-NextPartitionKey";
    private const string NextRow = "x-ms-continuation-NextRowKey";

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var next = continuationToken;
        do
        {
            using var message = Message(next, pageSizeHint ?? maxPerPage);
            var response = await pipeline.SendAsync(message, [], CancellationToken).ConfigureAwait(false);
            next = ContinuationOf(response);
            yield return Page<T>.FromValues(EntitiesOf(response), next, response);
        } while (next is not null);
    }

    private HttpMessage Message(string? continuation, int? most)
    {
        var message = pipeline.CreateMessage(RequestMethod.Get, $"{table}()");
        if (filter is not null)
            message.Request.Uri.AppendQuery("$filter", filter);
        if (select is not null)
            message.Request.Uri.AppendQuery("$select", select);
        if (most is { } top)
            message.Request.Uri.AppendQuery("$top", top.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (continuation?.Split('\n') is [var partition, var row])
        {
            message.Request.Uri.AppendQuery("NextPartitionKey", partition);
            if (row.Length > 0)
                message.Request.Uri.AppendQuery("NextRowKey", row);
        }
        return message;
    }

    private static string? ContinuationOf(Response response) =>
        response.Headers.TryGetValue(NextPartition, out var partition)
            ? $"{partition}\n{(response.Headers.TryGetValue(NextRow, out var row) ? row : "")}"
            : null;

    private static List<T> EntitiesOf(Response response)
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(entity => (T)(ITableEntity)TableJson.Read(entity))];
    }
}
