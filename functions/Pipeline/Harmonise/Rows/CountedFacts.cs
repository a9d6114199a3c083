using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Numbers in a narrative: «Обучены более 20 представителей», «Подписано 3 меморандума. Созданы 3 рабочие группы», «2 статьи на
/// порталах, 2 статьи на сайте».
/// </summary>
internal static class CountedFacts
{
    // A bound («не менее», «более») stands in the two words before its number.
    private const int LongestBound = 2;

    private static readonly Vocabulary Facts = Vocabulary.Load("facts");

    /// <summary>The one number of a text, with its bound; null where there is none, or several, for then it is unclear which is meant.</summary>
    public static Amount? Only(string text)
    {
        var tokens = Token.Split(text);
        var numbers = Numbers(tokens);
        return numbers is not [var only] ? Thousands(text, tokens)
            : NumberReader.Read(Cell.OfText(text)) is { HasValue: true } whole ? whole.Value
            : AmountAt(text, tokens, only);
    }

    // «1 200».
    private static Amount? Thousands(string text, Token[] tokens) =>
        tokens.Length > 1
        && Array.TrueForAll(tokens, token => token.Kind == TokenKind.Number)
        && NumberReader.Read(Cell.OfText(text)) is { HasValue: true } whole
            ? whole.Value
            : null;

    /// <summary>What is counted, by code, added up: a number counts the noun that follows it at once.</summary>
    public static IReadOnlyDictionary<string, double> Of(string text)
    {
        var tokens = Token.Split(text);
        var facts = new Dictionary<string, double>();
        foreach (var number in Numbers(tokens))
        {
            if (number + 1 < tokens.Length && tokens[number].Number >= 0 && Facts.MatchAt(tokens, number + 1) is { } match)
                facts[match.Code] = facts.GetValueOrDefault(match.Code) + tokens[number].Number;
        }
        return facts;
    }

    // Not the numbers of headings and dates: 1.2, 2018 г.
    private static List<int> Numbers(Token[] tokens)
    {
        var numbers = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Number)
                continue;
            if (
                i + 1 < tokens.Length
                && tokens[i + 1].Text is "." or "," or "-" or "/" or "%"
                && (tokens[i + 1].Text == "%" || i + 2 < tokens.Length && tokens[i + 2].Kind == TokenKind.Number)
            )
                return [];
            if (tokens[i].Number is < 1991 or > 2099)
                numbers.Add(i);
        }
        return numbers;
    }

    private static Amount? AmountAt(string text, Token[] tokens, int number)
    {
        for (var before = Math.Min(LongestBound, number); before >= 0; before--)
        {
            var part = text[tokens[number - before].Start..tokens[number].End];
            if (NumberReader.Read(Cell.OfText(part)) is { HasValue: true } reading)
                return reading.Value;
        }
        return null;
    }
}
