using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tables;

/// <summary>Counts every request that goes out, repeats included, under its table.</summary>
internal sealed class RequestCountingPolicy(RequestCounter counter) : HttpPipelineSynchronousPolicy
{
    private const string TableProperty = "pipeline.table";

    /// <summary>Names the table of a transaction, whose address does not.</summary>
    public static IDisposable Naming(string table) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [TableProperty] = table });

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message) =>
        counter.Add(message.TryGetProperty(TableProperty, out var table) ? (string)table! : TableOf(message.Request.Uri.ToUri()));

    private static string TableOf(Uri address)
    {
        var last = address.AbsolutePath.Split('/')[^1];
        var keys = last.IndexOf('(', StringComparison.Ordinal);
        return keys < 0 ? last : last[..keys];
    }
}
