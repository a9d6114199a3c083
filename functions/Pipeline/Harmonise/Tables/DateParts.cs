using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Knows days whose month stands in a column of its own: «Число | Месяц», below them «12 | февраля», «4-5 | марта».</summary>
internal static class DateParts
{
    private const int HighestDay = 31;

    private static readonly Field Note = new("note", FieldType.Unkept);

    /// <summary>Binds the column of months to that of days where a table has both.</summary>
    public static void Bind(TableKind kind, List<Heading> unbound, Samples samples, List<Binding> bindings, List<Binding> duplicates)
    {
        var date = bindings.FindIndex(binding => binding.Field is { Type: FieldType.Dates, Name: "date" });
        if (date < 0)
            return;
        var columns = unbound.Append(bindings[date].Heading).ToList();
        if (
            columns.Find(heading => AreAll(samples.Of(heading.Column), IsMonth)) is not { } month
            || columns.Find(heading => heading != month && AreAll(samples.Of(heading.Column), IsDay)) is not { } day
            || (bindings[date].Heading != month && bindings[date].Heading != day)
        )
            return;
        bindings[date] = new Binding(day, bindings[date].Field, 1) { MonthColumn = month.Column };
        bindings.Add(new Binding(month, Note, 1));
        duplicates.RemoveAll(duplicate => duplicate.Column == day.Column || duplicate.Column == month.Column);
        unbound.RemoveAll(heading => heading == day || heading == month);
    }

    private static bool AreAll(IReadOnlyList<Cell> cells, Predicate<Cell> fits) => cells.Count > 0 && cells.All(cell => fits(cell));

    private static bool IsMonth(Cell cell) => cell.Kind == CellKind.Text && EventForms.MonthOf(cell.Text!) > 0;

    // «12», «4-5», «12, 14»
    private static bool IsDay(Cell cell) =>
        cell.Kind is CellKind.Number or CellKind.Text
        && Token.Split(cell.Shown) is [{ Kind: TokenKind.Number }, ..] tokens
        && Array.TrueForAll(
            tokens,
            token => token.Kind == TokenKind.Sign || token is { Kind: TokenKind.Number, Number: >= 1 and <= HighestDay }
        );
}
