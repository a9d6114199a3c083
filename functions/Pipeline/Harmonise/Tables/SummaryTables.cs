using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Tells summaries apart from what they sum up: «Муниципалитет | Участников 2025 | Участников 2026 | Всего» beside tabs whose rows are
/// events with their days, «Айыл | Бардык иш-чаралар | Аткарылганы» over numbers. Read as data they would count everything twice.
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

    /// <summary>Whether a column that should name what its rows are about holds nothing but numbers: «Мероприятий» over 5, 4, 3.</summary>
    public static bool Counts(Binding binding, Samples samples) =>
        binding.Field is { IsRequired: true, Repeats: false, Type: FieldType.Text or FieldType.Problem }
        && samples.Of(binding.Column) is { Count: > 0 } sample
        && sample.All(cell => cell.Kind == CellKind.Percent || NumberReader.Read(cell) is { HasValue: true, Value.Unit: null });

    private static bool IsOfCounts(FoundTable table) => table.Header.Kind == TableKinds.AttendanceTotals;

    private static bool Names(FoundTable table, Predicate<string> field) => table.Header.Bindings.Any(binding => field(binding.Field.Name));
}
