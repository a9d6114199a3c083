namespace Pipeline.Harmonise.Values;

/// <summary>A value and the one it replaced, in one cell: «было 12, стало 15», «мурда 12, азыр 15», «26 (исправлено, было 24)».</summary>
/// <param name="Before">The text of the old value.</param>
/// <param name="Now">The text of the new one.</param>
internal sealed record Correction(string Before, string Now)
{
    private static readonly Vocabulary Words = Vocabulary.Load("corrections");

    /// <summary>The two texts of a cell; null where it does not correct one value by another.</summary>
    public static Correction? In(string text)
    {
        var tokens = Token.Split(text);
        var said = Words.Find(tokens, forgiving: false);
        if (!said.Exists(match => IsBefore(match.Code)))
            return null;
        var clauses = Clauses(text, tokens, said);
        var values = clauses.FindAll(clause => clause.Text.Any(char.IsDigit));
        if (values is not [var first, var second] || IsBefore(first.Code) == IsBefore(second.Code))
            return null;
        var (before, now) = IsBefore(first.Code) ? (first, second) : (second, first);
        var isSaid = now.Code == "now" || before.IsInBrackets || said.Exists(match => match.Code == "corrected");
        var saysNoMore = clauses.TrueForAll(clause => values.Contains(clause) || clause.Text.Trim(' ', ')', '.').Length == 0);
        return isSaid && saysNoMore ? new(before.Text, now.Text) : null;
    }

    private static bool IsBefore(string code) => code is "before" or "before-behind";

    // Each clause without the words that say which of the two it is.
    private static List<Clause> Clauses(string text, Token[] tokens, List<VocabularyMatch> said)
    {
        var clauses = new List<Clause> { new("", "", false) };
        var (end, isInBrackets) = (0, false);
        foreach (var (i, token) in tokens.Index())
        {
            if (i < end)
                continue;
            var match = said.Find(match => match.Start == i);
            var last = clauses[^1];
            isInBrackets |= token.Is("(");
            if (IsCut(tokens, i) || (match.Length > 0 && last.Code.Length > 0 && last.Text.Any(char.IsDigit)))
                clauses.Add(last = new("", "", isInBrackets));
            if (match.Length > 0)
                (end, clauses[^1]) = (match.End, last with { Code = match.Code });
            else if (!IsCut(tokens, i))
                clauses[^1] = last with { Text = $"{last.Text}{(token.Spaced ? " " : "")}{text.AsSpan(token.Start, token.Length)}" };
            if (match.Code == "before-behind")
                clauses.Add(new("", "", isInBrackets));
        }
        return clauses;
    }

    // «450,0» is one number.
    private static bool IsCut(Token[] tokens, int at) =>
        tokens[at].Text is "," or ";" or "(" or "\n" or "→"
        && !(at + 1 < tokens.Length && tokens[at + 1] is { Kind: TokenKind.Number, Spaced: false } && tokens[at].Is(","));

    private sealed record Clause(string Text, string Code, bool IsInBrackets);
}
