using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads one cell of a field into a row's record.</summary>
/// <param name="row">The row.</param>
/// <param name="column">The column and its field.</param>
/// <param name="cell">The cell.</param>
/// <param name="at">Where it stands; the first cell of a merged range.</param>
internal delegate void CellReader(Row row, Binding column, Cell cell, CellAddress at);

/// <summary>The reader of each type of field.</summary>
internal static class CellReaders
{
    /// <summary>The reader of a field; null where its cells are not read here: names wait for the row's other cells.</summary>
    public static CellReader? For(Field field) =>
        field.Type switch
        {
            FieldType.Text => ReadText,
            FieldType.Number or FieldType.Percent => AmountReaders.ReadNumber,
            FieldType.Money => AmountReaders.ReadMoney,
            FieldType.Dates => TimeReaders.ReadDates,
            FieldType.Deadline => TimeReaders.ReadDeadline,
            FieldType.Timestamp => TimeReaders.ReadTimestamp,
            FieldType.Time => TimeReaders.ReadTime,
            FieldType.Sex => (row, column, cell, at) => Code(row, column, cell, at, SexReader.Read(cell)),
            FieldType.SexMark => PersonReaders.ReadSexMark,
            FieldType.EventType => (row, column, cell, at) => Code(row, column, cell, at, EventTypeReader.Read(cell)),
            FieldType.Category => ReadCategory,
            FieldType.EventStatus => TimeReaders.ReadEventStatus,
            FieldType.MeasureStatus => (row, column, cell, at) =>
                Code(row, column, cell, at, StatusReader.ReadMeasureBelow(column.Heading.Leaf, cell).Select(status => status.Code)),
            FieldType.Step => TimeReaders.ReadStep,
            FieldType.StepMark => ReadStepMark,
            FieldType.Order => TimeReaders.ReadOrder,
            FieldType.Names => PersonReaders.ReadNames,
            FieldType.Birth => PersonReaders.ReadBirth,
            FieldType.Problem => ReadProblem,
            FieldType.Problems => ReadProblems,
            FieldType.Municipality => PlaceReaders.ReadMunicipality,
            FieldType.Rayon => PlaceReaders.ReadRayon,
            FieldType.Oblast => PlaceReaders.ReadOblast,
            FieldType.Link => ReadLink,
            FieldType.Person or FieldType.PersonPart or FieldType.Private or FieldType.Unkept => null,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    /// <summary>Reads a row's cells of some columns; what is blank says nothing.</summary>
    public static void ReadInto(Row row, GridLines lines, IEnumerable<Binding> bindings)
    {
        foreach (var binding in bindings)
        {
            var at = lines.Repeated(row.Index, binding.Column, row.Table.Table.DataStart);
            if (lines.Grid[at].IsBlank || For(binding.Field) is not { } reader)
                continue;
            row.Filled.Add(binding.Field.Name);
            reader(row, binding, lines.Grid[at], at);
        }
    }

    /// <summary>The record column that a field fills.</summary>
    public static string ColumnOf(Field field) => field.Name == "percent" ? "percent_done" : field.Name.Replace('-', '_');

    // «Да | Нет», below one of them V; marks below both say nothing.
    private static void ReadStepMark(Row row, Binding column, Cell cell, CellAddress at)
    {
        var mark = FlagReader.ReadTold(cell);
        var isDone = column.Field.Name == "done-yes";
        if (mark is { HasValue: true, Value: true } && row.Draft["done"] is bool other && other != isDone)
        {
            mark = Remarks.Ambiguous("value-flag-unreadable");
            row.Draft.Replace("done", null, new Origin(at, null));
        }
        row.Note("done", mark.Remark, mark.HasValue, at, cell);
        if (mark is { HasValue: true, Value: true })
            row.Draft.Set("done", isDone, at, cell.Shown);
    }

    private static void ReadText(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = PlainTextReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        var target = ColumnOf(column.Field);
        if (target == "position")
            row.Position = cell;
        var text = Public(column.Field, reading.Value);
        // «+» under «Ответственный» names nobody.
        if (text.Length == 0)
            return;
        var raw = text == reading.Value ? cell.Shown : null;
        row.Draft.Set(row.Draft.Has(target + "_text") ? target + "_text" : target, text, at, raw);
    }

    // A person who is responsible or signed is nobody's business outside the sheet; an office or a party is.
    private static string Public(Field field, string text) =>
        field.Name switch
        {
            "responsible" => PersonalText.Responsible(text),
            "parties" => PersonalText.Party(text),
            _ => text,
        };

    /// <summary>Sets a code.</summary>
    public static void Code(Row row, Binding column, Cell cell, CellAddress at, Reading<string> reading)
    {
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            row.Draft.Set(ColumnOf(column.Field), reading.Value, at, cell.Shown);
    }

    // Head counts are of several groups together; a person is of one.
    private static void ReadCategory(Row row, Binding column, Cell cell, CellAddress at)
    {
        if (!row.Draft.Has("categories"))
        {
            Code(row, column, cell, at, CategoryReader.Read(cell));
            return;
        }
        var all = CategoryReader.ReadAll(cell);
        row.Draft.Set("categories", all.Count > 0 ? all : null, at, cell.Shown);
        row.Draft.Set("category", all is [var only] ? only : null, at, cell.Shown);
        if (all.Count == 0)
            row.Note(column.Field.Name, CategoryReader.Read(cell).Remark, false, at, cell);
    }

    private static void ReadProblem(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = PlainTextReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            ProblemCells.SetOne(row, column.Field.Name, reading.Value, at);
    }

    private static void ReadProblems(Row row, Binding column, Cell cell, CellAddress at)
    {
        if (ClosedQuestions.IsZero(cell))
            return;
        // «Таза суу | Жол», below them +: the heading names the problem.
        var reading = ClosedQuestions.IsTick(cell)
            ? Reading<IReadOnlyList<string>>.Of([PlainTextReader.Clean(column.Heading.Readings[0])])
            : ListReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            ProblemCells.Add(row, column.Field.Name, reading.Value, at, cell.Shown);
    }

    private static void ReadLink(Row row, Binding column, Cell cell, CellAddress at)
    {
        var link =
            row.Table.Tab.Hyperlinks.GetValueOrDefault(at) ?? (PlainTextReader.Read(cell) is { HasValue: true } text ? text.Value : null);
        row.Draft.Set("link", link, at, cell.Shown);
    }
}
