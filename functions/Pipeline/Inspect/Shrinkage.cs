using Pipeline.Languages;

namespace Pipeline.Inspect;

/// <summary>
/// The protection of the last good data: a spreadsheet that lost more than half of its rows, or a required column, is not believed until
/// its coordinator confirms it.
/// </summary>
public static class Shrinkage
{
    /// <summary>The code of its finding.</summary>
    public const string Code = "spreadsheet-shrunk";

    /// <summary>
    /// Up to this many rows a spreadsheet is still being begun, and its author may well delete half of what is there.
    /// </summary>
    private const int FewRows = 4;

    /// <summary>Compares a new read with what is in use.</summary>
    /// <param name="previous">What is in use.</param>
    /// <param name="content">The new read.</param>
    /// <returns>The finding that keeps the old data in use; null if the new read may replace them.</returns>
    public static Finding? Of(SourceState previous, HarmonisedSpreadsheet content) =>
        (LostRows(previous, content) ?? LostColumn(previous.Tables, content.Tables)) is { } reason
            ? new(Code, Severity.Error, SourceInspection.PlaceOf(previous), reason, Anchor: "")
            : null;

    private static LocalText? LostRows(SourceState previous, HarmonisedSpreadsheet content) =>
        previous.Records > FewRows && content.Records.Count * 2 < previous.Records
            ? Texts.Inspect[$"{Code}.rows", previous.Records, content.Records.Count, Bishkek.DayOf(previous.LastChanged!.Value)]
            : null;

    // A table that is gone as a whole is a matter of rows; a column is lost only where its table is still there.
    private static LocalText? LostColumn(IReadOnlyList<HarmonisedTable> before, IReadOnlyList<HarmonisedTable> now)
    {
        var lost =
            from table in before
            let successors = SuccessorsOf(table, before, now)
            where successors.Count > 0
            from heading in table.Headings
            where IsRequired(table.Kind, heading.Key) && !successors.Exists(successor => successor.Headings.ContainsKey(heading.Key))
            select Texts.Inspect[$"{Code}.column", heading.Value.Text, CellAddress.LettersOf(heading.Value.Column), table.TabName];
        return lost.FirstOrDefault();
    }

    // Without its dates a schedule looks like another kind of table: one whose kind is new on the tab is the same table.
    private static List<HarmonisedTable> SuccessorsOf(
        HarmonisedTable table,
        IReadOnlyList<HarmonisedTable> before,
        IReadOnlyList<HarmonisedTable> now
    )
    {
        var onTab = now.Where(other => other.TabId == table.TabId).ToList();
        return onTab.Exists(other => other.Kind == table.Kind)
            ? onTab.FindAll(other => other.Kind == table.Kind)
            : onTab.FindAll(other => !before.Any(known => known.TabId == other.TabId && known.Kind == other.Kind));
    }

    private static bool IsRequired(string kind, string field) =>
        RecordKinds
            .Find(kind)
            ?.Columns.Any(column => column.Required && (column.Name == field || (field == "date" && column.Name == "date_start"))) == true;
}
