using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Dates in running text: titles, captions, tab names.</summary>
internal static class TitleDates
{
    // Enough for «с 18-июня по 2 июля 2018 года»; bounds the tries in odd text.
    private const int LongestDate = 14;
    private const int MostTokens = 60;

    private static readonly Vocabulary Counters = Vocabulary.Load("counters");

    private static readonly BoundedCache<Dates?> Known = new(Search);

    /// <summary>The first date or range that a text names in full; null if there is none.</summary>
    public static Dates? Find(string text) => Known[text];

    /// <summary>The only year that a text names, be it within a date or alone; null if there is none, or more than one.</summary>
    public static int? Year(string text)
    {
        var years = Token
            .Split(text)
            .Where(token => token is { Kind: TokenKind.Number, Length: 4, Number: >= 1991 and <= 2099 })
            .Select(token => token.Number)
            .Distinct()
            .ToList();
        return years is [var year] ? year
            : years.Count == 0 && Find(text) is { } dates && dates.Start.Year == dates.End.Year ? dates.Start.Year
            : null;
    }

    /// <summary>The only month that a text names: «план на сентябрь 2019», «Май» where a year is known; null if there is none, or more.</summary>
    public static (int Year, int Month)? Month(string text, int? year)
    {
        if (Find(text) is { IsDeadline: false, Precision: DatePrecision.Month } found)
            return found.Start.Month == found.End.Month ? (found.Start.Year, found.Start.Month) : null;
        var tokens = Token.Split(text);
        if (year is not { } known || tokens.Length > MostTokens)
            return null;
        var months = Enumerable
            .Range(0, tokens.Length)
            .Select(at => MonthWord.At(tokens, at).Month)
            .Where(month => month > 0)
            .Distinct()
            .ToList();
        var hasDay = Array.Exists(tokens, token => token is { Kind: TokenKind.Number, Length: <= 2 });
        return months is [var only] && !hasDay ? (known, only) : null;
    }

    private static Dates? Search(string text)
    {
        text = Letters.Composed(text);
        var tokens = Token.Split(text);
        for (var start = 0; start < Math.Min(tokens.Length, MostTokens); start++)
        {
            if (MayStart(tokens, start) && !IsCounted(tokens, start) && At(text, tokens, start) is { } dates)
                return dates;
        }
        return null;
    }

    // A date starts with a number, a month of «апрель 2019», or «с», «до», «от», «по» before a number.
    private static bool MayStart(Token[] tokens, int start) =>
        tokens[start].Kind == TokenKind.Number
        || tokens[start].Kind == TokenKind.Word && start + 1 < tokens.Length && tokens[start + 1].Kind == TokenKind.Number;

    // «Day 1, 11 June 2019», «1-күн, 11-июнь»: the first number counts days.
    private static bool IsCounted(Token[] tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number)
            return IsCounter(tokens, at);
        var behind = at + 1 < tokens.Length && tokens[at + 1].Is("-") ? at + 2 : at + 1;
        return (at > 0 && IsCounter(tokens, at - 1)) || (behind < tokens.Length && IsCounter(tokens, behind));
    }

    private static bool IsCounter(Token[] tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && Counters.MatchAt(tokens, at, forgiving: false) is not null;

    private static Dates? At(string text, Token[] tokens, int start)
    {
        for (var end = Math.Min(tokens.Length, start + LongestDate); end > start + 1; end--)
        {
            var part = text[tokens[start].Start..tokens[end - 1].End];
            if (DateReader.Read(Cell.OfText(part), DateContext.None) is { HasValue: true } reading)
                return reading.Value;
        }
        return null;
    }
}
