using System.Reflection;

namespace Pipeline.Harmonise.Values;

/// <summary>A phrase found in a text: its code and which tokens it covers.</summary>
internal readonly record struct VocabularyMatch(string Code, int Start, int Length)
{
    /// <summary>The token after it.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Words and phrases that stand for a code, from a table beside this file: columns code, ru, ky, en; a cell holds phrases
/// separated by «;». A word ending in * is a stem (any ending), in ~ a participle's (no noun), in ^ a Russian present's, in + a Kyrgyz noun's with any case; one beginning with * is an ending (any
/// stem), with @ a form of Kyrgyz verbs (<see cref="KyrgyzVerb"/>); | gives alternatives. Case, ё, and Kyrgyz letters typed
/// without their marks don't matter; one misspelt letter is forgiven in a longer word when only one code is that near.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestForgiven = 6;
    private const int ShortestShortened = 3;
    private const int LongestTail = 3;
    private const int ShortestDrawnOut = 5;

    private readonly List<Phrase> _phrases = [];
    private readonly HashSet<char> _firstLetters;

    private Vocabulary(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            foreach (var phrase in cells.Skip(1).SelectMany(cell => cell.Split(';', StringSplitOptions.TrimEntries)))
            {
                if (phrase.Length > 0)
                    _phrases.Add(new Phrase(cells[0], [.. Words(phrase)]));
            }
        }
        // The longest phrase says most: «не решено» before «решено», a whole word before a stem.
        // Where two say as much, the table's order decides.
        _phrases = [.. _phrases.OrderByDescending(phrase => phrase.Weight)];
        _firstLetters =
        [
            .. _phrases.SelectMany(phrase => phrase.Words[0]).Where(word => word.Text.Length > 0).Select(word => word.Text[0]),
        ];
    }

    /// <summary>A vocabulary by the name of its table.</summary>
    public static Vocabulary Load(string name)
    {
        var assembly = typeof(Vocabulary).Assembly;
        var resource = $"Pipeline.Harmonise.Values.Vocabularies.{name}.tsv";
        return new Vocabulary(Text(assembly, resource));
    }

    /// <summary>Whether a whole phrase may begin with a letter, of a vocabulary without endings («*ган»).</summary>
    public bool MayBegin(char letter) => _firstLetters.Contains(Letters.FoldLetter(letter));

    /// <summary>The phrase that starts at a token: the longest that fits exactly, else the only code that nearly fits.</summary>
    public VocabularyMatch? MatchAt(ReadOnlySpan<Token> tokens, int start, bool forgiving = true)
    {
        foreach (var phrase in _phrases)
        {
            if (phrase.Fits(tokens[start..], forgiving: false))
                return new(phrase.Code, start, phrase.Words.Length);
        }
        return forgiving ? NearlyAt(tokens, start) ?? ShortenedAt(tokens, start) ?? DrawnOutAt(tokens, start) : null;
    }

    // «ообаа», «даааа»: a last vowel as it is spoken.
    private VocabularyMatch? DrawnOutAt(ReadOnlySpan<Token> tokens, int start)
    {
        if (
            tokens[start] is not { Kind: TokenKind.Word, Length: >= ShortestDrawnOut, Text: [.., var before, var last] word }
            || before != last
        )
            return null;
        var spoken = tokens[start] with { Text = string.Concat(word.AsSpan().TrimEnd(last), last.ToString()) };
        return MatchAt([spoken], 0, forgiving: false) is { } match ? match with { Start = start } : null;
    }

    /// <summary>All phrases of a text from left to right, none overlapping.</summary>
    public List<VocabularyMatch> Find(ReadOnlySpan<Token> tokens, bool forgiving = true)
    {
        var matches = new List<VocabularyMatch>();
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens[i].Kind != TokenKind.Number && MatchAt(tokens, i, forgiving) is { } match)
            {
                matches.Add(match);
                i = match.End;
            }
            else
            {
                i++;
            }
        }
        return matches;
    }

    private VocabularyMatch? NearlyAt(ReadOnlySpan<Token> tokens, int start)
    {
        if (tokens[start].Kind != TokenKind.Word || tokens[start].Length < ShortestForgiven)
            return null;
        Phrase? found = null;
        foreach (var phrase in _phrases)
        {
            if (found is not null && (phrase.Code == found.Code || phrase.Words.Length < found.Words.Length))
                continue;
            if (!phrase.Fits(tokens[start..], forgiving: true))
                continue;
            if (found is not null)
                return null;
            found = phrase;
        }
        return found is null ? null : new(found.Code, start, found.Words.Length);
    }

    // «запл.», «планир-ся»: the beginning of words of one code only.
    private VocabularyMatch? ShortenedAt(ReadOnlySpan<Token> tokens, int start)
    {
        if (tokens[start].Kind != TokenKind.Word || tokens[start].Length < ShortestShortened)
            return null;
        var length = tokens[(start + 1)..] switch
        {
            [{ Text: ".", Spaced: false }, ..] => 2,
            [{ Text: "-", Spaced: false }, { Kind: TokenKind.Word, Length: <= LongestTail, Spaced: false }, ..] => 3,
            _ => 0,
        };
        if (length == 0)
            return null;
        var word = tokens[start].Text;
        var codes = _phrases
            .Where(phrase => phrase.Words is [var only] && Array.Exists(only, pattern => pattern.IsShortenedTo(word)))
            .Select(phrase => phrase.Code)
            .Distinct()
            .Take(2)
            .ToList();
        return codes is [var code] ? new(code, start, length) : null;
    }

    private static IEnumerable<WordPattern[]> Words(string phrase) =>
        phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('|').Select(WordPattern.Of).ToArray());

    private static string Text(Assembly assembly, string resource)
    {
        using var stream =
            assembly.GetManifestResourceStream(resource) ?? throw new ArgumentException($"No vocabulary '{resource}'.", nameof(resource));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Phrase(string Code, WordPattern[][] Words)
    {
        public int Weight { get; } = Words.Sum(word => 100 + word.Max(pattern => (2 * pattern.Text.Length) + (pattern.IsStem ? 0 : 1)));

        public bool Fits(ReadOnlySpan<Token> tokens, bool forgiving)
        {
            if (tokens.Length < Words.Length)
                return false;
            for (var i = 0; i < Words.Length; i++)
            {
                if (!FitsOne(Words[i], tokens[i], forgiving))
                    return false;
            }
            return true;
        }

        private static bool FitsOne(WordPattern[] alternatives, Token token, bool forgiving)
        {
            foreach (var pattern in alternatives)
            {
                if (pattern.Fits(token) || (forgiving && token.Length >= ShortestForgiven && pattern.NearlyFits(token.Text)))
                    return true;
            }
            return false;
        }
    }
}
