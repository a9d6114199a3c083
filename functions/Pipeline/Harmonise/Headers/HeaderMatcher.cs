using System.Collections.Concurrent;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>A field that a heading may name.</summary>
/// <param name="Kind">The kind of table.</param>
/// <param name="Field">The canonical field.</param>
/// <param name="Score">How surely, to 1: the same words in any order.</param>
internal readonly record struct HeaderMatch(string Kind, string Field, double Score);

/// <summary>
/// Matches headings and captions to the vocabulary's fields by their words: case, punctuation, line breaks and order don't
/// count, a spelling error or another ending counts little, a word too many or too few counts by its weight.
/// </summary>
internal sealed class HeaderMatcher
{
    /// <summary>Below this a heading and a phrase have too little in common to be the same.</summary>
    public const double Least = 0.6;

    // Headings repeat from spreadsheet to spreadsheet; a bound keeps odd input from filling the memory.
    private const int MostRemembered = 20_000;

    // Nearly as sure as the words apart.
    private const double Glued = 0.95;

    // Longer texts are no usual heading.
    private const int LongestName = 40;

    private readonly Dictionary<string, List<Phrase>> _byWord = [];
    private readonly Dictionary<char, List<string>> _byLetter = [];
    private readonly HashSet<string> _headings = [];
    private readonly ILookup<string, string> _withoutFirst;
    private readonly ILookup<string, Phrase> _glued;
    private readonly Abbreviations _abbreviations;
    private readonly BoundedCache<bool> _names;
    private readonly ConcurrentDictionary<string, IReadOnlyList<HeaderMatch>> _matches = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<HeaderMatch>> _captions = new();

    /// <summary>Makes a matcher for a vocabulary.</summary>
    public HeaderMatcher(HeaderVocabulary vocabulary)
    {
        foreach (var phrase in vocabulary.Phrases)
        {
            // «Да» may head a column, but a row of answers is no heading row.
            if (phrase.Field != HeaderVocabulary.Caption && !phrase.IsOpen && !IsAnswer(phrase))
                _headings.Add(string.Concat(phrase.Words));
            foreach (var word in phrase.Words.Distinct())
            {
                if (!_byWord.TryGetValue(word, out var phrases))
                {
                    _byWord[word] = phrases = [];
                    AddByLetter(word);
                }
                phrases.Add(phrase);
            }
        }
        _withoutFirst = _byWord.Keys.Where(word => word.Length > 1).ToLookup(word => word[1..]);
        _glued = vocabulary.Phrases.Where(phrase => phrase.Words.Length > 1).ToLookup(phrase => string.Concat(phrase.Words));
        _abbreviations = new(_byWord.Keys);
        _names = new(text => _headings.Contains(string.Concat(HeadingWords.Of(text))));
    }

    /// <summary>The matcher for the vocabulary that ships.</summary>
    public static HeaderMatcher Shipped { get; } = new(HeaderVocabulary.Shipped);

    /// <summary>The fields that a heading may name, each kind and field once, with its best score.</summary>
    public IReadOnlyList<HeaderMatch> Match(string heading) => Remembered(_matches, heading, BestOfParts);

    /// <summary>The kinds that a title, caption or tab name speaks of, each once, with its best score.</summary>
    public IReadOnlyList<HeaderMatch> MatchCaption(string caption) => Remembered(_captions, caption, FindCaptions);

    /// <summary>Whether a text surely is some field's heading; quick for the texts of ordinary cells.</summary>
    public bool Names(string text) => text.Length <= LongestName && !char.IsAsciiDigit(text[0]) && _names[text];

    private static IReadOnlyList<HeaderMatch> Remembered(
        ConcurrentDictionary<string, IReadOnlyList<HeaderMatch>> memory,
        string text,
        Func<string, IReadOnlyList<HeaderMatch>> match
    )
    {
        if (memory.TryGetValue(text, out var known))
            return known;
        var matches = match(text);
        if (memory.Count < MostRemembered && text.Length <= 400)
            memory.TryAdd(text, matches);
        return matches;
    }

