// A stand-in for Microsoft.Azure.Functions.Worker.Extensions.Timer, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.CustomHandler;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function on a schedule: an NCRONTAB expression, or %Setting%.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute, ITriggerBinding
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The schedule.</summary>
    public string Schedule { get; } = schedule;

    JsonObject IBinding.Describe() => new() { ["type"] = "timerTrigger", ["schedule"] = Schedule };

    object? ITriggerBinding.Read(JsonNode? data, Type type) => data.Deserialize<TimerInfo>(Options) ?? new TimerInfo();
}

/// <summary>What the host knows about a tick.</summary>
public sealed class TimerInfo
{
    /// <summary>Earlier and next ticks; null where the host keeps none.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether a tick was missed.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>Earlier and next ticks of a schedule.</summary>
public sealed class ScheduleStatus
{
    /// <summary>The last tick.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next tick.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this was noted.</summary>
    public DateTime LastUpdated { get; set; }
}
