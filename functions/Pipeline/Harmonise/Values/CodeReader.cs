namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads one code of a vocabulary from a cell whose every word must be known: sex, yes and no, status. Two codes in one
/// cell, or a word nobody knows, are a question.
/// </summary>
internal sealed class CodeReader
{
    private readonly Vocabulary _words;
    private readonly string _unreadable;
    private readonly BoundedCache<Reading<string>> _known;

    /// <summary>A reader over a vocabulary; the keys name its two questions.</summary>
    public CodeReader(string vocabulary, string unreadable)
    {
        _words = Vocabulary.Load(vocabulary);
        _unreadable = unreadable;
        _known = new(FromText);
    }

    /// <summary>What the cell says.</summary>
    public Reading<string> Read(Cell cell) =>
        CellText.IsSettled<string>(cell, out var settled) ? settled
        : cell.Kind == CellKind.Text ? _known[cell.Text!]
        : _known[cell.Shown];

    /// <summary>What the text says.</summary>
    public Reading<string> Read(string text) => _known[text];

    private Reading<string> FromText(string text)
    {
        if (text.Length > CellText.Longest)
            return Remarks.Unreadable(_unreadable);
        var tokens = Token.Split(text);
        string? code = null;
        for (var i = 0; i < tokens.Length; )
        {
            if (_words.MatchAt(tokens, i) is not { } match)
            {
                // «Женский / Аял» says one thing twice; «да/нет» says two.
                if (tokens[i].Kind != TokenKind.Sign || tokens[i].Text is "?")
                    return Remarks.Unreadable(_unreadable);
                i++;
                continue;
            }
            // «аткарылган жок, себеби бюджет бекий элек»: why not does not change that not.
            if (match.Code == "reason" && code == "no")
                return Array.Exists(tokens, token => token.Is("?")) ? Remarks.Ambiguous(_unreadable) : Reading<string>.Of(code);
            if (match.Code != "filler")
            {
                if (match.Code == "ambiguous" || (code is not null && code != match.Code))
                    return Remarks.Ambiguous(_unreadable);
                code = match.Code;
            }
            i = match.End;
        }
        return code is null ? Remarks.Unreadable(_unreadable) : Reading<string>.Of(code);
    }
}
