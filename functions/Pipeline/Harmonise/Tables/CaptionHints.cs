using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Which kinds the text around a table speaks of, and how loudly: the caption, the lines above it, the tab's name.</summary>
internal sealed class CaptionHints
{
    // The line just above a table is its caption; the tab's name is only a hint.
    private const double OfCaption = 1;
    private const double OfLineAbove = 0.7;
    private const double OfTabName = 0.6;

    private readonly Dictionary<string, double> _byKind = [];
    private readonly Lazy<bool> _isOfEvent;

    /// <summary>Hints from a tab and the lines above a table, from the top.</summary>
    public CaptionHints(HeaderMatcher matcher, Grid tab, IReadOnlyList<string> above)
    {
        TabId = tab.Id;
        Days = above
            .Reverse()
            .Select(TitleDates.Find)
            .FirstOrDefault(dates => dates is { IsDeadline: false, Precision: DatePrecision.Day });
        _isOfEvent = new(() => above.Any(text => EventTypeReader.In(text) is not null) && above.Any(NamesDay));
        Add(matcher, tab.Name, OfTabName);
        for (var i = 0; i < above.Count; i++)
            Add(matcher, above[i], i == above.Count - 1 ? OfCaption : OfLineAbove);
    }

    /// <summary>The tab.</summary>
    public string TabId { get; }

    /// <summary>Whether the lines above name an event and its day: «Тренинг для рабочей группы, 12 июня 2018 г.»; an order's day is none.</summary>
    public bool IsOfEvent => _isOfEvent.Value;

    /// <summary>The days that the nearest line above to name any names.</summary>
    public Dates? Days { get; }

    /// <summary>How loudly the text speaks of a kind, 0 to 1.</summary>
    public double For(string kind) => _byKind.GetValueOrDefault(kind);

    private static bool NamesDay(string text) =>
        TitleDates.Find(text) is { IsDeadline: false, Precision: DatePrecision.Day } && !Orders.AreIn(text);

    private void Add(HeaderMatcher matcher, string text, double weight)
    {
        foreach (var match in matcher.MatchCaption(text))
            _byKind[match.Kind] = Math.Max(_byKind.GetValueOrDefault(match.Kind), weight * match.Score);
    }
}
