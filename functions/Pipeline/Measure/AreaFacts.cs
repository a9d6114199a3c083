namespace Pipeline.Measure;

/// <summary>
/// What a row's derived fields need to know besides the row: the day of the run, the area's events, and which of a list and a head count
/// of the same event counts.
/// </summary>
internal sealed class AreaFacts
{
    private readonly Dictionary<Record, ScheduledEvent> _events;
    private readonly Dictionary<Record, HeadCount> _headCounts = [];

    public AreaFacts(IReadOnlyList<Record> records, DateOnly asOf, int youthAge)
    {
        AsOf = asOf;
        YouthAge = youthAge;
        var events = Events.Of(records);
        _events = events.Scheduled.ToDictionary(item => item.Row);
        foreach (var headCount in HeadCount.Of(records, events.Lists))
        {
            foreach (var record in headCount.Records)
                _headCounts.TryAdd(record, headCount);
        }
        HasMemberList = records.Any(record => record.Kind == RecordKinds.WorkingGroup && record.Text("person") is not null);
    }

    /// <summary>The day of the run in Asia/Bishkek.</summary>
    public DateOnly AsOf { get; }

    /// <summary>A person is young up to this age.</summary>
    public int YouthAge { get; }

    /// <summary>Whether the area's working group is listed by name somewhere.</summary>
    public bool HasMemberList { get; }

    /// <summary>The event of a schedule row; null if the row has no date.</summary>
    public ScheduledEvent? EventOf(Record scheduled) => _events.GetValueOrDefault(scheduled);

    /// <summary>The head count that a head count's or list's row belongs to; null for a list without one.</summary>
    public HeadCount? HeadCountOf(Record record) => _headCounts.GetValueOrDefault(record);
}

/// <summary>A record in its area.</summary>
internal readonly record struct Row(Record Record, AreaFacts Facts);
