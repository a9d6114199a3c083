using System.Globalization;

namespace Pipeline.Harmonise.Headers;

/// <summary>How alike a heading and a phrase of the vocabulary are, word by word, in any order.</summary>
internal static class PhraseScore
{
    // Words that join others, ask or address; and units, which belong to the values. «Кто делает», «Эмне өткөрүлөт»: the question
    // word says what the column holds.
    private static readonly Dictionary<string, double> Weights = LightWords();

    /// <summary>How well a heading's words are a phrase's, to 1.</summary>
    public static double Of(string[] heading, Phrase phrase)
    {
        var matched = 0.0;
        var used = new bool[heading.Length];
        foreach (var word in phrase.Words)
        {
            var (at, likeness) = Best(heading, used, word);
            // «Укажите … село»: without the asking it is no such phrase.
            if (at < 0 && phrase.IsOpen)
                return 0;
            if (at < 0)
                continue;
            used[at] = true;
            matched += Weight(word) * likeness;
        }
        var phraseWeight = phrase.Words.Sum(Weight);
        if (phrase.IsOpen)
            return matched / phraseWeight * 0.9;
        var headingWeight = heading.Where((_, i) => !used[i]).Sum(Weight) + phrase.Words.Sum(Weight);
        return 2 * matched / (phraseWeight + headingWeight);
    }

    private static (int At, double Likeness) Best(string[] heading, bool[] used, string word)
    {
        var (at, best) = (-1, 0.0);
        for (var i = 0; i < heading.Length; i++)
        {
            var likeness = used[i] ? 0 : Words.Likeness(word, heading[i]);
            if (likeness > best)
                (at, best) = (i, likeness);
        }
        return (at, best);
    }

    /// <summary>How much a word says: 1, or less for words that join others, units and numbers.</summary>
    public static double Weight(string word) =>
        Weights.TryGetValue(word, out var weight) ? weight
        : char.IsDigit(word[0]) ? 0.3
        : 1;

    private static Dictionary<string, double> LightWords()
    {
        var weights = new Dictionary<string, double>();
        foreach (var row in Resource.Rows("Headers.light-words.tsv"))
        {
            foreach (var word in row[1].Split(' '))
                weights[Words.Of(word)[0]] = double.Parse(row[0], CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
