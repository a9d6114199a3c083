namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads one code out of free text in which only some words tell it: an event's type, a person's category. Text that tells
/// none is <c>other</c>, with a remark unless a word says so.
/// </summary>
internal sealed class TopicReader
{
    private const string Other = "other";
    private const string Filler = "filler";

    // «Семинар по проведению сходов» is a seminar; «жыйын өткөрүү боюнча семинар» too: Kyrgyz says it last.
    private const string HeadBefore = "head-before";
    private const string HeadBehind = "head-behind";

    private static readonly Vocabulary Heads = Vocabulary.Load("heads");

    private readonly bool _isOfPeople;
    private readonly Vocabulary _words;
    private readonly string _unknown;
    private readonly BoundedCache<IReadOnlyList<string>> _known;
    private readonly BoundedCache<bool> _denied;

    /// <summary>A reader over a vocabulary; the key names the remark about unknown words.</summary>
    /// <param name="vocabulary">The table of words.</param>
    /// <param name="unknown">The text of the remark.</param>
    /// <param name="isOfPeople">Whether «консультант по бизнесу» is no business.</param>
    public TopicReader(string vocabulary, string unknown, bool isOfPeople = false)
    {
        _isOfPeople = isOfPeople;
        _words = Vocabulary.Load(vocabulary);
        _unknown = unknown;
        _known = new(Codes);
        _denied = new(IsDenied);
    }

    /// <summary>All codes that the cell names, in order of mention; empty where it names none.</summary>
    public IReadOnlyList<string> ReadAll(Cell cell) => cell is { Kind: CellKind.Text, IsBlank: false } ? _known[cell.Text!] : [];

    /// <summary>The one code that the cell names; several are a question.</summary>
    public Reading<string> Read(Cell cell)
    {
        if (CellText.IsSettled<string>(cell, out var settled))
            return settled;
        return ReadAll(cell) switch
        {
            [_] when _denied[cell.Text!] => Remarks.Ambiguous(_unknown),
            [var code] => Reading<string>.Of(code),
            [] when cell.Kind == CellKind.Text => Reading<string>.Of(Other, Remarks.Unreadable(_unknown)),
            [] => Remarks.Unreadable(_unknown),
            var several => Remarks.Ambiguous(_unknown, string.Join(" / ", several)),
        };
    }

    private List<string> Codes(string text)
    {
        var tokens = Tokens(text);
        var named = _words.Find(tokens);
        named.RemoveAll(match => match.Code == Filler);
        var codes = named.Select(match => match.Code).Distinct().ToList();
        if (codes.Count > 1 && !(_isOfPeople && ArePosts(tokens, named)) && codes.Remove(Other))
            named.RemoveAll(match => match.Code == Other);
        return codes.Count > 1 && Head(tokens, named) is { } head ? [head] : codes;
    }

    // «депутат АК, учитель»: two posts of one person, one beside the other.
    private static bool ArePosts(Token[] tokens, List<VocabularyMatch> named)
    {
        var other = named.FindIndex(match => match.Code == Other);
        if (other < 0)
            return false;
        var neighbour = other > 0 ? other - 1 : 1;
        var (first, second) = (named[Math.Min(other, neighbour)], named[Math.Max(other, neighbour)]);
        return tokens.AsSpan(first.End, second.Start - first.End) is [{ Text: "," or ";" or "/" or "+" or "и" or "жана" }];
    }

    private bool IsDenied(string text)
    {
        var tokens = Tokens(text);
        var matches = _words.Find(tokens);
        return Denial.IsIn(tokens, matches)
            || (
                _isOfPeople
                && matches.Find(match => match.Code is not (Filler or Other)) is { Start: > 1 } first
                && IsComplement(tokens, first)
            );
    }

    private static Token[] Tokens(string text) => Token.Split(text.Length > CellText.Longest ? text[..CellText.Longest] : text);

    private static bool IsComplement(Token[] tokens, VocabularyMatch match) => Says(tokens, match.Start - 1, match.Start, HeadBefore);

    private static string? Head(Token[] tokens, List<VocabularyMatch> named)
    {
        var (first, last) = (named[0], named[^1]);
        var second = named.Find(match => match.Code != first.Code);
        var beforeLast = named.FindLast(match => match.Code != last.Code);
        if (Says(tokens, first.Start, second.Start, HeadBefore))
            return first.Code;
        return Says(tokens, beforeLast.End, last.Start, HeadBehind) ? last.Code : null;
    }

    private static bool Says(Token[] tokens, int from, int to, string code) =>
        Heads.Find(tokens.AsSpan(from, to - from), forgiving: false).Exists(match => match.Code == code);
}
