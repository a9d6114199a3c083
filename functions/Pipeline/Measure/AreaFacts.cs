using Pipeline.Areas;

namespace Pipeline.Measure;

/// <summary>
/// What a row's derived fields need to know besides the row: the day of the run, the area's events, and which of a list and a head count
/// of the same event counts.
/// </summary>
internal sealed class AreaFacts
{
    private readonly Dictionary<Record, ScheduledEvent> _events;
    private readonly Dictionary<Record, HeadCount> _headCounts = [];
    private readonly Dictionary<Record, Completeness> _completeness = [];
    private readonly Dictionary<string, Record[]> _reports;
    private readonly Dictionary<Record, Record[]> _scheduled = [];
    private readonly HashSet<Record> _ofSeveral = [];

    public AreaFacts(IReadOnlyList<Record> records, DateOnly asOf, int youthAge)
    {
        AsOf = asOf;
        YouthAge = youthAge;
        var events = Events.Of(records);
        _events = events.Scheduled.ToDictionary(item => item.Row);
        var seen = new HashSet<Record>();
        foreach (var item in events.Scheduled)
        {
            NoteScheduled(item);
            _ofSeveral.UnionWith(item.Totals.Concat(item.Lists.Select(list => list.First)).Where(record => !seen.Add(record)));
        }
        foreach (var headCount in HeadCount.Of(records, events.Lists))
        {
            foreach (var record in headCount.Records)
                _headCounts.TryAdd(record, headCount);
        }
        _reports = records
            .Where(record => record.Kind == RecordKinds.Logframe && record.ReportingPeriod is not null)
            .GroupBy(record => record.Source.Spreadsheet)
            .Where(report => report.Select(record => record.ReportingPeriod).Distinct().Count() == 1)
            .ToDictionary(report => report.Key, report => report.Take(1).ToArray());
        HasGroupOrder = records.Any(record =>
            record.Kind == RecordKinds.WorkingGroup && (record.Text("order_number") ?? record["order_date"]) is not null
        );
        HasMemberList = records.Any(record => record.Kind == RecordKinds.WorkingGroup && record.Text("person") is not null);
    }

    /// <summary>The day of the run in Asia/Bishkek.</summary>
    public DateOnly AsOf { get; }

    /// <summary>A person is young up to this age.</summary>
    public int YouthAge { get; }

    /// <summary>Whether a table of the area's working group gives the order that approved it.</summary>
    public bool HasGroupOrder { get; }

    /// <summary>Whether the area's working group is listed by name somewhere.</summary>
    public bool HasMemberList { get; }

    /// <summary>
    /// The period that an undated row is about: that of the report to the donor in whose spreadsheet it stands, else the one its own table or
    /// spreadsheet names; null if neither does.
    /// </summary>
    public DateRange? PeriodOf(Record record) => ReportOf(record) is [var report, ..] ? report.ReportingPeriod : record.ReportingPeriod;

    /// <summary>A row of the report in whose spreadsheet an undated row stands, which dates it; none for other rows.</summary>
    public IReadOnlyList<Record> ReportOf(Record record) =>
        record.When is null && record.Kind != RecordKinds.Logframe ? _reports.GetValueOrDefault(record.Source.Spreadsheet, []) : [];

    /// <summary>Notes what a row of completeness was counted from.</summary>
    public void Note(Record counts, Completeness completeness) => _completeness.Add(counts, completeness);

    /// <summary>What a row of completeness was counted from; null for one that was only stated.</summary>
    public Completeness? CompletenessOf(Record counts) => _completeness.GetValueOrDefault(counts);

    /// <summary>The event of a schedule row; null if the row has no date.</summary>
    public ScheduledEvent? EventOf(Record scheduled) => _events.GetValueOrDefault(scheduled);

    /// <summary>
    /// How many came to an event of the schedule: the larger of its lists and its head counts; null where neither is known, or one of them is of
    /// several events together.
    /// </summary>
    public (double People, Quality Quality)? CameTo(Record scheduled)
    {
        if (EventOf(scheduled) is not { HasPeople: true } item)
            return null;
        if (item.Totals.Any(_ofSeveral.Contains) || item.Lists.Any(list => _ofSeveral.Contains(list.First)))
            return null;
        double listed = item.Lists.Sum(list => list.People.Count);
        var counted = item.Totals.Sum(total => total.Number("total") ?? 0);
        return listed >= counted ? (listed, Quality.Exact) : (counted, item.Totals.Max(QualityOf));
    }

    /// <summary>The type of event of a row: its own, else that of the scheduled event whose list or head count it is; null if neither says.</summary>
    public string? TypeOf(Record record) => record.Text("type") ?? (ScheduledOf(record) is [var row] ? row.Text("type") : null);

    /// <summary>The row of the schedule that a list's or head count's row without a type of its own takes it from; none for other rows.</summary>
    public IReadOnlyList<Record> ScheduledOf(Record record) => _scheduled.GetValueOrDefault(record, []);

    /// <summary>The head count that a head count's or list's row belongs to; null for a list without one.</summary>
    public HeadCount? HeadCountOf(Record record) => _headCounts.GetValueOrDefault(record);

    // One of several head counts that is not known makes the others a lower bound.
    private static Quality QualityOf(Record total) =>
        total.Number("total") is null ? Quality.AtLeast : total["total_quality"] as Quality? ?? Quality.Exact;

    // One list may be that of several events of a day; if those are of different types, nobody knows its own.
    private void NoteScheduled(ScheduledEvent item)
    {
        var row = new[] { item.Row };
        foreach (var record in item.Lists.SelectMany(list => list.People).Concat(item.Totals).Where(record => record.Text("type") is null))
        {
            if (!_scheduled.TryAdd(record, row) && TypeOf(record) != item.Row.Text("type"))
                _scheduled[record] = [];
        }
    }
}

/// <summary>A record in its area.</summary>
internal readonly record struct Row(Record Record, AreaFacts Facts);
