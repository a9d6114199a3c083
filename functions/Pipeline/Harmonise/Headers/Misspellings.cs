using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>
/// Headings with a letter wrong in so short a word that only the column's values can confirm them: «Бата» above dates, «Пал»
/// above Ж and М, «Тулган ж.» above years.
/// </summary>
internal sealed class Misspellings
{
    private const int ShortestWord = 3;

    private readonly ILookup<(string Kind, string Field), string[]> _phrases;

    private Misspellings(HeaderVocabulary vocabulary) =>
        _phrases = vocabulary
            .Phrases.Where(phrase => !phrase.IsOpen)
            .ToLookup(phrase => (phrase.Kind, phrase.Field), phrase => phrase.Words);

    /// <summary>Those of the vocabulary that ships.</summary>
    public static Misspellings Shipped { get; } = new(HeaderVocabulary.Shipped);

    /// <summary>Whether a heading may be a field's, each word one letter off or cut short.</summary>
    public bool MayBe(string heading, string kind, string field)
    {
        var words = HeadingWords.Of(heading);
        return _phrases[(kind, field)].Concat(_phrases[(HeaderVocabulary.AnyKind, field)]).Any(phrase => AreNear(words, phrase));
    }

    private static bool AreNear(string[] words, string[] phrase) =>
        words.Length == phrase.Length
        && words.Any(word => word.Length >= ShortestWord)
        && words.Zip(phrase).All(pair => IsNear(pair.First, pair.Second));

    private static bool IsNear(string word, string right) =>
        word.Length < ShortestWord
            ? right.StartsWith(word, StringComparison.Ordinal)
            : right.Length >= ShortestWord && Spelling.IsNear(word, right);
}
