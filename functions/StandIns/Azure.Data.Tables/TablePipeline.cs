// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Requests as the Table service wants them, over Azure.Core's pipeline with its retries.</summary>
internal sealed class TablePipeline(Uri endpoint, HttpPipeline pipeline)
{
    public const string Json = "application/json";
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";

    /// <summary>The account's address without a slash at its end.</summary>
    public string Address { get; } = endpoint.AbsoluteUri.TrimEnd('/');

    public HttpMessage CreateMessage(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{Address}/{path}"));
        message.Request.Headers.Add("x-ms-version", "2020-12-06");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        message.Request.Headers.Add("Accept", MinimalMetadata);
        return message;
    }

    public static void SetJson(HttpMessage message, ReadOnlyMemory<byte> json)
    {
        message.Request.Content = RequestContent.Create(json);
        message.Request.Headers.SetValue("Content-Type", Json);
    }

    /// <summary>Sends, retries as configured, and throws on an error other than those expected.</summary>
    public async Task<Response> SendAsync(HttpMessage message, int[] expected, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var response = message.Response;
        return response.Status < 400 || expected.Contains(response.Status) ? response : throw TableErrorParser.ToException(response);
    }
}
