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
        if (tokens is [{ Length: 4 } together] && InFourDigits(together.Number) is { } digits)
            return Reading<Times>.Of(new(digits, null));
        if (Find(tokens) is not { } found)
            return Remarks.Unreadable("value-time-unreadable");
        return HalfDays.Settle(found) switch
        {
            [var start] => Reading<Times>.Of(new(start, null)),
            [var start, var end] when start < end => Reading<Times>.Of(new(start, end)),
            [] => Remarks.Unreadable("value-time-unreadable"),
            _ => Remarks.Ambiguous("value-time-several"),
        };
    }

    // Each time with the half of the day that stands beside it; null where a word is none of time's.
    private static List<(TimeOnly Time, string? Half)>? Find(Token[] tokens)
    {
        var found = new List<(TimeOnly Time, string? Half)>();
        string? half = null;
        for (var i = 0; i < tokens.Length; )
        {
            if (ClockTime.At(tokens.AsSpan(i), true) is { } time)
            {
                found.Add((time.Time, half));
                half = null;
                i += time.Tokens;
            }
            else if (Words.MatchAt(tokens, i) is { Code: "morning" or "afternoon" } part)
            {
                // «2 pm», «саат 9да эртең менен»; before its time in «эртең менен саат 9да».
                if (found is [.., { Half: null } last])
                    found[^1] = (last.Time, part.Code);
                else
                    half = part.Code;
                i = part.End;
            }
            else if (Skips(tokens, i) is > 0 and var skipped)
            {
                i += skipped;
            }
            else
            {
                return null;
            }
        }
        return found;
    }

    // «1400»: hours of a day's work and whole five minutes; 2018 is a year.
    private static TimeOnly? InFourDigits(int digits) =>
        digits is >= 600 and < 2000 && digits % 100 < 60 && digits % 5 == 0 ? new TimeOnly(digits / 100, digits % 100) : null;

    private static int Skips(Token[] tokens, int at) =>
        tokens[at].Kind == TokenKind.Number ? 0
        : tokens[at].Text is "-" or "." or "," or ":" ? 1
        : Words.MatchAt(tokens, at)?.Length ?? 0;
}