    // «Пол (м/ж)», «ФИО / Аты-жөнү»: an explanation in brackets or the other language after a slash is worth a try alone.
    private IReadOnlyList<HeaderMatch> BestOfParts(string heading)
    {
        var best = new Dictionary<(string, string), double>();
        Collect(heading, 1, best);
        foreach (var full in _abbreviations.WrittenOut(heading))
            Collect(full, 0.98, best);
        var parts = heading.Split(['(', ')', '/', '\n', ':', '['], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
        {
            foreach (var (part, index) in parts.Select((part, index) => (part, index)))
                Collect(part, index == 0 ? 0.97 : 0.8, best);
        }
        // «Что, где, с кем»: the first says most; «Фамилия, имя» is better known as a whole.
        if (heading.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
            Collect(heading[..comma], 0.78, best);
        return [.. best.Select(pair => new HeaderMatch(pair.Key.Item1, pair.Key.Item2, pair.Value))];
    }

    private void Collect(string text, double factor, Dictionary<(string, string), double> best)
    {
        var words = HeadingWords.Of(text);
        foreach (var phrase in Candidates(words))
        {
            Keep(phrase, factor * PhraseScore.Of(words, phrase), best);
        }
        // «Атыжөнү», «Туулганжылы»: the words of a phrase grown together.
        foreach (var phrase in words is [var only] ? _glued[only] : [])
            Keep(phrase, Glued * factor, best);
    }

    private static void Keep(Phrase phrase, double score, Dictionary<(string, string), double> best)
    {
        if (phrase.Field != HeaderVocabulary.Caption && score >= Least && score > best.GetValueOrDefault((phrase.Kind, phrase.Field)))
            best[(phrase.Kind, phrase.Field)] = score;
    }

    private IReadOnlyList<HeaderMatch> FindCaptions(string caption)
    {
        var words = HeadingWords.Of(caption);
        var best = new Dictionary<string, double>();
        foreach (var phrase in Candidates(words).Where(phrase => phrase.Field == HeaderVocabulary.Caption))
        {
            // A longer phrase found whole says more: «план действий» more than «план».
            var found = phrase.Words.Sum(word => PhraseScore.Weight(word) * words.Max(other => Words.Likeness(word, other)));
            var all = phrase.Words.Sum(PhraseScore.Weight);
            if (found >= 0.8 * all)
                best[phrase.Kind] = Math.Max(
                    best.GetValueOrDefault(phrase.Kind),
                    found / all * Math.Min(1, 0.6 + (0.2 * phrase.Words.Length))
                );
        }
        return [.. best.Select(pair => new HeaderMatch(pair.Key, HeaderVocabulary.Caption, pair.Value))];
    }

    private static bool IsAnswer(Phrase phrase) =>
        FlagReader.Read(Cell.OfText(string.Join(' ', phrase.Words))) is { HasValue: true } && phrase.Words.Length == 1;

    private IEnumerable<Phrase> Candidates(string[] words)
    {
        var seen = new HashSet<Phrase>(ReferenceEqualityComparer.Instance);
        foreach (var word in words.Distinct())
        {
            foreach (var known in Alike(word))
            {
                foreach (var phrase in _byWord[known])
                {
                    if (seen.Add(phrase))
                        yield return phrase;
                }
            }
        }
    }

    private IEnumerable<string> Alike(string word) =>
        word.Length < 3
            ? _byWord.ContainsKey(word)
                ? [word]
                : []
            : _byLetter
                .Where(pair => Spelling.MayBegin(word[0], pair.Key))
                .SelectMany(pair => pair.Value)
                .Where(known => Words.Likeness(word, known) > 0)
                .Concat(_withoutFirst[word]);

    private void AddByLetter(string word)
    {
        if (!_byLetter.TryGetValue(word[0], out var words))
            _byLetter[word[0]] = words = [];
        words.Add(word);
    }
}
