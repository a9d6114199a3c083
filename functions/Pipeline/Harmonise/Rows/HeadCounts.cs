using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>Makes the head count of an event that the event's own row holds (<see cref="Tables.EventCounts"/>).</summary>
internal static class HeadCounts
{
    private static readonly string[] OfEvent = ["date_start", "date_end", "dates", "type", "topic"];

    /// <summary>The head count in a row of a schedule; null where nobody wrote any.</summary>
    public static Record? Read(TableScope scope, GridLines lines, int index, Record item)
    {
        var row = new Row(scope, new Draft(RecordKinds.AttendanceTotals), index);
        CellReaders.ReadInto(row, lines, scope.Table.Header.Counts);
        if (row.Filled.Count == 0)
            return null;
        if (row.Draft["women"] is double women && row.Draft["men"] is double men)
            row.Draft.Inherit("total", women + men);
        HeadCountSexes.Apply(row.Draft);
        foreach (var column in OfEvent)
            row.Draft.Inherit(column, item[column], item.Origins.TryGetValue(column, out var origin) ? origin : null);
        row.ReportRemarks(item.Area);
        return row.ToRecord(item.Area);
    }
}
