namespace Pipeline.Harmonise.Values;

/// <summary>
/// Roman numbers and ordinals before the items of a list: «I. дороги II. вода», «во-первых, вода, во-вторых, свет»,
/// «биринчи суу, экинчи жол». They count up from the text's first word.
/// </summary>
internal static class OrdinalMarkers
{
    // A longer text is a story that happens to say «второй».
    private const int LongestList = 1000;

    private static readonly Vocabulary Ordinals = Vocabulary.Load("ordinals");

    /// <summary>Where they stand; empty where the text is no such list.</summary>
    public static List<(int Start, int End)> In(string text)
    {
        if (text.Length > LongestList || !MayCount(text))
            return [];
        var tokens = Token.Split(text);
        var roman = Markers(tokens, RomanAt);
        return roman.Count > 1 ? roman
            : Markers(tokens, OrdinalAt) is { Count: > 1 } ordinals ? ordinals
            : [];
    }

    // A list has a second item.
    private static bool MayCount(string text) =>
        text.Contains("II", StringComparison.OrdinalIgnoreCase)
        || text.Contains("ІІ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("втор", StringComparison.OrdinalIgnoreCase)
        || text.Contains("экинч", StringComparison.OrdinalIgnoreCase)
        || text.Contains("second", StringComparison.OrdinalIgnoreCase);

    private static List<(int Start, int End)> Markers(Token[] tokens, Func<Token[], int, int, int> lengthOf)
    {
        var markers = new List<(int Start, int End)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var length = tokens[i].Kind == TokenKind.Word ? lengthOf(tokens, i, markers.Count + 1) : 0;
            if (length == 0 && markers.Count == 0)
                return [];
            if (length == 0)
                continue;
            markers.Add((tokens[i].Start, tokens[i + length - 1].End));
            i += length - 1;
        }
        return markers;
    }

    // «II.», «II)», «II -», «II дороги».
    private static int RomanAt(Token[] tokens, int at, int number) =>
        !tokens[at].Spaced || Roman.Number(tokens[at].Text) != number ? 0
        : tokens.AsSpan(at + 1) is [{ Text: "." or ")" or "-" or ":" }, ..] ? 2
        : tokens.AsSpan(at + 1) is [{ Kind: TokenKind.Word }, ..] ? 1
        : 0;

    private static int OrdinalAt(Token[] tokens, int at, int number) =>
        Ordinals.MatchAt(tokens, at, forgiving: false) is { } match && match.Code[0] - '0' == number ? match.Length : 0;
}
