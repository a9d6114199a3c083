namespace Pipeline.Harmonise.Values;

/// <summary>A total told among its parts: «аял 14, эркек 10, баары 24», «всего 24: женщин 14, мужчин 10».</summary>
internal static class TotalOfParts
{
    private static readonly Vocabulary Totals = Vocabulary.Load("totals");

    private static readonly Vocabulary[] Parts =
    [
        Vocabulary.Load("sex"),
        Vocabulary.Load("people"),
        Vocabulary.Load("asides"),
        Vocabulary.Load("categories"),
    ];

    /// <summary>The total, remarked on where the parts do not make it up; null where a text is no such list.</summary>
    public static Reading<Amount>? In(string text)
    {
        var clauses = text.Split([',', ';', '\n', ':', '('], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (clauses.Length < 3)
            return null;
        var read = Array.ConvertAll(clauses, Clause);
        if (Array.Exists(read, clause => clause is null) || Array.FindAll(read, clause => clause!.Value.IsTotal) is not [{ } total])
            return null;
        var sum = read.Sum(clause => clause!.Value.Number) - total.Number;
        return Reading<Amount>.Of(
            new Amount(total.Number),
            sum == total.Number ? null : Remarks.Mismatch("value-product-mismatch", sum, total.Number)
        );
    }

    // One number, and words that say of whom.
    private static (int Number, bool IsTotal)? Clause(string text)
    {
        var tokens = Token.Split(text.TrimEnd(')', '.'));
        var (number, isTotal) = (-1, false);
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                if (number >= 0)
                    return null;
                number = tokens[i++].Number;
            }
            else if (tokens[i].Text is "-" or "–")
            {
                i++;
            }
            else if (Totals.MatchAt(tokens, i, forgiving: false) is { Code: "total" or "general" } total)
            {
                (isTotal, i) = (true, total.End);
            }
            else if (
                Parts.Select(words => words.MatchAt(tokens, i, forgiving: false)).FirstOrDefault(match => match is not null) is { } part
            )
            {
                i = part.End;
            }
            else
            {
                return null;
            }
        }
        return number < 0 ? null : (number, isTotal);
    }
}
