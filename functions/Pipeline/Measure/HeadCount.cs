using Pipeline.Areas;

namespace Pipeline.Measure;

/// <summary>
/// The head counts of one event (a row for each category, say) and the lists of the same event. Both tell of the same people,
/// so only one is counted: the larger, because lists are left incomplete more often than people are counted twice.
/// </summary>
/// <param name="Totals">Rows of head counts; at least one.</param>
/// <param name="Lists">Lists that share a day with them and don't contradict in kind or topic.</param>
internal sealed record HeadCount(IReadOnlyList<Record> Totals, IReadOnlyList<AttendanceList> Lists)
{
    /// <summary>Whether the lists count and the head counts don't.</summary>
    public bool IsListed { get; } = Lists.Count > 0 && Lists.Sum(list => list.People.Count) >= Totals.Sum(row => row.Number("total") ?? 0);

    /// <summary>Every row that the choice rests on.</summary>
    public IReadOnlyList<Record> Records { get; } = [.. Totals, .. Lists.SelectMany(list => list.People)];

    /// <summary>Puts an area's head counts and lists together.</summary>
    public static IEnumerable<HeadCount> Of(IEnumerable<Record> records, IReadOnlyList<AttendanceList> lists)
    {
        var byDay = lists
            .SelectMany(list => Events.DaysOf(list.First).Select(day => (day, list)))
            .ToLookup(pair => pair.day, pair => pair.list);
        return records
            .Where(record => record.Kind == RecordKinds.AttendanceTotals)
            .GroupBy(row => (row.Date("date_start"), row.Date("date_end"), row.Text("topic"), row.Text("type")))
            .Select(rows => new HeadCount([.. rows], ListsOf(rows.First(), byDay)));
    }

    private static List<AttendanceList> ListsOf(Record totals, ILookup<DateOnly, AttendanceList> byDay) =>
        [.. Events.DaysOf(totals).SelectMany(day => byDay[day]).Distinct().Where(list => Events.CouldBeSame(totals, list.First))];
}
