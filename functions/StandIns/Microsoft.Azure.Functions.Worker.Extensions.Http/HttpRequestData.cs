// A stand-in for Microsoft.Azure.Functions.Worker.Extensions.Http, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A request as the host passes it on.</summary>
public sealed class HttpRequestData
{
    private readonly JsonObject _request;

    internal HttpRequestData(JsonObject request) => _request = request;

    /// <summary>The body.</summary>
    public Stream Body => new MemoryStream(Encoding.UTF8.GetBytes(_request[nameof(Body)]?.GetValue<string>() ?? ""));
}

/// <summary>Makes responses to requests.</summary>
public static class HttpRequestDataExtensions
{
    /// <summary>A response to fill in.</summary>
    public static HttpResponseData CreateResponse(this HttpRequestData request, HttpStatusCode statusCode) => new(statusCode);
}

/// <summary>A response to pass back.</summary>
public sealed class HttpResponseData
{
    private readonly StringBuilder _body = new();

    internal HttpResponseData(HttpStatusCode statusCode) => StatusCode = statusCode;

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; set; }

    /// <summary>The headers.</summary>
    public HttpHeadersCollection Headers { get; } = [];

    internal void Write(string text) => _body.Append(text);

    internal JsonObject ToJson() =>
        new()
        {
            ["statusCode"] = (int)StatusCode,
            ["headers"] = new JsonObject(Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
            ["body"] = _body.ToString(),
        };
}

/// <summary>Writes into responses.</summary>
public static class HttpResponseDataExtensions
{
    /// <summary>Adds text to the body; UTF-8, whatever encoding is asked for.</summary>
    public static Task WriteStringAsync(this HttpResponseData response, string value, Encoding? encoding = null)
    {
        response.Write(value);
        return Task.CompletedTask;
    }
}

/// <summary>Headers by name.</summary>
public sealed class HttpHeadersCollection : Dictionary<string, string>
{
    /// <summary>No headers.</summary>
    public HttpHeadersCollection()
        : base(StringComparer.OrdinalIgnoreCase) { }
}
