using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage;

/// <summary>
/// The SDK's retries, and one case more: a 412 to a request that sets no condition. The service never gives one, so that it comes
/// from something between us and it, and passes.
/// </summary>
internal sealed class StorageRetries : RetryPolicy
{
    private const int PreconditionFailed = 412;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly string[] Conditions = ["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"];

    private readonly int _most;

    public StorageRetries(int most, TimeSpan firstWait)
        : base(most, DelayStrategy.CreateExponentialDelayStrategy(firstWait, LongestWait)) => _most = most;

    /// <inheritdoc/>
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        base.ShouldRetry(message, exception) || IsUnasked(message);

    /// <inheritdoc/>
    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        await base.ShouldRetryAsync(message, exception) || IsUnasked(message);

    private bool IsUnasked(HttpMessage message) =>
        message is { HasResponse: true, Response.Status: PreconditionFailed }
        && message.ProcessingContext.RetryNumber < _most
        && !Conditions.Any(condition => message.Request.Headers.Contains(condition));
}
