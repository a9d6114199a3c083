namespace Pipeline.Areas;

/// <summary>
/// Rows that say the same as another: the same person at the same event, the same event twice. Rows are the same when all columns that tell rows
/// of their kind apart are equal; what differs in any of them (facilitators, zone) is another event.
/// </summary>
internal static class RepeatedRows
{
    // Kinds whose rows can be entered twice, with the columns that must agree beyond those that tell rows apart.
    private static readonly Dictionary<RecordKind, string[]> Columns = new()
    {
        [RecordKinds.Schedule] = ["id", "facilitators", "planned"],
        [RecordKinds.Attendance] = [],
        [RecordKinds.AttendanceTotals] = ["planned", "total"],
        [RecordKinds.Survey] = [],
        [RecordKinds.ActionPlan] = [],
        [RecordKinds.WorkingGroup] = [],
        [RecordKinds.Memoranda] = [],
    };

    /// <summary>The kinds whose rows can be entered twice.</summary>
    public static IEnumerable<RecordKind> Kinds => Columns.Keys;

    /// <summary>What rows that say the same have in common; null for a row that is no sign of a repeated one.</summary>
    public static string? KeyOf(Record record) =>
        Columns.TryGetValue(record.Kind, out var columns) && IsTelling(record)
            ? Anchors.Of(Anchors.OfKeys(record), Anchors.OfColumns(record, columns))
            : null;

    /// <summary>
    /// The rows that repeat a row of another tab, as drafts and copies have them, each with the row that counts: that of a registered spreadsheet, of
    /// these the one with most columns filled, else the first. Events, lists and answers repeat row by row, and as <see cref="RepeatedEvents"/>; measures and members, which go over from year to
    /// year, where a whole tab repeats another of the same spreadsheet. A head count of a spreadsheet that is not registered repeats one of the same
    /// event that is, whatever its number.
    /// </summary>
    /// <param name="records">An area's rows, in an order that does not depend on where the spreadsheets are kept.</param>
    /// <param name="isRegistered">Whether the registry names a spreadsheet, by its id.</param>
    public static IReadOnlyDictionary<Record, Record> OfOthers(IReadOnlyList<Record> records, Predicate<string> isRegistered)
    {
        var repeated = new Dictionary<Record, Record>(ReferenceEqualityComparer.Instance);
        // A kind that stands on one tab repeats none of another: nearly all do.
        var spread = records.GroupBy(record => record.Kind).Where(AreOnSeveralTabs).SelectMany(rows => rows).ToList();
        var dated = spread.Where(IsDated).ToList();
        Note(dated, KeyOf, _ => true);
        Note(
            dated.Where(record => record.Kind == RecordKinds.AttendanceTotals),
            Anchors.OfKeys,
            same => isRegistered(same.Counted.Source.Spreadsheet) && !isRegistered(same.Repeated.Source.Spreadsheet)
        );
        foreach (var (again, counted) in RepeatedEvents.Of(dated.Where(record => !repeated.ContainsKey(record)), isRegistered))
            repeated.TryAdd(again, counted);
        foreach (var (again, counted) in OfWholeTabs(spread.Where(record => !IsDated(record))))
            repeated.TryAdd(again, counted);
        return repeated;

        void Note(IEnumerable<Record> rows, Func<Record, string?> keyOf, Predicate<(Record Repeated, Record Counted)> isSame)
        {
            foreach (var same in rows.GroupBy(keyOf).Where(same => same.Key is not null))
            {
                var counted = same.MaxBy(record => (isRegistered(record.Source.Spreadsheet), record.Filled))!;
                foreach (var record in same.Where(record => !IsOnSameTab(record, counted)))
                {
                    if (isSame((record, counted)))
                        repeated.TryAdd(record, counted);
                }
            }
        }
    }

    /// <summary>Whether two rows stand on one tab.</summary>
    public static bool IsOnSameTab(Record left, Record right) =>
        left.Source.Spreadsheet == right.Source.Spreadsheet && left.Source.TabId == right.Source.TabId;

    private static bool AreOnSeveralTabs(IEnumerable<Record> rows) => rows.Any(row => !IsOnSameTab(row, rows.First()));

    // «БИАП» and «БИАП (2)»: every row of the one stands in the other, in all of its columns.
    private static IEnumerable<(Record Again, Record Counted)> OfWholeTabs(IEnumerable<Record> records)
    {
        var ofKinds = records
            .Where(record => KeyOf(record) is not null)
            .GroupBy(record => (record.Kind, record.Source.Spreadsheet))
            .Where(AreOnSeveralTabs);
        foreach (var rows in ofKinds)
        {
            var tabs = rows.GroupBy(row => row.Source.TabId)
                .Select(tab => tab.ToLookup(row => Anchors.OfColumns(row, row.Kind.Columns.Select(column => column.Name))))
                .ToList();
            for (var i = 1; i < tabs.Count; i++)
            {
                if (tabs.Take(i).FirstOrDefault(earlier => tabs[i].All(same => earlier.Contains(same.Key))) is not { } counted)
                    continue;
                foreach (var again in tabs[i].SelectMany(same => same, (same, row) => (row, counted[same.Key].First())))
                    yield return again;
            }
        }
    }

    // A measure goes over from year to year with the same words; an event does not.
    private static bool IsDated(Record record) =>
        record.Kind != RecordKinds.ActionPlan && record.Kind != RecordKinds.WorkingGroup && record.When is not null;

    // A row that only counts a group's members, or an answer without its time, is no sign of a repeated row.
    private static bool IsTelling(Record record) =>
        record.Kind == RecordKinds.Survey
            ? record["timestamp"] is not null
            : record.Kind.IndexOf("person") < 0 || record.Text("person") is not null;
}
