namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads one code out of free text in which only some words tell it: an event's type, a person's category. Text that tells
/// none is <c>other</c>, with a remark unless a word says so.
/// </summary>
internal sealed class TopicReader
{
    private const string Other = "other";

    private readonly Vocabulary _words;
    private readonly string _unknown;
    private readonly BoundedCache<IReadOnlyList<string>> _known;

    /// <summary>A reader over a vocabulary; the key names the remark about unknown words.</summary>
    public TopicReader(string vocabulary, string unknown)
    {
        _words = Vocabulary.Load(vocabulary);
        _unknown = unknown;
        _known = new(text => Codes(text));
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
            [_] when Denial.IsIn(cell.Text!) => Remarks.Ambiguous(_unknown),
            [var code] => Reading<string>.Of(code),
            [] when cell.Kind == CellKind.Text => Reading<string>.Of(Other, Remarks.Unreadable(_unknown)),
            [] => Remarks.Unreadable(_unknown),
            var several => Remarks.Ambiguous(_unknown, string.Join(" / ", several)),
        };
    }

    private List<string> Codes(string text)
    {
        var codes = new List<string>();
        foreach (var match in _words.Find(Token.Split(text.Length > CellText.Longest ? text[..CellText.Longest] : text)))
        {
            if (match.Code != "filler" && !codes.Contains(match.Code))
                codes.Add(match.Code);
        }
        return codes.Count > 1 ? [.. codes.Where(code => code != Other)] : codes;
    }
}
