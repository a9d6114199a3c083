using FuzzySharp;

namespace Pipeline.Areas;

/// <summary>The people listed for one event: the rows that share its id, or else its day, kind and topic.</summary>
/// <param name="People">Attendance rows in the order of reading; at least one.</param>
public sealed record AttendanceList(IReadOnlyList<Record> People)
{
    /// <summary>The row that stands for the list.</summary>
    public Record First => People[0];
}

/// <summary>A scheduled event with what shows that it was held.</summary>
/// <param name="Row">Its row in the schedule.</param>
/// <param name="Lists">Lists of participants that are its own.</param>
/// <param name="Totals">Head counts that cover it; one head count may cover several events («5–16 июля: 88 человек»).</param>
public sealed record ScheduledEvent(Record Row, IReadOnlyList<AttendanceList> Lists, IReadOnlyList<Record> Totals)
{
    /// <summary>Whether anybody is known to have come: a list, or a head count with a number in it.</summary>
    public bool HasPeople => Lists.Count > 0 || Totals.Any(total => total.Number("total") is not null);

    /// <summary>The last day of it.</summary>
    public DateOnly LastDay => Row.Date("date_end") ?? Row.Date("date_start")!.Value;
}

/// <summary>
/// An area's events: schedule, lists and head counts put together. A list belongs to the event whose id it names. Without an id it
/// belongs to an event that shares a day with it, unless kind or topic contradict; of several such events the ones with a like topic.
/// </summary>
public sealed class Events
{
    /// <summary>An event longer than this is a mistyped date; its days beyond are not looked at.</summary>
    private const int LongestEventDays = 366;

    /// <summary>Topics are alike from this token-set ratio on: «Оценка потребностей» and «Тренинг: оценка потребностей сообщества».</summary>
    private const int AlikeRatio = 75;

    /// <summary>The ratio where one topic has all the words of the other.</summary>
    private const int AllWords = 100;

    private static readonly char[] Quotes = ['«', '»', '"', '“', '”', '„', '(', ')'];

    private Events(IReadOnlyList<ScheduledEvent> scheduled, IReadOnlyList<AttendanceList> lists, IReadOnlyList<AttendanceList> unscheduled)
    {
        Scheduled = scheduled;
        Lists = lists;
        Unscheduled = unscheduled;
    }

    /// <summary>The events of the schedule that have a date, in the order of reading.</summary>
    public IReadOnlyList<ScheduledEvent> Scheduled { get; }

    /// <summary>All lists.</summary>
    public IReadOnlyList<AttendanceList> Lists { get; }

    /// <summary>Lists that belong to no scheduled event.</summary>
    public IReadOnlyList<AttendanceList> Unscheduled { get; }

    /// <summary>The lists of the events that a head count counts: they share a day with it, and neither kind nor topic contradicts; with
    /// another topic if they have its days and are as long.</summary>
    public IEnumerable<AttendanceList> ListsFor(Record total)
    {
        var days = DaysOf(total).ToHashSet();
        return Lists.Where(list =>
            DaysOf(list.First).Any(days.Contains) && (CouldBeSame(list.First, total) || IsAsLong(list, total, days))
        );
    }

    // «Тренинг СИНС: 22» and a list of 22 people of the same days, called «Как изучать нужды».
    private static bool IsAsLong(AttendanceList list, Record total, HashSet<DateOnly> days) =>
        list.People.Count == total.Number("total") && TypesAgree(list.First, total) && days.SetEquals(DaysOf(list.First));

