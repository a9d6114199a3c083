namespace Pipeline.Harmonise.Values;

/// <summary>The times of day that one cell names.</summary>
internal sealed class ClockTimes
{
    private readonly List<(TimeOnly Start, TimeOnly? End)> _times = [];

    /// <summary>The first time, or null: also where times differ.</summary>
    public TimeOnly? Start => _times.Count == 0 || Differ ? null : _times[0].Start;

    /// <summary>The end of the first time, or null.</summary>
    public TimeOnly? End => _times.Count == 0 || Differ ? null : _times[0].End;

    /// <summary>Whether the cell names several different times.</summary>
    public bool Differ => _times.Distinct().Skip(1).Any();

    /// <summary>Adds a beginning.</summary>
    public void Add(TimeOnly start) => _times.Add((start, null));

    /// <summary>Gives the last beginning its end.</summary>
    public void Close(TimeOnly end) => _times[^1] = (_times[^1].Start, end);
}
