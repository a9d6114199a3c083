// A stand-in for Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.CustomHandler;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for each message of a queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute, ITriggerBinding
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The queue's name, or %Setting%.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the connection.</summary>
    public string? Connection { get; set; }

    JsonObject IBinding.Describe() =>
        new()
        {
            ["type"] = "queueTrigger",
            ["queueName"] = QueueName,
            ["connection"] = Connection,
        };

    // The host sends the message as a JSON-encoded string, so a JSON message is encoded twice.
    object? ITriggerBinding.Read(JsonNode? data, Type type)
    {
        var text = Unquoted(data?.GetValue<string>() ?? "");
        return type == typeof(string) ? text : JsonSerializer.Deserialize(text, type, Options);
    }

    private static string Unquoted(string value) =>
        value.StartsWith('"') && value.EndsWith('"') ? JsonSerializer.Deserialize<string>(value)! : value;
}
