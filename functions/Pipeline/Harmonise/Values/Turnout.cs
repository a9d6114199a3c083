namespace Pipeline.Harmonise.Values;

/// <summary>How many came of those invited: «из 30 приглашенных пришло 24», «30 чакырылып, 24ү келди». Who came is what is counted.</summary>
internal static class Turnout
{
    private const char Number = 'n';
    private const char Invited = 'i';
    private const char Came = 'c';

    private static readonly Vocabulary Words = Vocabulary.Load("turnout");
    private static readonly Vocabulary People = Vocabulary.Load("people");

    /// <summary>The number of those who came; null where a text does not tell them from the invited.</summary>
    public static int? In(string text)
    {
        var tokens = Token.Split(text);
        var (order, numbers) = ("", new List<int>());
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                order += Number;
                numbers.Add(tokens[i++].Number);
            }
            else if (NumberContext.IsPossessive(tokens, i) || tokens[i].Text is "," or ";" or "." or "-" or ":" or "(" or ")")
            {
                i++;
            }
            else if ((Words.MatchAt(tokens, i, forgiving: false) ?? People.MatchAt(tokens, i, forgiving: false)) is { } match)
            {
                order += match.Code switch
                {
                    "invited" => Invited,
                    "came" => Came,
                    _ => "",
                };
                i = match.End;
            }
            else
            {
                return null;
            }
        }
        return numbers is [>= 0, >= 0] ? OfOrder(order, numbers) : null;
    }

    // Each word counts the number beside it, so that the first counts the first.
    private static int? OfOrder(string order, List<int> numbers) =>
        order switch
        {
            "ninc" or "nicn" or "incn" or "innc" => numbers[1],
            "ncni" or "ncin" or "cnin" or "cnni" => numbers[0],
            _ => null,
        };
}
