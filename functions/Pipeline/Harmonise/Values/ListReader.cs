using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads a list in one cell: «1. …\n2. …», «1- … 2- … 3-» (the third is empty), «а) …; б) …», «I. … II. …», one per line, or
/// parted by signs where nothing numbers the items.
/// </summary>
internal static class ListReader
{
    private const int LongestNone = 24;

    private static readonly Vocabulary Words = Vocabulary.Load("lists");

    // How long the marker's own word is: «1-орунда суу», «1 место - вода».
    private static readonly BoundedCache<int> RankWords = new(item =>
    {
        var tokens = Token.Split(item);
        return
            tokens is [{ Kind: TokenKind.Word }, _, ..]
            && Words.MatchAt(tokens, 0, forgiving: false) is { Code: "rank" } rank
            && rank.End < tokens.Length
            ? tokens[rank.End - 1].End
            : 0;
    });

    // «Нет проблем», «көйгөй жок».
    private static readonly BoundedCache<bool> AreNone = new(item =>
        Token.Split(item) is { Length: > 0 } words
        && Words.MatchAt(words, 0, forgiving: false) is { Code: "nothing" } none
        && none.End == words.Length
    );

    /// <summary>The items in order, without their numbers; empty ones are left out.</summary>
    public static Reading<IReadOnlyList<string>> Read(Cell cell)
    {
        if (CellText.IsSettled<IReadOnlyList<string>>(cell, out var settled))
            return settled;
        var items = Items(PlainTextReader.Clean(cell.Shown));
        return items.Count == 0 ? Reading<IReadOnlyList<string>>.Missing : Reading<IReadOnlyList<string>>.Of(items);
    }

    /// <summary>The items of a text.</summary>
    public static IReadOnlyList<string> Items(string text)
    {
        text = Bullets.WithPlainNumbers(text);
        var starts = ListMarkers.Numbered(text);
        if (starts.Count == 0)
            starts = ListMarkers.Lettered(text);
        if (starts.Count == 0)
            starts = OrdinalMarkers.In(text);
        return starts.Count > 0 ? Between(text, starts) : Separated(text);
    }

    private static List<string> Between(string text, List<(int Start, int End)> markers)
    {
        var items = new List<string>();
        Add(items, text[..markers[0].Start].TrimEnd().EndsWith(':') ? "" : text[..markers[0].Start]);
        for (var i = 0; i < markers.Count; i++)
        {
            var end = i + 1 < markers.Count ? markers[i + 1].Start : text.Length;
            Add(items, WithoutRankWord(text[markers[i].End..end]));
        }
        return items;
    }

    private static string WithoutRankWord(string item) => item[RankWords[item]..];

    private static List<string> Separated(string text)
    {
        var items = new List<string>();
        foreach (var part in ListSeparators.Split(WithoutHead(text)))
            Add(items, part);
        return WithoutRanks(items);
    }

    // «Проблемы: вода, дороги».
    private static string WithoutHead(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return text;
        var head = Token.Split(text[..colon]);
        return head.Length > 0 && Words.MatchAt(head, 0, forgiving: false) is { Code: "head" } match && match.End == head.Length
            ? text[(colon + 1)..]
            : text;
    }

    // «вода -1, дороги -2», «вода (1), дороги (2)»: the numbers stand behind, and count up.
    private static List<string> WithoutRanks(List<string> items)
    {
        var bare = new List<string>();
        foreach (var (index, item) in items.Index())
        {
            var rank = (index + 1).ToString(CultureInfo.InvariantCulture);
            var text = item.TrimEnd(')');
            text = text.EndsWith(rank, StringComparison.Ordinal) ? text[..^rank.Length].TrimEnd() : "";
            if (items.Count < 2 || text.Length < 2 || !(Letters.IsDash(text[^1]) || text[^1] == '('))
                return items;
            bare.Add(text.TrimEnd('-', '–', '—', ' ', '('));
        }
        return bare;
    }

    private static void Add(List<string> items, string item)
    {
        var trimmed = Bullets
            .TrimFrom(item.ReplaceLineEndings(" "))
            .Trim(' ', ',', ';', ':', '•', '·', '●', '*', '–', '—', '-', '\t', '▪', '✓', '→', '>')
            .TrimEnd('.')
            .Trim();
        if (trimmed.Length > 0 && !CellText.SaysNothing(trimmed) && !(trimmed.Length <= LongestNone && AreNone[trimmed]))
            items.Add(trimmed);
    }
}
