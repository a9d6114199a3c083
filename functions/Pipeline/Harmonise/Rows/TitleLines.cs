using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>The lines above a table, and what they say of it: captions, titles, notes.</summary>
/// <param name="All">Each with its place, the nearest first.</param>
internal sealed record TitleLines(IReadOnlyList<(CellAddress At, string Text)> All)
{
    private const int LongestGroup = 6;
    private const int LongestLabel = 40;
    private const double LeastLabel = 0.75;

    // «План мероприятий по слушаниям» lists events of any type.
    private static readonly Vocabulary AnyEventWords = Vocabulary.Load("any-events");
    private static readonly Vocabulary GroupWords = Vocabulary.Load("groups");
    private static readonly Vocabulary PeriodWords = Vocabulary.Load("periods");

    /// <summary>The lines themselves, the nearest first.</summary>
    public IEnumerable<string> Texts => All.Select(line => line.Text);

    /// <summary>The group that the line just above the table names: «Женская группа», «Ак-Тал айылы»; null where it names none.</summary>
    public string? Group =>
        All is [var (_, text), ..] && Token.Split(text) is { Length: <= LongestGroup } words && GroupWords.Find(words).Count > 0
            ? PlainTextReader.Clean(text)
            : null;

    /// <summary>The topic that a line names in quotes.</summary>
    public (string Topic, CellAddress At)? Topic
    {
        get
        {
            foreach (var (at, text) in All)
            {
                if (Quotes(text) is var (open, close))
                    return (text[(open + 1)..close].Trim(), at);
            }
            return null;
        }
    }

    /// <summary>The period that a line says the table reports on: «за период с 1 по 30 июня 2019 г.».</summary>
    public DateRange? Period
    {
        get
        {
            foreach (var text in Texts.Where(text => PeriodWords.Find(Token.Split(text)).Count > 0))
            {
                if (TitleDates.Find(text) is { IsDeadline: false } dates && dates.End > dates.Start)
                    return new(dates.Start, dates.End);
            }
            return null;
        }
    }

    /// <summary>The type of event that they name; null if none. «Место: зал заседаний» names none.</summary>
    public string? EventType => Texts.Where(text => !IsOfPlace(text)).Select(EventTypeOf).FirstOrDefault(type => type is not null);

    /// <summary>The type of event that a line or a tab's name names; null if none.</summary>
    public static string? EventTypeOf(string text) =>
        WithoutLabel(text) is var said && AnyEventWords.Find(Token.Split(said), forgiving: false).Count == 0
            ? EventTypeReader.In(OutsideQuotes(said))
            : null;

    /// <summary>The nearest dates of a kind, and where.</summary>
    public (Dates Dates, CellAddress At)? FirstDates(Func<Dates, bool> isWanted)
    {
        foreach (var (at, text) in All)
        {
            if (TitleDates.Find(text) is { } dates && isWanted(dates))
                return (dates, at);
        }
        return null;
    }

    private static bool IsOfPlace(string text) => IsLabelled(text, "place");

    // «Мероприятие: Тренинг …» is of one event, and says its type.
    private static string WithoutLabel(string text) =>
        IsLabelled(text, "topic") ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..] : text;

    private static bool IsLabelled(string text, string field) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and <= LongestLabel and var colon
        && HeaderMatcher.Shipped.Match(text[..colon]).Any(match => match.Field == field && match.Score >= LeastLabel);

    // In quotes stands what an event is about; what it is stands before them.
    private static string OutsideQuotes(string text) =>
        Quotes(text) is var (open, close) ? string.Concat(text.AsSpan(0, open), text.AsSpan(close + 1)) : text;

    private static (int Open, int Close)? Quotes(string text)
    {
        var (open, close) = (text.IndexOf('«', StringComparison.Ordinal), text.LastIndexOf('»'));
        return open >= 0 && close > open + 1 ? (open, close) : null;
    }
}