    /// <summary>Puts an area's records together; linear in their number.</summary>
    public static Events Of(IEnumerable<Record> records)
    {
        var byKind = records.ToLookup(record => record.Kind);
        var rows = byKind[RecordKinds.Schedule].Where(row => row.Date("date_start") is not null).ToList();
        var index = new EventIndex(rows);
        var lists = ListsOf(byKind[RecordKinds.Attendance]);
        var owned = lists.Select(list => (List: list, Rows: index.Match(list.First))).ToList();
        var listsByRow = owned.SelectMany(pair => pair.Rows.Select(row => (row, pair.List))).ToLookup(pair => pair.row, pair => pair.List);
        var totalsByRow = byKind[RecordKinds.AttendanceTotals]
            .SelectMany(total => index.Match(total).Select(row => (row, total)))
            .ToLookup(pair => pair.row, pair => pair.total);
        return new(
            [.. rows.Select(row => new ScheduledEvent(row, [.. listsByRow[row]], [.. totalsByRow[row]]))],
            lists,
            [.. owned.Where(pair => pair.Rows.Count == 0).Select(pair => pair.List)]
        );
    }

    /// <summary>Whether two rows could be about the same event as far as kind and topic go; what is unknown never contradicts.</summary>
    public static bool CouldBeSame(Record left, Record right) => TypesAgree(left, right) && TopicsAlike(left, right) != false;

    private static bool TypesAgree(Record left, Record right) =>
        KnownType(left) is not { } type || KnownType(right) is not { } other || type == other;

    private static List<AttendanceList> ListsOf(IEnumerable<Record> attendance) =>
        [.. attendance.GroupBy(ListKey).Select(people => new AttendanceList([.. people]))];

    private static (string, DateOnly?, string, string?) ListKey(Record row) =>
        row.Text("event_id") is { } id
            ? (FoldedText.Of(id), null, "", null)
            : ("", row.Date("date_start"), FoldedText.Of(row.Text("topic") ?? ""), KnownType(row));

    private static string? KnownType(Record row) => row.Text("type") is { } type && type != "other" ? type : null;

    private static bool? TopicsAlike(Record left, Record right) =>
        left.Text("topic") is not { } a || right.Text("topic") is not { } b ? null : AreAlike(FoldedText.Of(a), FoldedText.Of(b));

    // «Фокус-группа «Учителя и родители»» has all the words of «Учителя и родители».
    private static bool AreAlike(string left, string right) =>
        Fuzz.TokenSetRatio(left, right) >= AlikeRatio || Fuzz.TokenSetRatio(WithoutQuotes(left), WithoutQuotes(right)) == AllWords;

    private static string WithoutQuotes(string topic) => string.Concat(topic.Split(Quotes));

    /// <summary>The days of an event, a list or a head count; empty if unknown.</summary>
    public static IEnumerable<DateOnly> DaysOf(Record row)
    {
        if (row.Kind.IndexOf("dates") >= 0 && row["dates"] is IReadOnlyList<DateOnly> { Count: > 0 } single)
            return single;
        if (row.Date("date_start") is not { } start)
            return [];
        var length = (row.Date("date_end") ?? start).DayNumber - start.DayNumber;
        return Enumerable.Range(0, Math.Clamp(length, 0, LongestEventDays) + 1).Select(start.AddDays);
    }

    /// <summary>Finds scheduled events by id and by day.</summary>
    private sealed class EventIndex(List<Record> rows)
    {
        private readonly ILookup<string, Record> _byId = rows.Where(row => row.Text("id") is not null)
            .ToLookup(row => FoldedText.Of(row.Text("id")!), StringComparer.Ordinal);
        private readonly ILookup<DateOnly, Record> _byDay = rows.SelectMany(row => DaysOf(row).Select(day => (day, row)))
            .ToLookup(pair => pair.day, pair => pair.row);

        public List<Record> Match(Record evidence)
        {
            if (
                evidence.Kind == RecordKinds.Attendance
                && evidence.Text("event_id") is { } id
                && _byId[FoldedText.Of(id)].ToList() is { Count: > 0 } own
            )
                return own;
            var sameDay = DaysOf(evidence).SelectMany(day => _byDay[day]).Distinct().Where(row => TypesAgree(row, evidence)).ToList();
            var alike = sameDay.Where(row => TopicsAlike(row, evidence) == true).ToList();
            return alike.Count > 0 ? alike
                : sameDay.Count == 1 ? sameDay
                : [.. sameDay.Where(row => TopicsAlike(row, evidence) is null)];
        }
    }
}
