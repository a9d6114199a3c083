// A stand-in for Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.CustomHandler;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Sends what a function returns to a queue: one message, or one for each element.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class QueueOutputAttribute(string queueName) : Attribute, IOutputBinding
{
    /// <summary>The queue's name, or %Setting%.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the connection.</summary>
    public string? Connection { get; set; }

    JsonObject IBinding.Describe() =>
        new()
        {
            ["type"] = "queue",
            ["queueName"] = QueueName,
            ["connection"] = Connection,
        };

    // A bare string that happens to be valid base64 would be decoded by the host: strings always travel in an array.
    JsonNode? IOutputBinding.Write(object? returned) =>
        returned switch
        {
            null => null,
            string text => new JsonArray(text),
            _ => JsonSerializer.SerializeToNode(returned, returned.GetType()),
        };
}
