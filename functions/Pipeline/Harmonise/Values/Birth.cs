namespace Pipeline.Harmonise.Values;

/// <summary>A person's age as a cell gives it; exactly one of the three is there.</summary>
/// <param name="Year">The year of birth.</param>
/// <param name="Age">The age in whole years.</param>
/// <param name="Group">An age group as «18-28», «60+».</param>
internal readonly record struct Birth(int? Year, int? Age, string? Group);

/// <summary>Reads a year of birth, a birthday, an age or an age group: 1985, «12.03.1985», «33 года», «33 жаш», «18-28».</summary>
internal static class BirthReader
{
    private const int OldestAge = 110;
    private const int FirstYear = 1910;
    private const int LastYear = 2030;

    private static readonly Vocabulary Words = Vocabulary.Load("ages");

    private static readonly BoundedCache<Reading<Birth>> Known = new(FromText);

    /// <summary>What the cell says.</summary>
    public static Reading<Birth> Read(Cell cell)
    {
        if (CellText.IsSettled<Birth>(cell, out var settled))
            return settled;
        return cell.Kind switch
        {
            CellKind.Number => OfNumber(cell.Number),
            CellKind.Date when cell.DateTime is { } at => OfNumber(at.Year),
            CellKind.Text => Known[cell.Text!],
            _ => Remarks.Unreadable("value-birth-unreadable"),
        };
    }

    /// <summary>Two digits in a column of years: 78 is 1978 and 05 is 2005, but 34 may be an age.</summary>
    public static Reading<Birth> OfTwoDigits(int digits) =>
        digits switch
        {
            >= 60 and < 100 => Reading<Birth>.Of(new(1900 + digits, null, null)),
            < 13 => Reading<Birth>.Of(new(2000 + digits, null, null)),
            _ => Remarks.Ambiguous("value-birth-unreadable"),
        };

    private static Reading<Birth> OfNumber(double number) =>
        number != Math.Floor(number) ? Remarks.Unreadable("value-birth-unreadable")
        : number is >= FirstYear and <= LastYear ? Reading<Birth>.Of(new((int)number, null, null))
        : number is >= 5 and <= OldestAge ? Reading<Birth>.Of(new(null, (int)number, null))
        : Remarks.Unreadable("value-birth-unreadable");

    private static Reading<Birth> FromText(string text)
    {
        if (text.Length > CellText.Longest)
            return Remarks.Unreadable("value-birth-unreadable");
        var (numbers, signs, known) = Parts(Token.Split(text));
        if (!known)
            return Birthday(Letters.Composed(text));
        // «07.11.1969 г.р.» needs no word that it is of birth; «69 г.р.» does.
        return (numbers, numbers.Count > 1 ? signs.Replace("b", "", StringComparison.Ordinal) : signs) switch
        {
            ([{ Length: 2 } born], "b") => OfNumber(BirthYear(born)),
            ([var only], "" or "b") => OfNumber(only.Number),
            ([var day, var month, { Length: 4 } year], ".." or "--" or "//")
                when day.Number is >= 1 and <= 31 && month.Number is >= 1 and <= 12 => OfNumber(year.Number),
            ([var day, var month, { Length: 2 } year], "..") when day.Number is >= 1 and <= 31 && month.Number is >= 1 and <= 12 =>
                OfNumber(BirthYear(year)),
            ([{ Length: 4 } year, var month, var day], "--" or "//" or "..")
                when day.Number is >= 1 and <= 31 && month.Number is >= 1 and <= 12 => OfNumber(year.Number),
            ([var from, var to], "-" or "+-") when from.Number < to.Number && to.Number <= OldestAge => OfGroup($"{from.Text}-{to.Text}"),
            ([{ Number: <= OldestAge } from], "+" or "++") => OfGroup($"{from.Text}+"),
            ([{ Number: <= OldestAge } to], "<") => OfGroup($"0-{to.Text}"),
            _ => Remarks.Unreadable("value-birth-unreadable"),
        };
    }

    // «12-май 1987-ж.», «май 1994»: any day or month with its year, though no event has one so long ago.
    private static Reading<Birth> Birthday(string text)
    {
        var years = Token.Split(text).Where(token => token is { Length: 4, Number: >= FirstYear and <= LastYear }).ToList();
        if (years is not [var born])
            return Remarks.Unreadable("value-birth-unreadable");
        var dated = string.Concat(text.AsSpan(0, born.Start), "2000", text.AsSpan(born.End));
        return
            DateReader.Read(Cell.OfText(dated), DateContext.None)
                is { HasValue: true, Remark: null, Value: { Precision: DatePrecision.Day or DatePrecision.Month, IsDeadline: false } day }
            && (day.Start.Year, day.Start.Month) == (day.End.Year, day.End.Month)
            && (day.Precision == DatePrecision.Month || day.Start == day.End)
            ? OfNumber(born.Number)
            : Remarks.Unreadable("value-birth-unreadable");
    }

    // Nobody of our lists was born after 2025, few before 1926.
    private static int BirthYear(Token year) => year.Number > 25 ? 1900 + year.Number : 2000 + year.Number;

    private static Reading<Birth> OfGroup(string group) => Reading<Birth>.Of(new(null, null, group));

    private static (List<Token> Numbers, string Signs, bool Known) Parts(Token[] tokens)
    {
        var numbers = new List<Token>();
        var signs = "";
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens[i].Kind == TokenKind.Number)
                numbers.Add(tokens[i++]);
            else if (NumeralWords.At(tokens, i) is { IsMalformed: false } spelled)
            {
                numbers.Add(new(TokenKind.Number, "", (int)spelled.Value, tokens[i].Start, 0, true));
                i += spelled.Tokens;
            }
            else if (Words.MatchAt(tokens, i) is { } match)
            {
                signs += match.Code switch
                {
                    "range" => "-",
                    "born" => "b",
                    "over" => "+",
                    "under" => "<",
                    _ => "",
                };
                i = match.End;
            }
            else if (tokens[i].Text is "." or "-" or "/" && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number)
                signs += tokens[i++].Text;
            else if (tokens[i].Text is "." or "," or "-" or "(" or ")")
                i++;
            else
                return (numbers, signs, false);
        }
        return (numbers, signs, true);
    }
}
