namespace Pipeline.Areas;

/// <summary>
/// Events and head counts that stand on two tabs in other words: a schedule lists the focus groups, and a table of focus groups lists them again
/// with who came. On one day in one place, rows of one type are the same event one to one, unless topic or zone contradict; of focus
/// groups, whose groups are named differently each time, all are where there are as many, and else those that share a word. Head counts are the
/// same where their numbers are.
/// </summary>
internal static class RepeatedEvents
{
    private const string FocusGroup = "focus-group";

    /// <summary>
    /// The rows that repeat one of another tab, each with the row that counts: that of a registered spreadsheet, of these on the tab whose rows say most,
    /// else on the first.
    /// </summary>
    /// <param name="records">An area's dated rows, in an order that does not depend on where the spreadsheets are kept.</param>
    /// <param name="isRegistered">Whether the registry names a spreadsheet, by its id.</param>
    public static IEnumerable<(Record Again, Record Counted)> Of(IEnumerable<Record> records, Predicate<string> isRegistered) =>
        records
            .Where(record =>
                record.Kind == RecordKinds.Schedule || (record.Kind == RecordKinds.AttendanceTotals && record["total"] is not null)
            )
            .Where(record => record.Text("type") is not (null or "other"))
            .GroupBy(KeyOf)
            .SelectMany(same =>
                Pairs(
                    same.GroupBy(record => (record.Source.Spreadsheet, record.Source.TabId))
                        .OrderByDescending(tab => isRegistered(tab.Key.Spreadsheet))
                        .ThenByDescending(tab => tab.Max(record => record.Filled))
                )
            );

    private static string KeyOf(Record record) =>
        record.Kind == RecordKinds.Schedule
            ? Anchors.OfColumns(record, ["type", "date_start"])
            : Anchors.OfColumns(record, ["type", "date_start", "total", "category"]);

    private static IEnumerable<(Record Again, Record Counted)> Pairs(IEnumerable<IEnumerable<Record>> tabs)
    {
        var counted = tabs.First().ToList();
        foreach (var tab in tabs.Skip(1))
        {
            var areAll = tab.Count() == counted.Count;
            var free = counted.ToList();
            foreach (var record in tab)
            {
                if (free.Find(other => IsSame(record, other, areAll)) is not { } first)
                    continue;
                free.Remove(first);
                yield return (record, first);
            }
        }
    }

    private static bool IsSame(Record left, Record right, bool areAll) =>
        left.Text("type") == FocusGroup ? areAll || ShareWord(left, right) : Events.CouldBeSame(left, right) && ZonesAgree(left, right);

    private static bool ZonesAgree(Record left, Record right) =>
        left.Kind != RecordKinds.Schedule
        || left.Text("zone") is not { } zone
        || right.Text("zone") is not { } other
        || FoldedText.Of(zone) == FoldedText.Of(other);

    private static bool ShareWord(Record left, Record right) => WordsOf(left).Overlaps(WordsOf(right));

    private static HashSet<string> WordsOf(Record record) =>
        [
            .. FoldedText
                .Of(record.Kind == RecordKinds.Schedule ? $"{record.Text("topic")} {record.Text("zone")}" : record.Text("topic") ?? "")
                .Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries),
        ];
}
