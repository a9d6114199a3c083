namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads a number with its quality and unit: «1 250,5», «53 женщин», «более 20», «240ка жакын», «101%»,
/// «8 МТУ x 50 анкет = 400 штук». Counts are never negative. A dash or «нет» is missing, a zero is zero.
/// </summary>
internal static class NumberReader
{
    private static readonly BoundedCache<Reading<Amount>> Known = new(text => NumberParser.Parse(text));

    // Whole numbers up to a thousand are most of what people count.
    private static readonly Reading<Amount>[] Small = [.. Enumerable.Range(0, 1001).Select(n => Reading<Amount>.Of(new Amount(n)))];

    /// <summary>What the cell says.</summary>
    public static Reading<Amount> Read(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number:
                return OfNumber(cell.Number);
            case CellKind.Percent:
                return Of(new Amount(Math.Round(cell.Number * 100, 10)) { IsPercent = true });
            case CellKind.Text when CellText.IsSettled<Amount>(cell, out var settled):
                return settled;
            case CellKind.Text:
                return Known[cell.Text!];
            case CellKind.Empty or CellKind.Error:
                return CellText.IsSettled<Amount>(cell, out var empty) ? empty : Reading<Amount>.Missing;
            case CellKind.Date or CellKind.Time:
                return Remarks.Unreadable("value-number-date");
            default:
                return Remarks.Unreadable("value-number-unreadable");
        }
    }

    private static Reading<Amount> OfNumber(double number)
    {
        var whole = (int)Math.Clamp(number, -1, 1001);
        return whole == number && whole is >= 0 and <= 1000 ? Small[whole] : Of(new Amount(number));
    }

    private static Reading<Amount> Of(Amount amount) =>
        !double.IsFinite(amount.Value) ? Remarks.Unreadable("value-number-unreadable")
        : amount.Value < 0 ? Remarks.Unreadable("value-number-negative")
        : Reading<Amount>.Of(amount);
}
