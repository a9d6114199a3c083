namespace Pipeline.Harmonise.Values;

/// <summary>
/// What stands behind a number to explain it or to name its parts: «25 (12 женщин)», «25 чел. (по списку)», «25, в т.ч. 12
/// женщин», «25 (ж-12, м-13)».
/// </summary>
/// <param name="Before">The text before it.</param>
/// <param name="Parts">The numbers in it; empty where there is none.</param>
internal sealed record Aside(string Before, IReadOnlyList<int> Parts)
{
    private const int ShortestWord = 3;

    private static readonly Vocabulary PartWords = Vocabulary.Load("parts");

    private static readonly Vocabulary[] Known =
    [
        PartWords,
        Vocabulary.Load("asides"),
        Vocabulary.Load("people"),
        Vocabulary.Load("sex"),
        Vocabulary.Load("numerals"),
        Vocabulary.Load("money"),
    ];

    /// <summary>The aside that ends a text; null where there is none, or where it may change what the number means.</summary>
    public static Aside? Of(string text, Vocabulary words)
    {
        text = Letters.Composed(text);
        return Split(text) is { } cut ? Of(text[..cut.Start], Token.Split(text[cut.Start..cut.End]), words) : null;
    }

    /// <summary>What stands before it, where it does not contradict that: no part is more than the whole; several that do not make it up are remarked on.</summary>
    public Reading<Amount>? Check(Reading<Amount> before)
    {
        if (!before.HasValue || Parts.Any(part => part < 0 || part > before.Value.Value))
            return null;
        var sum = Parts.Sum();
        return Parts.Count < 2 || sum == before.Value.Value
            ? before
            : Reading<Amount>.Of(before.Value, Remarks.Mismatch("value-product-mismatch", sum, before.Value.Value));
    }

    /// <summary>
    /// Whether brackets beside a number hold a word that nobody knows, and that is no name («ПРООН», «Ак-Тал»): it may change
    /// what the number means.
    /// </summary>
    public static bool IsUnclear(string text, Vocabulary words)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return false;
        text = Letters.Composed(text);
        var tokens = Token.Split(text[open..]);
        for (var i = 0; i < tokens.Length; )
        {
            var known =
                Known.Select(vocabulary => vocabulary.MatchAt(tokens, i)).FirstOrDefault(match => match is not null)
                ?? words.MatchAt(tokens, i);
            if (
                known is null
                && tokens[i] is { Kind: TokenKind.Word, Length: >= ShortestWord } word
                && !char.IsUpper(text[open + word.Start])
            )
                return true;
            i = known?.End ?? i + 1;
        }
        return false;
    }

    private static Aside? Of(string before, Token[] tokens, Vocabulary words)
    {
        if (Array.Exists(tokens, token => token.Is("?")) || !Array.Exists(tokens, token => token.Kind == TokenKind.Word || token.Is("+")))
            return null;
        var numbers = Array.FindAll(tokens, token => token.Kind == TokenKind.Number);
        var parts = PartWords.Find(tokens, forgiving: false);
        var says = words
            .Find(tokens)
            .Where(match =>
                !IsOfThem(match, tokens)
                && !IsPlus(match, tokens)
                && !parts.Exists(part => part.Start <= match.Start && match.Start < part.End)
                && !(match.Code == "range" && numbers.Length == 0)
            );
        return says.Any() ? null : new Aside(before, Array.ConvertAll(numbers, number => number.Number));
    }

    // In brackets at the end, or after «из них», «в т.ч.», «анын ичинен».
    private static (int Start, int End)? Split(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var end = text.AsSpan().TrimEnd(" .,;").Length;
        if (open > 0 && text[end - 1] == ')' && text.LastIndexOf('(') == open)
            return (open, end);
        var tokens = Token.Split(text);
        if (open >= 0 || PartWords.Find(tokens, forgiving: false) is not [{ Start: > 0 } of])
            return null;
        // «26 in total, 15 of them women»: the part stands before its words.
        var isBehind = of.Start > 2 && tokens[of.Start - 1].Kind == TokenKind.Number && tokens[of.Start - 2] is { Text: "," or ";" or "-" };
        return (tokens[isBehind ? of.Start - 2 : of.Start].Start, end);
    }

    // «38 (36 + 2 опоздавших)»
    private static bool IsPlus(VocabularyMatch match, Token[] tokens) =>
        tokens[match.Start].Is("+") && match.End < tokens.Length && tokens[match.End].Kind == TokenKind.Number;

    // «из них 12 женщин»; any other word of numbers («около», «план», «не») says more than an aside may.
    private static bool IsOfThem(VocabularyMatch match, Token[] tokens) =>
        match is { Code: "denial", Length: 1 } && tokens[match.Start].Text is "из" or "ичинен" or "of";
}
