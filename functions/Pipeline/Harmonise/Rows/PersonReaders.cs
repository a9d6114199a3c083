using System.Globalization;
using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Readers of what describes people, and of how many are named.</summary>
internal static class PersonReaders
{
    // Small children come with their mothers; nobody writes them down.
    private const int YoungestParticipant = 5;

    /// <summary>Reads a mark below «М» or «Ж»; marks below both say nothing.</summary>
    public static void ReadSexMark(Row row, Binding column, Cell cell, CellAddress at)
    {
        var sex = column.Field.Name == "sex-female" ? "f" : "m";
        var mark = SexReader.Read(cell) is { HasValue: true } named ? named.Select(code => code == sex) : FlagReader.Read(cell);
        if (mark is { HasValue: true, Value: true } && row.Draft["sex"] is string other && other != sex)
        {
            mark = Remarks.Ambiguous("value-sex-unreadable");
            row.Draft.Replace("sex", null, new Origin(at, null));
        }
        row.Note("sex", mark.Remark, mark.HasValue, at, cell);
        if (mark is { HasValue: true, Value: true })
            row.Draft.Set("sex", sex, at, cell.Shown);
    }

    /// <summary>Reads how many people are named.</summary>
    public static void ReadNames(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = NamesReader.Read(cell);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, null);
        if (reading is { HasValue: true, Value.Count: { } count })
            row.Draft.Set("facilitators", (double)count, at, null);
    }

    /// <summary>Reads a year of birth, an age, or an age group.</summary>
    public static void ReadBirth(Row row, Binding column, Cell cell, CellAddress at)
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
}
