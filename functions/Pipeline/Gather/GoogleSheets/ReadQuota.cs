using System.Threading.Channels;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>
/// A bucket of tokens, one a read, shared by all readers. A token comes back a minute after the answer to its read, so that no minute
/// on Google's clock sees more reads than there are tokens, however long requests are under way.
/// </summary>
internal sealed class ReadQuota
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Channel<DateTimeOffset> _tokens = Channel.CreateUnbounded<DateTimeOffset>();
    private readonly TimeProvider _clock;

    public ReadQuota(int perMinute, TimeProvider clock)
    {
        _clock = clock;
        for (var i = 0; i < Math.Max(1, perMinute); i++)
            _tokens.Writer.TryWrite(DateTimeOffset.MinValue);
    }

    /// <summary>Waits for a token; false if there will be none before the deadline.</summary>
    public async Task<bool> TakeAsync(DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var usableFrom = await _tokens.Reader.ReadAsync(cancellationToken);
        if (usableFrom > deadline)
        {
            _tokens.Writer.TryWrite(usableFrom);
            return false;
        }
        if (usableFrom - _clock.GetUtcNow() is { Ticks: > 0 } wait)
            await DelayAsync(wait, usableFrom, cancellationToken);
        return true;
    }

    /// <summary>Gives a token back once its read was answered.</summary>
    public void Return() => _tokens.Writer.TryWrite(_clock.GetUtcNow() + Window);

    private async Task DelayAsync(TimeSpan wait, DateTimeOffset usableFrom, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, _clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _tokens.Writer.TryWrite(usableFrom);
            throw;
        }
    }
}
