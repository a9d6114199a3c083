using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Tells rows that are made of other rows: totals («Итого», «Жыйынтыгы»), parts of them («из них женщин») and averages.</summary>
internal static class TotalRow
{
    private const int LongestLabel = 40;

    private static readonly Vocabulary Words = Vocabulary.Load("totals");

    private static readonly BoundedCache<Label> Labels = new(LabelOf);

    private enum Label : byte
    {
        None,

        /// <summary>«Итого по Ошской области», «Көк-Жар айылы боюнча жыйынтыгы», beside it numbers only.</summary>
        BeginsTotal,

        /// <summary>«Итого:», whatever stands beside it.</summary>
        OnlyTotal,

        /// <summary>«из них женщин», «Среднее».</summary>
        Derived,
    }

    /// <summary>Whether a row sums up others: its first text says so. A dash among the sums says nothing.</summary>
    public static bool Is(Grid grid, int row) => Read(grid, row) is (Label.BeginsTotal, true, true) or (Label.OnlyTotal, true, _);

    /// <summary>Whether a row says a part or an average of what others say.</summary>
    public static bool IsDerived(Grid grid, int row) => Read(grid, row) is (Label.Derived, true, true);

    /// <summary>Whether numbers, and nothing but numbers and dashes, stand in a row from a column on.</summary>
    public static bool AreSums(Grid grid, int row, int column)
    {
        var cells = grid.Rows[row].Skip(column).Where(cell => !cell.IsBlank).Select(NumberReader.Read).ToList();
        return cells.Exists(number => number.HasValue) && cells.TrueForAll(number => !number.IsQuestion);
    }

    /// <summary>Whether a text is a total's label with its number, or alone: «Всего тренингов: 3», «Итого».</summary>
    public static bool IsWhole(string text) =>
        text.Length <= LongestLabel
        && (Labels[text] == Label.OnlyTotal || (Labels[text] == Label.BeginsTotal && text.AsSpan().ContainsAnyInRange('0', '9')));

    /// <summary>Whether a heading names a total: «Итого», «Всего голосов», «Баары».</summary>
    public static bool IsLabel(string text) =>
        text.Length is > 0 and <= LongestLabel && Labels[text] is Label.OnlyTotal or Label.BeginsTotal;

    // The row's number may stand before its label, or its sums: «40 | 100% | Всего».
    private static (Label Label, bool HasNumber, bool OnlyNumbers) Read(Grid grid, int row)
    {
        var (label, before, hasNumber, onlyNumbers) = (Label.None, 0, false, true);
        foreach (ref readonly var cell in grid.Rows[row].AsSpan())
        {
            if (cell.IsBlank)
                continue;
            if (label == Label.None && IsDigits(cell))
            {
                before++;
                continue;
            }
            if (label == Label.None)
            {
                label = cell.Kind == CellKind.Text && cell.Text!.Length <= LongestLabel ? Labels[cell.Text] : Label.None;
                if (label == Label.None)
                    return default;
                hasNumber = before > 1 || (before == 1 && label == Label.OnlyTotal);
                continue;
            }
            var number = NumberReader.Read(cell);
            var isPair = number.IsQuestion && PairedColumns.IsPair(cell);
            hasNumber |= number.HasValue || isPair;
            onlyNumbers &= !number.IsQuestion || isPair;
        }
        return (label, hasNumber, onlyNumbers);
    }

    private static bool IsDigits(in Cell cell) =>
        cell.Kind is CellKind.Number or CellKind.Percent
        || (cell.Kind == CellKind.Text && cell.Text!.AsSpan().Trim() is [>= '0' and <= '9', ..] and var text && !HasLetter(text));

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
                return true;
        }
        return false;
    }

    // «Көк-Жар айылы боюнча жыйынтыгы»: Kyrgyz says it last.
    private static bool EndsInTotal(Token[] tokens)
    {
        var last = Array.FindLastIndex(tokens, token => token.Kind == TokenKind.Word);
        return last > 0 && Words.MatchAt(tokens, last, forgiving: false) is { Code: "total" };
    }

    // «Жалпы жыйын» is a general assembly, no total.
    private static Label LabelOf(string text)
    {
        var tokens = Token.Split(text);
        if (tokens.Length == 0)
            return Label.None;
        if (Words.MatchAt(tokens, 0) is not { } match)
            return EndsInTotal(tokens) ? Label.BeginsTotal : Label.None;
        return match.Code == "derived" ? Label.Derived
            : match.Code == "total-of" ? Label.BeginsTotal
            : match.Code == "general" && EventTypeReader.In(text) is not null ? Label.None
            : Array.TrueForAll(tokens[match.End..], token => token.Kind == TokenKind.Sign) ? Label.OnlyTotal
            : Label.BeginsTotal;
    }
}
