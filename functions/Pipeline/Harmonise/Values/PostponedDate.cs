namespace Pipeline.Harmonise.Values;

/// <summary>A day and the day it was moved to, in one cell: «30.09.2024 (перенос на 08.10.2024)».</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The new day.</param>
internal sealed record PostponedDate(Reading<Dates> From, Dates To)
{
    private static readonly Vocabulary Statuses = Vocabulary.Load("event-status");

    /// <summary>Both days of a cell; null where it does not give two.</summary>
    public static PostponedDate? In(Cell cell, DateContext context)
    {
        if (cell.Kind != CellKind.Text || cell.Text!.Length > CellText.Longest)
            return null;
        var text = Letters.Composed(cell.Text!);
        var tokens = Token.Split(text);
        if (Statuses.Find(tokens, forgiving: false).Find(match => match.Code == "postponed") is not { Length: > 0, Start: > 0 } moved)
            return null;
        var start = tokens[moved.Start].Start;
        var from = DateReader.Read(Cell.OfText(text[..start].TrimEnd(' ', '(', ',', '-', ';', '\n')), context);
        var to = StatusReader.ReadEvent(Cell.OfText(text[start..].TrimEnd(' ', ')')), context);
        return
            from is { HasValue: true, Value.Precision: DatePrecision.Day }
            && to is { HasValue: true, Remark: null, Value: { Code: "postponed", Date: { Precision: DatePrecision.Day } day } }
            ? new(from, day)
            : null;
    }
}
