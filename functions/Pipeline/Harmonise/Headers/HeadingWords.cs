using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>
/// The words of a heading or phrase with those that say the same made one: «число» is «количество», «күнү» is «датасы»,
/// «аткарыла турган» is «аткарылуучу». What says the same is in same-words.tsv.
/// </summary>
internal static class HeadingWords
{
    private const string Participle = "турган";
    private const string ParticipleEnding = "уучу";

    private static readonly Dictionary<string, string> Same = Load(stems: false);
    private static readonly Dictionary<string, string> SameStems = Load(stems: true);

    // Every kind of table asks for the same headings' words.
    private static readonly BoundedCache<string[]> Known = new(Read);

    /// <summary>The folded words of a text in order; nobody may change them.</summary>
    public static string[] Of(string text) => Known[text];

    private static string[] Read(string text)
    {
        var words = new List<string>();
        foreach (var word in Words.Of(text))
        {
            if (word == Participle && words is [.., [.. var stem, 'а' or 'е' or 'о']] && stem.Length > 1)
                words[^1] = Canonical(stem + ParticipleEnding);
            else
                words.Add(Canonical(word));
        }
        return [.. words];
    }

    private static string Canonical(string word)
    {
        if (Same.TryGetValue(word, out var same))
            return same;
        foreach (var (stem, canonical) in SameStems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return canonical;
        }
        return word;
    }

    private static Dictionary<string, string> Load(bool stems) =>
        Resource
            .Rows("Headers.same-words.tsv")
            .SelectMany(row => row[1].Split(';', StringSplitOptions.TrimEntries).Select(other => (Word: row[0], Other: other)))
            .Where(pair => pair.Other.EndsWith('*') == stems)
            .ToDictionary(pair => Words.Of(pair.Other.TrimEnd('*'))[0], pair => Words.Of(pair.Word)[0]);
}
