using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>What the Functions host posts, as captured from one (shared/wire/functions.md).</summary>
internal static class Payload
{
    /// <summary>A tick on time, with a schedule the host keeps.</summary>
    public static readonly string Timer = Tick(
        """{"Last":"2018-07-29T23:00:00.1Z","Next":"2018-07-30T01:00:00Z","LastUpdated":"2018-07-29T23:00:00.1Z"}"""
    );

    /// <summary>The forms a tick comes in: with a schedule, without one, the very first and late, retried.</summary>
    public static readonly IReadOnlyList<string> Timers =
    [
        Timer,
        Tick("null"),
        Tick("""{"Last":"0001-01-01T00:00:00","Next":"2018-07-30T01:00:00Z","LastUpdated":"0001-01-01T00:00:00"}""", pastDue: "true"),
        Tick("null", more: ""","RetryContext":{"RetryCount":2,"MaxRetryCount":3,"Exception":{"Message":"x"}}"""),
    ];

    /// <summary>A message: JSON in a JSON string, and its properties among the metadata besides.</summary>
    public static string Queue(string parameter, string message)
    {
        var metadata = new JsonObject
        {
            ["DequeueCount"] = "1",
            ["Id"] = "\"1b2c\"",
            ["InsertionTime"] = "\"2018-07-30T00:00:00+00:00\"",
        };
        if (JsonNode.Parse(IsJson(message) ? message : "{}") is JsonObject properties)
        {
            foreach (var (name, value) in properties)
                metadata[name] = value?.DeepClone();
        }
        return new JsonObject
        {
            ["Data"] = new JsonObject { [parameter] = JsonSerializer.Serialize(message) },
            ["Metadata"] = metadata,
        }.ToJsonString();
    }

    /// <summary>A request over HTTP.</summary>
    public static string Http(string method, string path, string? body = null) =>
        new JsonObject
        {
            ["Data"] = new JsonObject
            {
                ["request"] = new JsonObject
                {
                    ["Url"] = $"http://localhost:7071/api/{path}",
                    ["Method"] = method,
                    ["Query"] = new JsonObject(),
                    ["Headers"] = new JsonObject { ["Host"] = new JsonArray("localhost:7071") },
                    ["Params"] = new JsonObject(),
                    ["Body"] = body,
                    ["Identities"] = new JsonArray(),
                },
            },
            ["Metadata"] = new JsonObject { ["Headers"] = new JsonObject(), ["Query"] = new JsonObject() },
        }.ToJsonString();

    private static string Tick(string status, string pastDue = "false", string more = "") =>
        """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":"""
        + status
        + ""","IsPastDue":"""
        + pastDue
        + """}},"Metadata":{"sys":{"MethodName":"F","UtcNow":"2018-07-30T00:00:00.1Z","RandGuid":"5e4ff4a9"}"""
        + more
        + "}}";

    private static bool IsJson(string message)
    {
        try
        {
            using var _ = JsonDocument.Parse(message);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
