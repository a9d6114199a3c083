namespace Pipeline.Inspect.Checks;

/// <summary>
/// A row that says the same as an earlier one: the same person at the same event, the same event twice. Rows are the same when all
/// columns that tell rows of their kind apart are equal; what differs in any of them (facilitators, zone) is another event.
/// </summary>
public sealed class RowDuplicate() : AreaCheck("row-duplicate", Severity.Warning)
{
    // Kinds whose rows can be entered twice, with the columns that must agree beyond those that tell rows apart.
    private static readonly Dictionary<RecordKind, string[]> Kinds = new()
    {
        [RecordKinds.Schedule] = ["id", "facilitators", "planned"],
        [RecordKinds.Attendance] = [],
        [RecordKinds.AttendanceTotals] = ["planned", "total"],
        [RecordKinds.Survey] = [],
        [RecordKinds.ActionPlan] = [],
        [RecordKinds.WorkingGroup] = [],
        [RecordKinds.Memoranda] = [],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from kind in Kinds.Keys
        from same in area.Of(kind).Where(IsTelling).GroupBy(KeyOf, StringComparer.Ordinal)
        let first = same.First()
        from record in same.Skip(1)
        select Found(area, record, null, Message(area, first, record), Anchors.OfRow(record));

    private static string KeyOf(Record record) => Anchors.Of(Anchors.OfKeys(record), Anchors.OfColumns(record, Kinds[record.Kind]));

    private LocalText Message(AreaInspection area, Record first, Record again)
    {
        var (row, before) = (again.Source, first.Source);
        return row.Spreadsheet != before.Spreadsheet
                ? SayOf("another", row.Row, before.Row, before.TabName, area.PlaceOf(first, null).Spreadsheet?.Name ?? before.Spreadsheet)
            : row.TabId != before.TabId ? SayOf("elsewhere", row.Row, before.Row, before.TabName)
            : Say(row.Row, before.Row);
    }

    // A row that only counts a group's members, or an answer without its time, is no sign of a repeated row.
    private static bool IsTelling(Record record) =>
        record.Kind == RecordKinds.Survey
            ? record["timestamp"] is not null
            : record.Kind.IndexOf("person") < 0 || record.Text("person") is not null;
}
