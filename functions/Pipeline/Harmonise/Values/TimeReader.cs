namespace Pipeline.Harmonise.Values;

/// <summary>A time of day, or from one to another.</summary>
internal readonly record struct Times(TimeOnly Start, TimeOnly? End);

/// <summary>Reads a time of day: «10:00», «в 10.00 – 12.00», «саат 14:00дө», «с 9 до 11 ч», a time cell.</summary>
internal static class TimeReader
{
    private const int LongestText = 60;

    // Nobody meets before; «2:00» is two in the afternoon, and «2 часа» how long it takes.
    private const int Earliest = 6;
    private const int Latest = 22;

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
        var tokens = Token.Split(Letters.WithDigits(text));
        if (tokens is [{ Length: 4 } together] && InFourDigits(together.Number) is { } digits)
            return Reading<Times>.Of(new(digits, null));
        // «10 30»
        if (tokens is [{ Number: >= Earliest and <= Latest } hour, { Length: 2, Number: >= 0 and < 60 } minute] && minute.Number % 5 == 0)
            return Reading<Times>.Of(new(new(hour.Number, minute.Number), null));
        if (Find(tokens) is not { } found)
            return Remarks.Unreadable("value-time-unreadable");
        return HalfDays.Settle(found.Times) switch
        {
            [] => Remarks.Unreadable("value-time-unreadable"),
            [var first, ..] when first.Hour < Earliest && found.Times[0].Half is null => Remarks.Ambiguous("value-time-unclear"),
            [_] when found.IsEnd || MayBeRange(tokens) => Remarks.Ambiguous("value-time-unclear"),
            [var start] => Reading<Times>.Of(new(start, null)),
            [var start, var end] when start < end && found.IsRange => Reading<Times>.Of(new(start, end)),
            _ => Remarks.Ambiguous("value-time-several"),
        };
    }

    // Each time with the half of the day that stands beside it; null where a word is none of time's.
    private static Found? Find(Token[] tokens)
    {
        var found = new Found();
        string? half = null;
        for (var i = 0; i < tokens.Length; )
        {
            if (ClockTime.At(tokens.AsSpan(i), true) is { } time)
            {
                found.Times.Add((time.Time, half));
                half = null;
                i += time.Tokens;
            }
            else if (tokens[i].Kind == TokenKind.Number)
            {
                return null;
            }
            else if (i > 0 && tokens[i - 1].Is("саат") && SpelledHour(tokens, i) is var (spelled, words))
            {
                found.Times.Add((spelled, half));
                half = null;
                i += words;
            }
            else if (Words.MatchAt(tokens, i) is { } word)
            {
                if (word.Code == "noon")
                    found.Times.Add((new TimeOnly(12, 0), null));
                found.Take(word.Code, ref half);
                i = word.End;
            }
            else if (tokens[i].Text is "-" or "." or "," or ":" or "(" or ")")
            {
                found.IsRange |= tokens[i++].Is("-");
            }
            else
            {
                return null;
            }
        }
        return found;
    }

    // «саат он бирде», «саат он жарымда»
    private static (TimeOnly Time, int Tokens)? SpelledHour(Token[] tokens, int at)
    {
        if (
            NumeralWords.At(tokens, at) is { IsMalformed: false, Value: <= Latest } hour
            && tokens.AsSpan(at + hour.Tokens) is [{ Kind: TokenKind.Word } half, ..]
            && half.Text.StartsWith("жарым", StringComparison.Ordinal)
        )
            return (new((int)hour.Value, 30), hour.Tokens + 1);
        return DayWords.At(tokens.AsSpan(at)) is (<= Latest and var inflected, var words, _) ? (new(inflected, 0), words) : null;
    }

    // «10-15» is a quarter past ten, or from ten to three.
    private static bool MayBeRange(Token[] tokens) =>
        tokens is [{ Kind: TokenKind.Number } first, { Text: "-" }, { Kind: TokenKind.Number } second, ..]
        && second.Number > first.Number
        && second.Number <= Latest;

    // «1400»: hours of a day's work and whole five minutes; 2018 is a year.
    private static TimeOnly? InFourDigits(int digits) =>
        digits is >= 600 and < 2000 && digits % 100 < 60 && digits % 5 == 0 ? new TimeOnly(digits / 100, digits % 100) : null;

    private sealed class Found
    {
        public List<(TimeOnly Time, string? Half)> Times { get; } = [];

        /// <summary>Whether a sign or word makes two times the ends of a range: «10-12», «с 10 до 12»; not «10:00, 12:00».</summary>
        public bool IsRange { get; set; }

        /// <summary>Whether a word says «до», «чейин».</summary>
        public bool IsEnd { get; private set; }

        // «2 pm», «саат 9да эртең менен»; before its time in «эртең менен саат 9да».
        public void Take(string code, ref string? half)
        {
            if (code is "from" or "until")
                (IsRange, IsEnd) = (true, IsEnd || code == "until");
            else if (code is "filler" or "noon")
                return;
            else if (Times is [.., { Half: null } last])
                Times[^1] = (last.Time, code);
            else
                half = code;
        }
    }
}
