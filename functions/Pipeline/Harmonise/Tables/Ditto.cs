using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Marks that repeat what stands above: «-//-», «—//—», «"», «то же», «ошол эле».</summary>
internal static class Ditto
{
    private const int Longest = 20;

    private static readonly Vocabulary Words = Vocabulary.Load("dittos");

    private static readonly BoundedCache<bool> Known = new(text =>
    {
        var tokens = Token.Split(text);
        return tokens.Length > 0 && Words.MatchAt(tokens, 0, forgiving: false) is { } match && match.End == tokens.Length;
    });

    /// <summary>Whether a cell only says «the same as above».</summary>
    public static bool Is(in Cell cell)
    {
        if (cell.Kind != CellKind.Text || cell.Text!.Length > Longest)
            return false;
        var text = cell.Text.AsSpan().Trim();
        if (text.IsEmpty)
            return false;
        // Most cells need no closer look than their first letter.
        return char.IsLetter(text[0]) ? Words.MayBegin(text[0]) && Known[cell.Text] : AreSigns(text);
    }

    // Strokes or quotes, dashes around them: a dash alone says «nothing».
    private static bool AreSigns(ReadOnlySpan<char> text)
    {
        var strokes = 0;
        foreach (var c in text)
        {
            if (c is '"' or '″' or '〃' or '“' or '”' or '„' or '«' or '»')
                strokes += 2;
            else if (c is '/' or '|' or '\\' or '\'' or '’' or 'I' or 'l')
                strokes++;
            else if (c is not (' ' or '=' or '_') && !Letters.IsDash(c))
                return false;
        }
        return strokes >= 2;
    }
}
