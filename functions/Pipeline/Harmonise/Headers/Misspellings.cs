using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>
/// Headings with a letter wrong in so short a word that only the column's values can confirm them: «Бата» above dates, «Пал»
/// above Ж and М, «Тулган ж.» above years.
/// </summary>
internal sealed class Misspellings
{
    private const int ShortestWord = 3;

    private readonly Dictionary<(string Kind, string Field), string[][]> _phrases;

    private Misspellings(HeaderVocabulary vocabulary) =>
        _phrases = vocabulary
            .Phrases.Where(phrase => !phrase.IsOpen)
            .GroupBy(phrase => (phrase.Kind, phrase.Field), phrase => phrase.Words)
            .ToDictionary(field => field.Key, field => field.ToArray());

    /// <summary>Those of the vocabulary that ships.</summary>
    public static Misspellings Shipped { get; } = new(HeaderVocabulary.Shipped);

    /// <summary>Whether a heading may be a field's, each word one letter off or cut short.</summary>
    public bool MayBe(string heading, string kind, string field)
    {
        var words = HeadingWords.Of(heading);
        return Array.Exists(words, word => word.Length >= ShortestWord)
            && (IsNearAny(words, (kind, field)) || IsNearAny(words, (HeaderVocabulary.AnyKind, field)));
    }

    // Every column that nobody knows is compared with all phrases of all fields, so nothing is made for it.
    private bool IsNearAny(string[] words, (string Kind, string Field) field)
    {
        foreach (var phrase in _phrases.GetValueOrDefault(field, []))
        {
            if (AreNear(words, phrase))
                return true;
        }
        return false;
    }

    private static bool AreNear(string[] words, string[] phrase)
    {
        var near = 0;
        while (near < words.Length && words.Length == phrase.Length && IsNear(words[near], phrase[near]))
            near++;
        return near == phrase.Length;
    }

    private static bool IsNear(string word, string right) =>
        word.Length < ShortestWord
            ? right.StartsWith(word, StringComparison.Ordinal)
            : right.Length >= ShortestWord && Spelling.IsNear(word, right);
}
