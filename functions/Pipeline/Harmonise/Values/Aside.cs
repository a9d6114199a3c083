namespace Pipeline.Harmonise.Values;

/// <summary>What stands in brackets after a number: «25 (12 женщин)», «25 чел. (по списку)». It explains, or names a part.</summary>
/// <param name="Before">The text before the brackets.</param>
/// <param name="Part">The number in the brackets, with a word; null where there is none.</param>
internal sealed record Aside(string Before, double? Part)
{
    /// <summary>The aside that ends a text; null where there is none, or where it may change what the number means.</summary>
    public static Aside? Of(string text, Vocabulary words)
    {
        text = Letters.Composed(text);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var end = text.AsSpan().TrimEnd(" .,;");
        if (open <= 0 || end[^1] != ')' || text.LastIndexOf('(') != open)
            return null;
        var tokens = Token.Split(text[(open + 1)..(end.Length - 1)]);
        if (Array.Exists(tokens, token => token.Is("?")) || !Array.Exists(tokens, token => token.Kind == TokenKind.Word))
            return null;
        var numbers = Array.FindAll(tokens, token => token.Kind == TokenKind.Number);
        if (words.Find(tokens).Exists(match => !IsOfThem(match, tokens) && !(match.Code == "range" && numbers.Length == 0)))
            return null;
        return numbers.Length > 1 ? null : new Aside(text[..open], numbers is [var number] ? (double?)number.Number : null);
    }

    /// <summary>What stands before the brackets, where they do not contradict it: a part is no more than the whole.</summary>
    public Reading<Amount>? Check(Reading<Amount> before) =>
        before.HasValue && (Part is null || (Part >= 0 && Part <= before.Value.Value)) ? before : default(Reading<Amount>?);

    // «из них 12 женщин»; any other word of numbers («около», «план», «не») says more than an aside may.
    private static bool IsOfThem(VocabularyMatch match, Token[] tokens) =>
        match is { Code: "denial", Length: 1 } && tokens[match.Start].Text is "из" or "ичинен" or "of";
}
