using System.Globalization;
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
    // Small children come with their mothers; nobody writes them down.
    private const int YoungestParticipant = 5;

    /// <summary>The reader of a field; null where its cells are not read here: names wait for the row's other cells.</summary>
    public static CellReader? For(Field field) =>
        field.Type switch
        {
            FieldType.Text => ReadText,
            FieldType.Number or FieldType.Percent => ReadNumber,
            FieldType.Money => ReadMoney,
            FieldType.Dates => ReadDates,
            FieldType.Deadline => ReadDeadline,
            FieldType.Timestamp => ReadTimestamp,
            FieldType.Time => ReadTime,
            FieldType.Sex => (row, column, cell, at) => Code(row, column, cell, at, SexReader.Read(cell)),
            FieldType.EventType => (row, column, cell, at) => Code(row, column, cell, at, EventTypeReader.Read(cell)),
            FieldType.Category => ReadCategory,
            FieldType.EventStatus => ReadEventStatus,
            FieldType.MeasureStatus => (row, column, cell, at) =>
                Code(row, column, cell, at, StatusReader.ReadMeasure(cell).Select(status => status.Code)),
            FieldType.Step => ReadStep,
            FieldType.Order => ReadOrder,
            FieldType.Names => ReadNames,
            FieldType.Birth => ReadBirth,
            FieldType.Problem => ReadProblem,
            FieldType.Problems => ReadProblems,
            FieldType.Municipality => PlaceReaders.ReadMunicipality,
            FieldType.Rayon => PlaceReaders.ReadRayon,
            FieldType.Oblast => PlaceReaders.ReadOblast,
            FieldType.Link => ReadLink,
            FieldType.Person or FieldType.PersonPart or FieldType.Private or FieldType.Unkept => null,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    /// <summary>The record column that a field fills.</summary>
    public static string ColumnOf(Field field) => field.Name == "percent" ? "percent_done" : field.Name.Replace('-', '_');

    private static void ReadText(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = PlainTextReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        var target = ColumnOf(column.Field);
        if (target == "position")
            row.Position = cell;
        row.Draft.Set(row.Draft.Has(target + "_text") ? target + "_text" : target, Public(column.Field, reading.Value), at, cell.Shown);
    }

    // A person who is responsible is nobody's business outside the sheet; an office is.
    private static string Public(Field field, string text) => field.Name == "responsible" ? PersonalText.Responsible(text) : text;

    private static void ReadNumber(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = NumberReader.Read(cell);
        if (reading.HasValue && reading.Value.IsPercent != (column.Field.Type == FieldType.Percent) && reading.Value.IsPercent)
            reading = Remarks.Unreadable("value-number-unreadable");
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        var target = ColumnOf(column.Field);
        var value = column.Field.Type == FieldType.Percent ? AsPercent(cell, reading.Value) : reading.Value.Value;
        row.Draft.Set(target, value, at, cell.Kind == CellKind.Text ? cell.Text : null);
        if (row.Draft.Has(target + "_quality"))
            row.Draft.Set(target + "_quality", reading.Value.Quality, at, null);
        else if (reading.Value.Quality != Quality.Exact)
            row.Note(column.Field.Name, Remarks.Ambiguous("row-inexact"), true, at, cell);
        KeepFactors(row.Draft, reading.Value, at);
    }

    // «8 МТУ x 50 анкет = 400»: the factors stand for columns that the table does not have.
    private static void KeepFactors(Draft draft, Amount amount, CellAddress at)
    {
        if (amount.Factors is not [var units, var each] || !draft.Has("per_unit"))
            return;
        if (draft["units"] is null && draft["per_unit"] is null)
        {
            draft.Set("units", units, at, null);
            draft.Set("per_unit", each, at, null);
        }
    }

    // A share typed as a plain number: 0.4 under «%» is 40 only where the sheet shows it so.
    private static double AsPercent(Cell cell, Amount amount) =>
        cell.Kind == CellKind.Percent ? Math.Round(cell.Number * 100, 10) : amount.Value;

    private static void ReadMoney(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = MoneyReader.Read(cell, MoneyReader.HeaderMultiplier(column.Heading.Text));
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        row.Draft.Set(ColumnOf(column.Field), reading.Value.Value, at, cell.Shown);
        if (reading.Value.Quality != Quality.Exact)
            row.Note(column.Field.Name, Remarks.Ambiguous("row-inexact"), true, at, cell);
    }

    private static void ReadDates(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = DateReader.Read(cell, row.Table.Dates);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        SetDates(row.Draft, column.Field, reading.Value, at, cell.Kind == CellKind.Text ? cell.Text : cell.Shown);
    }

    /// <summary>Sets days and times: as a span where the kind has one, else the first day.</summary>
    public static void SetDates(Draft draft, Field field, Dates dates, CellAddress at, string? raw)
    {
        var prefix = field.Name == "programme-period" ? "period" : "date";
        if (!draft.Has(prefix + "_start"))
        {
            draft.Set("date", dates.Start, at, raw);
            return;
        }
        draft.Set(prefix + "_start", dates.Start, at, raw);
        draft.Set(prefix + "_end", dates.End, at, raw);
        draft.Set("dates", dates.Days, at, raw);
        draft.Set("time_start", dates.TimeStart, at, raw);
        draft.Set("time_end", dates.TimeEnd, at, raw);
    }

    // Of a range the last day counts: «июнь 2019» is due on the 30th.
    private static void ReadDeadline(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = DateReader.Read(cell, row.Table.Dates);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            row.Draft.Set(ColumnOf(column.Field), reading.Value.End, at, cell.Shown);
    }

    private static void ReadTimestamp(Row row, Binding column, Cell cell, CellAddress at)
    {
        if (cell.DateTime is { } exact)
        {
            row.Draft.Set("timestamp", exact, at, cell.Shown);
            return;
        }
        var reading = DateReader.Read(cell, row.Table.Dates);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            row.Draft.Set("timestamp", reading.Value.Start.ToDateTime(reading.Value.TimeStart ?? default), at, cell.Shown);
    }

    private static void ReadTime(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = TimeReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        row.Draft.Set("time_start", reading.Value.Start, at, cell.Shown);
        row.Draft.Set("time_end", reading.Value.End, at, cell.Shown);
    }

    private static void Code(Row row, Binding column, Cell cell, CellAddress at, Reading<string> reading)
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

    // «перенесено на 20.07»: the event is now expected on that day, whatever its own cell still says.
    private static void ReadEventStatus(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = StatusReader.ReadEvent(cell, row.Table.Dates);
        Code(row, column, cell, at, reading.Select(status => status.Code));
        if (reading is { HasValue: true, Value: { Code: "postponed", Date: { Precision: DatePrecision.Day } date } })
            row.Postponed = (date, at, cell.Shown);
    }

    private static void ReadStep(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = StepReader.Read(cell, row.Table.Dates);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        row.Draft.Set("done", reading.Value.Done, at, cell.Shown);
        row.Draft.Set("done_date", reading.Value.Date?.End, at, cell.Shown);
        row.Draft.Set("reference", reading.Value.Reference, at, cell.Shown);
    }

    private static void ReadOrder(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = StepReader.Read(cell, row.Table.Dates);
        if (reading is not { HasValue: true, Value.Reference: not null } && PlainTextReader.Read(cell) is { HasValue: true } text)
        {
            row.Draft.Set("order_number", text.Value, at, cell.Shown);
            return;
        }
        if (!reading.HasValue)
            return;
        row.Draft.Set("order_number", reading.Value.Reference, at, cell.Shown);
        row.Draft.Set("order_date", reading.Value.Date?.Start, at, cell.Shown);
    }

    private static void ReadNames(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = NamesReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, null);
        if (reading is { HasValue: true, Value.Count: { } count })
            row.Draft.Set("facilitators", (double)count, at, null);
    }

    private static void ReadBirth(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = BirthReader.Read(cell);
        if (column.Field.Name == "birth-year" && reading is { HasValue: true, Value.Age: { } digits } && IsDigits(cell))
            reading = BirthReader.OfTwoDigits(digits);
        if (reading is { HasValue: true, Value.Year: { } born } && born > row.Table.Year - YoungestParticipant)
            reading = Remarks.Unreadable("value-birth-unreadable");
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        var (year, age, group) = reading.Value;
        row.Draft.Set("birth_year", (double?)year, at, null);
        row.Draft.Set("age_group", group ?? (row.Draft.Has("age") ? null : age?.ToString(CultureInfo.InvariantCulture)), at, null);
        row.Draft.Set("age", (double?)age, at, null);
    }

    private static bool IsDigits(Cell cell) =>
        cell.Kind == CellKind.Number || cell.Shown.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    private static void ReadProblem(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = PlainTextReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            ProblemCells.SetOne(row, column.Field.Name, reading.Value, at);
    }

    private static void ReadProblems(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = ListReader.Read(cell);
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
