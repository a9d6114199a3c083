namespace Pipeline.Harmonise.Values;

/// <summary>A time of day, or from one to another.</summary>
internal readonly record struct Times(TimeOnly Start, TimeOnly? End);

/// <summary>Reads a time of day: «10:00», «в 10.00 – 12.00», «саат 14:00дө», «с 9 до 11 ч», a time cell.</summary>
internal static class TimeReader
{
    private const int LongestText = 60;

    private static readonly Vocabulary Words = Vocabulary.Load("times");

    private static readonly BoundedCache<Reading<Times>> Known = new(FromText);

    /// <summary>What the cell says.</summary>
    public static Reading<Times> Read(Cell cell)
    {
        if (CellText.IsSettled<Times>(cell, out var settled))
            return settled;
        return cell.Kind switch
        {
            CellKind.Time or CellKind.Number when cell.Number is >= 0 and < 1 => Reading<Times>.Of(new(OfDays(cell.Number), null)),
            CellKind.Date when cell.DateTime is { } at => Reading<Times>.Of(new(TimeOnly.FromDateTime(at), null)),
            CellKind.Number => FromText(cell.Shown),
            CellKind.Text => Known[cell.Text!],
            _ => Remarks.Unreadable("value-time-unreadable"),
        };
    }

    private static TimeOnly OfDays(double days) => new((long)(Math.Round(days * 86_400) % 86_400) * TimeSpan.TicksPerSecond);

    private static Reading<Times> FromText(string text)
    {
        if (text.Length > LongestText)
            return Remarks.Unreadable("value-time-unreadable");
        var tokens = Token.Split(text);
        var found = new List<TimeOnly>();
        for (var i = 0; i < tokens.Length; )
        {
            if (ClockTime.At(tokens.AsSpan(i), true) is { } time)
            {
                found.Add(time.Time);
                i += time.Tokens;
            }
            else if (Skips(tokens, i) is > 0 and var skipped)
            {
                i += skipped;
            }
            else
            {
                return Remarks.Unreadable("value-time-unreadable");
            }
        }
        return found switch
        {
            [var start] => Reading<Times>.Of(new(start, null)),
            [var start, var end] when start < end => Reading<Times>.Of(new(start, end)),
            [] => Remarks.Unreadable("value-time-unreadable"),
            _ => Remarks.Ambiguous("value-time-several"),
        };
    }

    private static int Skips(Token[] tokens, int at) =>
        tokens[at].Kind == TokenKind.Number ? 0
        : tokens[at].Text is "-" or "." or "," or ":" ? 1
        : Words.MatchAt(tokens, at)?.Length ?? 0;
}
