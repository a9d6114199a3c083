using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Readers of when something is, and of marks that may say when it was done.</summary>
internal static class TimeReaders
{
    private const int MonthsBack = 3;
    private const int MonthsAhead = 12 - MonthsBack;

    /// <summary>Reads days and times of an event.</summary>
    public static void ReadDates(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = DateReader.Read(cell, row.Table.EventDates);
        if (reading.IsQuestion && PostponedDate.In(cell, row.Table.EventDates) is { } moved)
        {
            row.Postponed = (moved.To, at, cell.Shown);
            reading = moved.From;
        }
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        SetDates(row.Draft, column.Field, reading.Value, at, cell.Kind == CellKind.Text ? cell.Text : cell.Shown);
    }

    /// <summary>Reads the days of an event below a month: «10-12», «14-май», or a mark for some time in it.</summary>
    public static void ReadDaysOf(Row row, Binding column, Cell cell, CellAddress at, int month)
    {
        var year = TitleDates.Year(column.Heading.Text) ?? row.Table.Year;
        var context = (year is { } known ? DateContext.OfYear(known) : DateContext.None) with { Month = month };
        var reading =
            ClosedQuestions.IsTick(cell) && year is { } ticked
                ? Reading<Dates>.Of(WholeMonth(ticked, month))
                : DateReader.Read(cell, context);
        if (reading.HasValue && reading.Value.Start.Month != month)
            reading = Remarks.Ambiguous("value-date-ambiguous");
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            SetDates(row.Draft, column.Field, reading.Value, at, cell.Shown);
    }

    private static Dates WholeMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(1).AddDays(-1)) { Precision = DatePrecision.Month };
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

    /// <summary>Reads one day; of a range the last: «июнь 2019» is due on the 30th.</summary>
    public static void ReadDeadline(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = DateReader.Read(cell, row.Table.Dates with { IsDeadline = true });
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            row.Draft.Set(CellReaders.ColumnOf(column.Field), reading.Value.End, at, cell.Shown);
    }

    /// <summary>Reads a day and time to the second.</summary>
    public static void ReadTimestamp(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = DateReader.Read(cell, row.Table.Dates);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (reading.HasValue)
            row.Draft.Set("timestamp", cell.DateTime ?? reading.Value.Start.ToDateTime(reading.Value.TimeStart ?? default), at, cell.Shown);
    }

    /// <summary>Reads times of day.</summary>
    public static void ReadTime(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = TimeReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        row.Draft.Set("time_start", reading.Value.Start, at, cell.Shown);
        row.Draft.Set("time_end", reading.Value.End, at, cell.Shown);
    }

    /// <summary>Reads how an event stands; «перенесено на 20.07» expects it on that day, whatever its own cell still says.</summary>
    public static void ReadEventStatus(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = StatusReader.ReadEvent(cell, DatesBeside(row));
        CellReaders.Code(row, column, cell, at, reading.Select(status => status.Code));
        if (reading is { HasValue: true, Value: { Code: "postponed", Date: { Precision: DatePrecision.Day } date } })
            row.Postponed = (date, at, cell.Shown);
    }

    // Where no title gives a year, the event's own day does: it is moved by weeks, seldom by months, and seldom forward only.
    private static DateContext DatesBeside(Row row) =>
        row.Table.Dates is { Period: null } dates && row.Draft["date_start"] is DateOnly day
            ? dates with
            {
                Period = new(day.AddMonths(-MonthsBack), day.AddMonths(MonthsAhead).AddDays(-1)),
            }
            : row.Table.Dates;

    /// <summary>Reads a step's mark.</summary>
    public static void ReadStep(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = StepReader.ReadTold(cell, row.Table.Dates);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        row.Draft.Set("done", reading.Value.Done, at, cell.Shown);
        row.Draft.Set("done_date", reading.Value.Date?.End, at, cell.Shown);
        row.Draft.Set("reference", reading.Value.Reference, at, cell.Shown);
    }

    /// <summary>Reads an order's number and date.</summary>
    public static void ReadOrder(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = StepReader.ReadTold(cell, row.Table.Dates);
        if (reading is not { HasValue: true, Value.Reference: not null } && PlainTextReader.Read(cell) is { HasValue: true } text)
        {
            row.Draft.Set("order_number", char.IsAsciiDigit(text.Value[0]) ? $"№ {text.Value}" : text.Value, at, cell.Shown);
            return;
        }
        if (!reading.HasValue)
            return;
        row.Draft.Set("order_number", reading.Value.Reference, at, cell.Shown);
        row.Draft.Set("order_date", reading.Value.Date?.Start, at, cell.Shown);
    }
}
