using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Knows columns that are the values of one field, a mark in one of them: «выполнено | в процессе | не начато», «до 18 | 18-28 | 60+»,
/// below them + or 1.
/// </summary>
internal static class TickColumns
{
    private const int FewestColumns = 2;

    private static readonly DateContext SomeYear = DateContext.OfYear(2000);

    /// <summary>Binds such columns to the field that their headings are values of.</summary>
    public static void Bind(TableKind kind, List<Heading> named, Samples samples, List<Binding> bindings)
    {
        var marked = named.FindAll(heading => AreMarks(samples.Of(heading.Column)));
        if (marked.Count == 0)
            return;
        foreach (var field in kind.Fields.Where(field => field.Name != "birth-year"))
        {
            var columns = named
                .Where(heading => marked.Contains(heading) || samples.Of(heading.Column).Count == 0)
                .Select(heading => (Heading: heading, Value: ValueOf(field.Type, heading)))
                .Where(column => column.Value is not null)
                .ToList();
            if (columns.Count < FewestColumns || !columns.Exists(column => marked.Contains(column.Heading)))
                continue;
            bindings.RemoveAll(binding => binding.Field == field || columns.Exists(column => column.Heading == binding.Heading));
            bindings.AddRange(columns.Select(column => new Binding(column.Heading, field, 1) { Marked = column.Value }));
        }
    }

    /// <summary>What a cell of such a column says: the column's value where it is marked, nothing where it is not.</summary>
    public static Cell Value(string marked, Cell cell) =>
        cell.IsBlank ? cell
        : FlagReader.Read(cell) is not { HasValue: true } mark ? cell
        : mark.Value ? Cell.OfText(marked)
        : default;

    // The value that a heading is; null where it is none of the field's.
    private static string? ValueOf(FieldType type, Heading heading)
    {
        var cell = Cell.OfText(heading.Readings[0]);
        return type switch
        {
            FieldType.MeasureStatus when StatusReader.ReadMeasure(cell) is { HasValue: true, Remark: null } => cell.Text,
            FieldType.EventStatus when StatusReader.ReadEvent(cell, SomeYear) is { HasValue: true, Remark: null } => cell.Text,
            FieldType.Birth when BirthReader.Read(cell) is { HasValue: true, Value.Group: not null } => cell.Text,
            FieldType.Birth => Youngest(heading.Readings[0]),
            _ => null,
        };
    }

    // «до 28», «28ге чейин»: whether 28 is in it, a cell leaves open; the group beside it, from 29, does not.
    private static string? Youngest(string heading) =>
        Array.FindAll(Token.Split(heading), token => token.Kind == TokenKind.Number) is [{ Number: >= 10 and <= 40 } only]
            ? $"0-{only.Text}"
            : null;

    // Below the marks may stand their count; other numbers count something else: «Выполнено | В работе», below them 1, 2.
    private static bool AreMarks(IReadOnlyList<Cell> cells)
    {
        var ticks = cells.TakeWhile(cell => FlagReader.Read(cell).HasValue).Count(ClosedQuestions.IsTick);
        return ticks > 0
            && cells
                .Index()
                .All(cell => FlagReader.Read(cell.Item).HasValue || (cell.Index == cells.Count - 1 && Counts(cell.Item, ticks)));
    }

    private static bool Counts(Cell cell, int ticks) => NumberReader.Read(cell) is { HasValue: true } number && number.Value.Value == ticks;
}
