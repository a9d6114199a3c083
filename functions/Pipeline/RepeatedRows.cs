namespace Pipeline;

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
    /// The rows of events, lists and answers that repeat a row of another spreadsheet, as drafts do, each with the row that counts: that of a registered
    /// spreadsheet, else the first. A head count of a spreadsheet that is not registered repeats one of the same event that is, whatever its number.
    /// </summary>
    /// <param name="records">An area's rows, in the order of reading.</param>
    /// <param name="isRegistered">Whether the registry names a spreadsheet, by its id.</param>
    public static IReadOnlyDictionary<Record, Record> OfOthers(IReadOnlyList<Record> records, Predicate<string> isRegistered)
    {
        var repeated = new Dictionary<Record, Record>(ReferenceEqualityComparer.Instance);
        if (records.All(record => record.Source.Spreadsheet == records[0].Source.Spreadsheet))
            return repeated;
        var dated = records.Where(IsDated).ToList();
        Note(dated, KeyOf, _ => true);
        Note(
            dated.Where(record => record.Kind == RecordKinds.AttendanceTotals),
            Anchors.OfKeys,
            same => isRegistered(same.Counted.Source.Spreadsheet) && !isRegistered(same.Repeated.Source.Spreadsheet)
        );
        return repeated;

        void Note(IEnumerable<Record> rows, Func<Record, string?> keyOf, Predicate<(Record Repeated, Record Counted)> isSame)
        {
            foreach (var same in rows.GroupBy(keyOf).Where(same => same.Key is not null))
            {
                var counted = same.FirstOrDefault(record => isRegistered(record.Source.Spreadsheet)) ?? same.First();
                foreach (var record in same.Where(record => record.Source.Spreadsheet != counted.Source.Spreadsheet))
                {
                    if (isSame((record, counted)))
                        repeated.TryAdd(record, counted);
                }
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
