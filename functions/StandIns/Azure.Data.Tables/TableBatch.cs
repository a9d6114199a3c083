// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Security.Cryptography;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A transaction's body: one multipart change set, each part a request of its own.</summary>
internal sealed class TableBatch(string tableAddress, IReadOnlyList<TableTransactionAction> actions)
{
    private const string NewLine = "\r\n";

    private readonly string _boundary = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string ContentType => $"multipart/mixed; boundary=batch_{_boundary}";

    /// <summary>An entity's keys as they stand in an address.</summary>
    public static string KeysOf(string partitionKey, string rowKey) => $"(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";

    public byte[] Body()
    {
        var body = new StringBuilder();
        Lines(body, $"--batch_{_boundary}", $"Content-Type: multipart/mixed; boundary=changeset_{_boundary}", "");
        foreach (var action in actions)
        {
            Lines(body, $"--changeset_{_boundary}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "");
            Append(body, action);
        }
        Lines(body, $"--changeset_{_boundary}--", "", $"--batch_{_boundary}--");
        return Encoding.UTF8.GetBytes(body.ToString());
    }

    private void Append(StringBuilder body, TableTransactionAction action)
    {
        var method = MethodOf(action.ActionType);
        var keys = action.ActionType == TableTransactionActionType.Add ? "" : KeysOf(action.Entity.PartitionKey, action.Entity.RowKey);
        Lines(body, $"{method} {tableAddress}{keys} HTTP/1.1", $"Accept: {TablePipeline.MinimalMetadata}", "DataServiceVersion: 3.0;");
        if (IfMatch(action) is { } etag)
            Lines(body, $"If-Match: {etag}");
        if (action.ActionType == TableTransactionActionType.Delete)
            Lines(body, "", "");
        else
            Lines(body, "Prefer: return-no-content", "Content-Type: application/json", "", Json(action.Entity));
    }

    private static RequestMethod MethodOf(TableTransactionActionType type) =>
        type switch
        {
            TableTransactionActionType.Add => RequestMethod.Post,
            TableTransactionActionType.Delete => RequestMethod.Delete,
            TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => RequestMethod.Put,
            _ => RequestMethod.Patch,
        };

    /// <summary>Without If-Match a PUT or PATCH adds what is not there; a deletion must have one.</summary>
    private static string? IfMatch(TableTransactionAction action) =>
        action.ActionType switch
        {
            TableTransactionActionType.Add or TableTransactionActionType.UpsertMerge or TableTransactionActionType.UpsertReplace => null,
            _ => action.ETag == default ? ETag.All.ToString() : action.ETag.ToString(),
        };

    private static string Json(ITableEntity entity) => Encoding.UTF8.GetString(TableJson.Write(entity).Span);

    private static string Quoted(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static void Lines(StringBuilder body, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            body.Append(line).Append(NewLine);
    }
}
