using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Makes one head count of each note below a schedule: «Всего участвовало 32 человека» counts those who came to its events,
/// «Общее количество участников – около 240 человек» those who are expected.
/// </summary>
internal static class CountNotes
{
    /// <summary>The head counts of a table's notes.</summary>
    public static IEnumerable<Record> Read(TableScope scope, GridLines lines, IReadOnlyList<Record> events)
    {
        if (scope.Table.Header is not { Counts.Count: 0 } header || header.Kind != TableKinds.Schedule || events.Count == 0)
            yield break;
        for (var row = scope.Table.DataStart; row < scope.Table.NotesEnd; row++)
        {
            if (NoteReader.Read(lines, row) is { } note)
                yield return ToRecord(scope, note, events);
        }
    }

    private static Record ToRecord(TableScope scope, CountNote note, IReadOnlyList<Record> events)
    {
        var row = new Row(scope, new Draft(RecordKinds.AttendanceTotals), note.Cell.Row);
        var column = note.IsPlan ? "planned" : "total";
        row.Draft.Set(column, note.Amount.Value, note.Cell, note.Raw);
        row.Draft.Set(column + "_quality", note.Amount.Quality, note.Cell, null);
        row.Draft.Inherit("type", OnlyOne(events.Select(record => record.Text("type"))));
        row.Draft.Inherit("topic", OnlyOne(events.Select(record => record.Text("topic"))));
        row.Draft.Inherit("date_start", events.Min(record => record.Date("date_start")));
        row.Draft.Inherit("date_end", events.Max(record => record.Date("date_end") ?? record.Date("date_start")));
        return row.ToRecord(OnlyArea(events) ?? scope.Spreadsheet.Widest);
    }

    private static string? OnlyOne(IEnumerable<string?> texts) => texts.Distinct().ToList() is [var only] ? only : null;

    private static Area? OnlyArea(IEnumerable<Record> events) =>
        events.Select(record => record.Area).Distinct().ToList() is [var only] ? only : null;
}
