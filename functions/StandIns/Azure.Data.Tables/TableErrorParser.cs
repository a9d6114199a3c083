// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads the service's errors: <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    private static readonly TableErrorParser Instance = new();

    public static RequestFailedException ToException(Response response) => new(response, innerException: null, Instance);

    public static string? CodeOf(Response response) => Instance.TryParse(response, out var error, out _) ? error!.Code : null;

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            var body = json.RootElement.GetProperty("odata.error");
            error = new ResponseError(body.GetProperty("code").GetString(), body.GetProperty("message").GetProperty("value").GetString());
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A gateway's page, or no body at all: the status has to do.
            return false;
        }
    }
}
