namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>A clock that stands still until somebody waits, and then is where they wait for: waiting takes no time.</summary>
internal sealed class JumpingClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now = start;

    public JumpingClock()
        : this(new DateTimeOffset(2018, 7, 30, 0, 0, 0, TimeSpan.Zero)) { }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time)
    {
        lock (_lock)
            _now += time;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
            Advance(dueTime);
        return new Timer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? Timeout.Infinite : 0, Timeout.Infinite);
    }
}
