using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>
/// Abbreviations in headings, by rule: «Отв.» is the beginning of a word the vocabulary has, «уч-ков» the beginning and end
/// of one. Which of several such words is meant, the headings beside it decide.
/// </summary>
internal sealed class Abbreviations
{
    // «м-ца», «кол-во»: longer halves are two words («фокус-группа»).
    private const int LongestHalf = 4;
    private const int ShortestBeginning = 3;

    // A longer text is no heading; each abbreviation more would multiply the tries.
    private const int LongestText = 80;

    // «Отв.» may begin «ответы», «ответственный» and their other endings.
    private const int MostMeanings = 8;

    private readonly string[] _words;

    /// <summary>Knows the words that abbreviations may stand for.</summary>
    public Abbreviations(IEnumerable<string> words) =>
        _words = [
            .. words
                .Where(word => word.Length > ShortestBeginning + 1)
                .OrderBy(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal),
        ];

    /// <summary>The text with each abbreviation written out as one of the words it may stand for; none where it has none.</summary>
    public IEnumerable<string> WrittenOut(string text)
    {
        if (text.Length > LongestText)
            yield break;
        text = Letters.Composed(text);
        var tokens = Token.Split(text);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (words, length) = At(tokens.AsSpan(i));
            foreach (var word in words)
                yield return $"{text[..tokens[i].Start]} {word} {Rest(text, tokens[i + length - 1].End)}";
        }
    }

    // A second abbreviation: the first word that it may be.
    private string Rest(string text, int from)
    {
        var rest = text[from..];
        return WrittenOut(rest).FirstOrDefault(rest);
    }

    private (IEnumerable<string> Words, int Tokens) At(ReadOnlySpan<Token> tokens) =>
        tokens switch
        {
            [{ Kind: TokenKind.Word } start, { Text: "-", Spaced: false }, { Kind: TokenKind.Word, Spaced: false } end, ..] => (
                Contracted(start.Text, end.Text),
                3
            ),
            [{ Kind: TokenKind.Word } beginning, { Text: ".", Spaced: false }, ..] => (Begun(beginning.Text), 2),
            _ => ([], 1),
        };

    private IEnumerable<string> Contracted(string start, string end) =>
        start.Length > LongestHalf || end.Length > LongestHalf
            ? []
            : _words
                .Where(word => word.Length > start.Length + end.Length)
                .Where(word => word.StartsWith(start, StringComparison.Ordinal) && word.EndsWith(end, StringComparison.Ordinal))
                .Take(MostMeanings);

    private IEnumerable<string> Begun(string beginning) =>
        beginning.Length < ShortestBeginning
            ? []
            : _words
                .Where(word => word.Length > beginning.Length + 1 && word.StartsWith(beginning, StringComparison.Ordinal))
                .Take(MostMeanings);
}
