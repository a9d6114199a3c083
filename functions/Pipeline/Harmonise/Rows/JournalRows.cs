using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads the rows of a journal of attendance: a record for each day on which the person was there.</summary>
internal sealed class JournalRows
{
    private readonly TableScope _scope;
    private readonly Binding[] _days;
    private readonly Binding[] _beside;
    private readonly PersonCells _people;
    private readonly MissingCells _missing;

    /// <summary>Makes a reader for a table.</summary>
    public JournalRows(TableScope scope)
    {
        _scope = scope;
        var isDay = scope.Table.Header.Bindings.ToLookup(binding => binding.Field.Type == FieldType.Dates);
        (_days, _beside) = ([.. isDay[true]], [.. isDay[false]]);
        _people = new PersonCells(scope, _beside);
        _missing = new MissingCells(scope, _beside);
    }

    /// <summary>The records of a row; what is remarked on the person is said once.</summary>
    public IEnumerable<Record> Read(GridLines lines, int index)
    {
        if (CountsPeople(lines, index))
            yield break;
        var person = new Row(_scope, new Draft(RecordKinds.Attendance), index);
        CellReaders.ReadInto(person, lines, _beside);
        if (!_people.Read(person, lines, person.Area))
            yield break;
        _missing.Report(person, person.Area);
        var ordinal = 0;
        foreach (var day in _days)
        {
            var at = lines.Repeated(index, day.Column, _scope.Table.DataStart);
            var mark = PresenceReader.Read(lines.Grid[at]);
            person.Note(day.Field.Name, mark.Remark, mark.HasValue, at, lines.Grid[at]);
            if (mark is { HasValue: true, Value: true } && Attendance(person, day) is { } row)
                yield return row.ToRecord(row.Area, ordinal++);
        }
        person.ReportRemarks(person.Area);
    }

    // «Присутствовало | 12 | 9» is nobody, though on a day when one came its cell looks like a mark.
    private bool CountsPeople(GridLines lines, int index) =>
        _days.Any(day => PresenceReader.IsCount(lines.Grid[index, day.Column]))
        || (lines.FirstFilled(index) is { } first && NoteReader.IsLabel(lines.Grid, first));

    private Row? Attendance(Row person, Binding day)
    {
        var row = person.Copy();
        var heading = new CellAddress(_scope.Table.HeaderRow, day.Column);
        var text = HeadingDays.TextIn(day.Heading.Readings[0], _scope.TitleDays?.Dates) ?? day.Heading.Readings[0];
        TimeReaders.ReadDates(row, day, Cell.OfText(text), heading);
        // A day that cannot be read is the heading's fault, and said once.
        if (row.Draft["date_start"] is null)
        {
            if (row.Index == _scope.Table.DataStart)
                row.ReportRemarks(row.Area);
            return null;
        }
        Inheritance.Apply(row);
        return row;
    }
}
