namespace Pipeline.Harmonise.Values;

/// <summary>
/// Words by which a text names what it is not about: «не депутат», «бывший глава», «подготовка к слушаниям», «кроме г. Каракол»,
/// «депутат эмес»; or doubts it: «Каракол ?», «депутат или активист».
/// </summary>
internal static class Denial
{
    private static readonly Vocabulary Words = Vocabulary.Load("denials");

    private static readonly BoundedCache<bool> Known = new(text => Words.Find(Token.Split(text), forgiving: false).Count > 0);

    /// <summary>Whether words that nobody knows have such a word among them: «не работает» may be known as a whole.</summary>
    public static bool IsIn(Token[] tokens, IReadOnlyList<VocabularyMatch> known)
    {
        for (var i = 0; i < tokens.Length; )
        {
            if (known.FirstOrDefault(match => match.Start == i) is { Length: > 0 } match)
                i = match.End;
            else if (Words.MatchAt(tokens, i, forgiving: false) is not null)
                return true;
            else
                i++;
        }
        return false;
    }

    /// <summary>Whether a text has such a word; of a story only its beginning is looked at.</summary>
    public static bool IsIn(string text) => Known[text.Length > CellText.Longest ? text[..CellText.Longest] : text];
}
