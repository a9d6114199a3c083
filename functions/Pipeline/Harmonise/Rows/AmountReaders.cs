using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Readers of counts, shares and money.</summary>
internal static class AmountReaders
{
    // More than live in the country: a telephone number in the wrong column.
    private const double MostCounted = 10_000_000;

    private static readonly Vocabulary Measures = Vocabulary.Load("measures");

    // «2 дня», «3 км»: no people, questionnaires or votes; only a logical framework counts anything.
    private static readonly BoundedCache<bool> IsMeasure = new(unit =>
        Token.Split(unit) is { Length: > 0 } words && Measures.MatchAt(words, 0, forgiving: false) is not null
    );

    /// <summary>Reads a count or a percentage with its quality.</summary>
    public static void ReadNumber(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = NumberReader.Read(cell);
        if (reading is { HasValue: true, Value.IsPercent: true } && column.Field.Type != FieldType.Percent)
            reading = Remarks.Unreadable("value-number-unreadable");
        // 0.4 typed under «%» may be 40% or 0.4%.
        if (column.Field.Type == FieldType.Percent && cell.Kind == CellKind.Number && cell.Number is > 0 and < 1)
            reading = Remarks.Ambiguous("value-percent-share");
        if (reading.HasValue && !MayBeCounted(column.Field, row.Draft.Kind, cell, reading.Value.Value))
            reading = Remarks.Unreadable("value-number-unreadable");
        if (reading is { HasValue: true, Value.Unit: { } unit } && row.Draft.Kind != RecordKinds.Logframe && IsMeasure[unit])
            reading = Remarks.Unreadable("value-number-unreadable");
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        var target = CellReaders.ColumnOf(column.Field);
        var value = column.Field.Type == FieldType.Percent ? AsPercent(cell, reading.Value) : reading.Value.Value;
        row.Draft.Set(target, value, at, cell.Kind == CellKind.Text ? cell.Text : null);
        if (row.Draft.Has(target + "_quality"))
        {
            row.Draft.Set(target + "_quality", reading.Value.Quality, at, null);
            // Most numbers are exact, and need not be put into words.
            if (reading.Value.Quality != Quality.Exact)
                NoteInexact(row, column.Field.Name, reading.Value.Quality, at, cell.Shown);
        }
        else if (reading.Value.Quality != Quality.Exact)
            row.Note(column.Field.Name, Remarks.Ambiguous("row-inexact"), true, at, cell);
        KeepFactors(row.Draft, reading.Value, at);
    }

    /// <summary>Whether there may be so many of anything.</summary>
    public static bool MayBeCounted(double number) => number <= MostCounted;

    // Typed as text, «28.02» is a day and «1.3. Публикации» an item's number; a formula may lawfully make 61.7 of 5%.
    private static bool MayBeCounted(Field field, RecordKind kind, Cell cell, double number) =>
        MayBeCounted(number)
        && (field.Type == FieldType.Percent || kind == RecordKinds.Logframe || cell.Kind != CellKind.Text || number == Math.Floor(number));

    /// <summary>Tells that a number counts as a lower bound or an approximation. A plan may be as rough as it likes.</summary>
    public static void NoteInexact(Row row, string field, Quality quality, CellAddress at, string? raw)
    {
        if (quality is Quality.AtLeast or Quality.About && !field.StartsWith("planned", StringComparison.Ordinal))
            row.Note(field, Remarks.Ambiguous(quality == Quality.AtLeast ? "row-at-least" : "row-about"), true, at, raw);
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

    /// <summary>Reads a sum in som.</summary>
    public static void ReadMoney(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = MoneyReader.Read(cell, MoneyReader.HeaderMultiplier(column.Heading.Text), MoneyReader.NamesSom(column.Heading.Text));
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        if (!reading.HasValue)
            return;
        var target = CellReaders.ColumnOf(column.Field);
        if (column.IsAddend && row.Draft[target] is double sum && row.Draft.OriginOf(target) is { } first)
            row.Draft.Set(target, sum + reading.Value.Value, first.Cell, $"{first.Raw} + {cell.Shown}");
        else
            row.Draft.Set(target, reading.Value.Value, at, cell.Shown);
        if (reading.Value.Quality != Quality.Exact)
            row.Note(column.Field.Name, Remarks.Ambiguous("row-inexact"), true, at, cell);
    }
}
