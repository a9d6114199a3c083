namespace Pipeline.Runs;

/// <summary>The registry is not there or cannot be read: the one file without which a run makes no sense.</summary>
public sealed class RegistryUnreadableException(SpreadsheetReference registry, LocalText? reason)
    : Exception($"The registry '{registry.Title}' cannot be read: {reason?.En}")
{
    /// <summary>Which one.</summary>
    public SpreadsheetReference Registry { get; } = registry;

    /// <summary>What to tell the coordinator.</summary>
    public LocalText? Reason { get; } = reason;
}
