// A stand-in for Microsoft.Azure.Functions.Worker, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
namespace Microsoft.Azure.Functions.Worker;

/// <summary>Has the host call a function again that failed, after the same wait each time.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : Attribute
{
    /// <summary>How often.</summary>
    public int MaxRetryCount { get; } = maxRetryCount;

    /// <summary>The wait, hh:mm:ss.</summary>
    public string DelayInterval { get; } = delayInterval;
}
