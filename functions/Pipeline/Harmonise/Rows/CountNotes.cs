using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Makes one head count of each note below a schedule: «Всего участвовало 32 человека» counts those who came to its events,
/// «Общее количество участников – около 240 человек» those who are expected. And of a note between the title of an event and the
/// problems that were named at it: «Фокус-группа (женщины), 15 июля 2025 г.», below it «Участвовало 11 чел.».
/// </summary>
internal static class CountNotes
{
    /// <summary>The head counts of a table's notes.</summary>
    public static IEnumerable<Record> Read(TableScope scope, GridLines lines, IReadOnlyList<Record> records) =>
        scope.Table.Header.Kind == TableKinds.Priorities ? AboveProblems(scope, lines) : BelowEvents(scope, lines, records);

    private static IEnumerable<Record> AboveProblems(TableScope scope, GridLines lines)
    {
        if (scope.Lines.EventType is not { } type || scope.TitleDays is not var (days, at))
            yield break;
        foreach (var above in scope.Table.Above)
        {
            if (NoteReader.Read(lines, above.Row) is not { } note || !AmountReaders.MayBeCounted(note.Amount.Value))
                continue;
            var row = Counted(scope, note);
            row.Draft.Inherit("type", type);
            row.Draft.Inherit("topic", scope.Lines.Topic?.Topic);
            row.Draft.Inherit("date_start", days.Start, new Origin(at, null));
            row.Draft.Inherit("date_end", days.End, new Origin(at, null));
            yield return row.ToRecord(row.Area);
        }
    }

    private static IEnumerable<Record> BelowEvents(TableScope scope, GridLines lines, IReadOnlyList<Record> events)
    {
        if (scope.Table.Header is not { Counts.Count: 0 } header || header.Kind != TableKinds.Schedule || events.Count == 0)
            yield break;
        for (var row = scope.Table.DataStart; row < scope.Table.NotesEnd; row++)
        {
            if (NoteReader.Read(lines, row) is { } note && AmountReaders.MayBeCounted(note.Amount.Value))
                yield return ToRecord(scope, note, events);
        }
    }

    private static Record ToRecord(TableScope scope, CountNote note, IReadOnlyList<Record> events)
    {
        var row = Counted(scope, note);
        row.Draft.Inherit("type", OnlyOne(events.Select(record => record.Text("type"))));
        row.Draft.Inherit("topic", OnlyOne(events.Select(record => record.Text("topic"))));
        row.Draft.Inherit("date_start", events.Min(record => record.Date("date_start")));
        row.Draft.Inherit("date_end", events.Max(record => record.Date("date_end") ?? record.Date("date_start")));
        return row.ToRecord(OnlyArea(events) ?? scope.Spreadsheet.Widest);
    }

    private static Row Counted(TableScope scope, CountNote note)
    {
        var row = new Row(scope, new Draft(RecordKinds.AttendanceTotals), note.Cell.Row);
        var column = note.IsPlan ? "planned" : "total";
        row.Draft.Set(column, note.Amount.Value, note.Cell, note.Raw);
        row.Draft.Set(column + "_quality", note.Amount.Quality, note.Cell, null);
        HeadCountSexes.Apply(row.Draft);
        return row;
    }

    private static string? OnlyOne(IEnumerable<string?> texts) => texts.Distinct().ToList() is [var only] ? only : null;

    private static Area? OnlyArea(IEnumerable<Record> events) =>
        events.Select(record => record.Area).Distinct().ToList() is [var only] ? only : null;
}
