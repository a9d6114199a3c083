using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Knows days whose month stands in a column of its own, and its year perhaps in another: «Число | Месяц | Год», below them
/// «12 | февраля | 2025», «4-5 | марта | 2025».
/// </summary>
internal static class DateParts
{
    private const int HighestDay = 31;
    private const int EarliestYear = 1991;
    private const int LatestYear = 2099;

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
        var year = unbound.Find(heading => AreAll(samples.Of(heading.Column), IsYear));
        bindings[date] = new Binding(day, bindings[date].Field, 1) { MonthColumn = month.Column, YearColumn = year?.Column };
        bindings.AddRange(new[] { month, year }.OfType<Heading>().Select(part => new Binding(part, Note, 1)));
        duplicates.RemoveAll(duplicate => duplicate.Column == day.Column || duplicate.Column == month.Column);
        unbound.RemoveAll(heading => heading == day || heading == month || heading == year);
    }

    private static bool AreAll(IReadOnlyList<Cell> cells, Predicate<Cell> fits) => cells.Count > 0 && cells.All(cell => fits(cell));

    private static bool IsMonth(Cell cell) => cell.Kind == CellKind.Text && EventForms.MonthOf(cell.Text!) > 0;

    private static bool IsYear(Cell cell) =>
        cell.Kind is CellKind.Number or CellKind.Text
        && Token.Split(cell.Shown) is [{ Kind: TokenKind.Number, Number: >= EarliestYear and <= LatestYear }, ..];

    // «12», «4-5», «12, 14»
    private static bool IsDay(Cell cell) =>
        cell.Kind is CellKind.Number or CellKind.Text
        && Token.Split(cell.Shown) is [{ Kind: TokenKind.Number }, ..] tokens
        && Array.TrueForAll(
            tokens,
            token => token.Kind == TokenKind.Sign || token is { Kind: TokenKind.Number, Number: >= 1 and <= HighestDay }
        );
}
