using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>Which kinds the text around a table speaks of, and how loudly: the caption, the lines above it, the tab's name.</summary>
internal sealed class CaptionHints
{
    // The line just above a table is its caption; the tab's name is only a hint.
    private const double OfCaption = 1;
    private const double OfLineAbove = 0.7;
    private const double OfTabName = 0.6;

    private readonly Dictionary<string, double> _byKind = [];

    /// <summary>Hints from a tab and the lines above a table, from the top.</summary>
    public CaptionHints(HeaderMatcher matcher, Grid tab, IReadOnlyList<string> above)
    {
        TabId = tab.Id;
        Add(matcher, tab.Name, OfTabName);
        for (var i = 0; i < above.Count; i++)
            Add(matcher, above[i], i == above.Count - 1 ? OfCaption : OfLineAbove);
    }

    /// <summary>The tab.</summary>
    public string TabId { get; }

    /// <summary>How loudly the text speaks of a kind, 0 to 1.</summary>
    public double For(string kind) => _byKind.GetValueOrDefault(kind);

    private void Add(HeaderMatcher matcher, string text, double weight)
    {
        foreach (var match in matcher.MatchCaption(text))
            _byKind[match.Kind] = Math.Max(_byKind.GetValueOrDefault(match.Kind), weight * match.Score);
    }
}
