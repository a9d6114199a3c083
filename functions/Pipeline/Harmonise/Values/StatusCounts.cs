namespace Pipeline.Harmonise.Values;

/// <summary>How much of a measure is done, told in numbers: «3 из 5 сделано», «5 көчөнүн 3ү жасалды», «установлено 18, осталось 4».</summary>
internal static class StatusCounts
{
    private const string Solved = "solved";

    private static readonly Vocabulary Works = Vocabulary.Load("works");
    private static readonly Vocabulary Units = Vocabulary.Load("units");
    private static readonly Vocabulary Left = Vocabulary.Load("remainders");

    /// <summary>The status that the numbers come to; null where a word is unknown, or where they say none.</summary>
    public static string? CodeOf(string text, Vocabulary words)
    {
        var tokens = Token.Split(Letters.Composed(text));
        var (numbers, codes) = (new List<double>(), new HashSet<string>());
        for (var i = 0; i < tokens.Length; )
        {
            if ((Numeral.At(tokens.AsSpan(i)) ?? NumeralWords.At(tokens, i)) is { IsMalformed: false, IsAmbiguous: false } number)
            {
                numbers.Add(number.Value);
                i += number.Tokens;
            }
            else if (WordAt(tokens, i, words, numbers.Count) is var (code, length))
            {
                // «выполнено, 3 из 5» contradicts itself.
                if (code == Solved && numbers.Count == 0 && i + length < tokens.Length && tokens[i + length].Is(","))
                    return null;
                codes.Add(code);
                i += length;
            }
            else
            {
                return null;
            }
        }
        codes.ExceptWith([StatusCodes.Filler, StatusCodes.Qualifier]);
        return numbers is [var first, var second] ? Of(codes, first, second) : null;
    }

    private static string? Of(HashSet<string> codes, double first, double second) =>
        codes.SetEquals([Solved, "left"]) && second > 0 ? "started"
        : codes.SetEquals([Solved, "out-of"]) && first <= second ? OfPart(first, second)
        : codes.SetEquals([Solved, "of-whole"]) && second <= first ? OfPart(second, first)
        : null;

    private static string OfPart(double part, double whole) =>
        part == whole ? Solved
        : part == 0 ? "not-solved"
        : "started";

    private static (string Code, int Length)? WordAt(Token[] tokens, int at, Vocabulary words, int numbers)
    {
        if (tokens[at].Kind == TokenKind.Sign)
            return tokens[at].Text is "," or "." or "-" or ";" or ":" or "(" or ")" ? (StatusCodes.Filler, 1) : null;
        if (NumberContext.IsPossessive(tokens, at))
            return (StatusCodes.Filler, 1);
        if (numbers == 1 && tokens[at].Text is "из" or "of")
            return ("out-of", 1);
        if (Left.MatchAt(tokens, at, forgiving: false) is { } left)
            return ("left", left.Length);
        // «5 көчөнүн 3ү», «5тин 3ү»
        if (numbers == 1 && IsGenitive(tokens[at]) && (!tokens[at].Spaced || Works.MatchAt(tokens, at, forgiving: false) is not null))
            return ("of-whole", 1);
        if (words.MatchAt(tokens, at) is { Code: Solved or StatusCodes.Filler or StatusCodes.Qualifier } said)
            return (said.Code, said.Length);
        return (Works.MatchAt(tokens, at, forgiving: false) ?? Units.MatchAt(tokens, at, forgiving: false)) is { } thing
            ? (StatusCodes.Filler, thing.Length)
            : null;
    }

    private static bool IsGenitive(Token token) => token.Text is [.., 'н' or 'д' or 'т', 'ы' or 'и' or 'у', 'н'];
}
