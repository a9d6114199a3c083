namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Tells summaries apart from what they sum up: «Муниципалитет | Участников 2025 | Участников 2026 | Всего» beside tabs whose rows are
/// events with their days. Counting them would count everybody twice.
/// </summary>
internal static class SummaryTables
{
    // What makes a row of head counts an event's.
    private static readonly string[] OfEvents = ["date", "type", "topic"];

    /// <summary>Whether a table of head counts names no event while another in the spreadsheet gives the days of its own.</summary>
    public static bool Is(FoundTable table, IEnumerable<FoundTable> all) =>
        IsOfCounts(table)
        && !Names(table, OfEvents.Contains)
        && Names(table, field => field == "municipality")
        && all.Any(other => IsOfCounts(other) && Names(other, field => field == "date"));

    private static bool IsOfCounts(FoundTable table) => table.Header.Kind == TableKinds.AttendanceTotals;

    private static bool Names(FoundTable table, Predicate<string> field) => table.Header.Bindings.Any(binding => field(binding.Field.Name));
}
