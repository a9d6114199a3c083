namespace Pipeline.Harmonise.Values;

/// <summary>«незделано», «невыполнено»: «не» grown onto a word that it denies.</summary>
internal static class GluedNegation
{
    private const string Not = "не";
    private const int ShortestWord = 6;

    /// <summary>The pieces of a text, each such word in two.</summary>
    public static Token[] Parted(Token[] tokens, Vocabulary words) =>
        Array.Exists(tokens, token => token.Text.StartsWith(Not, StringComparison.Ordinal))
            ? [.. tokens.SelectMany((token, i) => IsGlued(tokens, i, words) ? [First(token), Second(token)] : new[] { token })]
            : tokens;

    private static bool IsGlued(Token[] tokens, int at, Vocabulary words) =>
        tokens[at].Kind == TokenKind.Word
        && tokens[at].Length >= Not.Length + ShortestWord
        && tokens[at].Text.StartsWith(Not, StringComparison.Ordinal)
        && words.MatchAt(tokens, at, forgiving: false) is null
        && words.MatchAt([Second(tokens[at])], 0) is { Code: "solved" or "started" or "held" };

    private static Token First(Token token) => token with { Text = Not, Length = Not.Length };

    private static Token Second(Token token) =>
        token with
        {
            Text = token.Text[Not.Length..],
            Start = token.Start + Not.Length,
            Length = token.Length - Not.Length,
            Spaced = true,
        };
}
