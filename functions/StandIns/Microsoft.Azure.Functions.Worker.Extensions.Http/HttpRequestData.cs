// A stand-in for Microsoft.Azure.Functions.Worker.Extensions.Http, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Collections.Specialized;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A request as the host passes it on.</summary>
public sealed class HttpRequestData
{
    private readonly JsonObject _request;

    internal HttpRequestData(JsonObject request) => _request = request;

    /// <summary>The whole address.</summary>
    public Uri Url => new(_request[nameof(Url)]!.GetValue<string>());

    /// <summary>The query's parameters.</summary>
    public NameValueCollection Query => HttpUtility.ParseQueryString(Url.Query);

    /// <summary>The body.</summary>
    public Stream Body => new MemoryStream(Encoding.UTF8.GetBytes(_request[nameof(Body)]?.GetValue<string>() ?? ""));

    /// <summary>A response to fill in.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "An instance member in the vendor's package.")]
    public HttpResponseData CreateResponse(HttpStatusCode statusCode) => new() { StatusCode = statusCode };
}

/// <summary>A response to pass back.</summary>
public sealed class HttpResponseData
{
    private readonly StringBuilder _body = new();

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; set; }

    /// <summary>The headers.</summary>
    public HttpHeadersCollection Headers { get; } = [];

    /// <summary>Adds text to the body.</summary>
    public Task WriteStringAsync(string value, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _body.Append(value);
        return Task.CompletedTask;
    }

    internal JsonObject ToJson() =>
        new()
        {
            ["statusCode"] = (int)StatusCode,
            ["headers"] = new JsonObject(Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
            ["body"] = _body.ToString(),
        };
}

/// <summary>Headers by name.</summary>
public sealed class HttpHeadersCollection : Dictionary<string, string>
{
    /// <summary>No headers.</summary>
    public HttpHeadersCollection()
        : base(StringComparer.OrdinalIgnoreCase) { }
}
