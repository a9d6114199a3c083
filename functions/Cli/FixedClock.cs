namespace Pipeline.Cli;

/// <summary>A clock that stands at one moment, for --as-of; durations still run.</summary>
internal sealed class FixedClock(DateTimeOffset moment, TimeProvider clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => moment;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override long TimestampFrequency => clock.TimestampFrequency;
}
