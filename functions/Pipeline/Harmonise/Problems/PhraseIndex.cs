using System.Numerics;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Problems;

/// <summary>Finds the phrases of a code book in a clause, by the first letters of their stems.</summary>
internal sealed class PhraseIndex
{
    private const int ShortestNear = 3;
    private const int ShortestForgiven = 5;

    private readonly Dictionary<string, List<Term>> _terms = new(StringComparer.Ordinal);
    private readonly List<Known> _phrases = [];

    /// <summary>An index over a book.</summary>
    public PhraseIndex(ProblemBook book)
    {
        foreach (var entry in book.Entries)
        {
            foreach (var phrase in entry.Phrases)
                Add(entry.Code.Code, phrase);
        }
    }

    /// <summary>The codes of a clause in order of mention, and whether all it has only says where or is weak.</summary>
    public (IReadOnlyList<string> Codes, bool IsWeak) Match(Clause clause)
    {
        var found = Find(clause, forgiving: false);
        if (found.Count == 0)
            found = Find(clause, forgiving: true);
        var isWeak = found.TrueForAll(match => match.IsWeak);
        if (!isWeak)
            found.RemoveAll(match => match.IsWeak);
        var codes = found
            .Where(match => !found.Exists(other => other.Explains(match)))
            .OrderBy(match => BitOperations.TrailingZeroCount(match.Words))
            .Select(match => match.Code)
            .Distinct();
        return ([.. codes], isWeak);
    }

    /// <summary>Codes with a stem that begins like a word of the clause, the longest likeness first.</summary>
    public IEnumerable<string> Nearest(Clause clause) =>
        clause
            .Words.SelectMany(word =>
                Candidates(word.Text).Select(term => (term, Likeness: term.Pattern.Text.AsSpan().CommonPrefixLength(word.Text)))
            )
            .Where(pair => pair.Likeness >= ShortestNear)
            .OrderByDescending(pair => pair.Likeness)
            .Select(pair => _phrases[pair.term.Phrase].Code)
            .Distinct();

    private void Add(string code, ProblemBook.Phrase phrase)
    {
        var id = _phrases.Count;
        _phrases.Add(new Known(code, phrase.Terms.Count, phrase.IsKyrgyz, phrase.IsWeak));
        for (var i = 0; i < phrase.Terms.Count; i++)
        {
            foreach (var pattern in phrase.Terms[i])
            {
                var key = Key(pattern.Text);
                if (!_terms.TryGetValue(key, out var terms))
                    _terms[key] = terms = [];
                terms.Add(new Term(id, i, pattern));
            }
        }
    }

    private static string Key(string word) => word.Length <= 2 ? word : word[..2];

    private List<Term> Candidates(string word) => _terms.TryGetValue(Key(word), out var terms) ? terms : [];

    // The second letter may be the wrong one.
    private IEnumerable<Term> CandidatesMisspelt(string word) =>
        _terms.Where(entry => entry.Key[0] == word[0]).SelectMany(entry => entry.Value);

    private List<Found> Find(Clause clause, bool forgiving)
    {
        var hits = new Dictionary<int, Hit>();
        for (var i = 0; i < clause.Words.Length; i++)
        {
            var word = clause.Words[i];
            if (forgiving && word.Length < ShortestForgiven)
                continue;
            foreach (var term in forgiving ? CandidatesMisspelt(word.Text) : Candidates(word.Text))
            {
                if (!term.Pattern.Fits(word) && !(forgiving && term.Pattern.NearlyFits(word.Text)))
                    continue;
                if (!hits.TryGetValue(term.Phrase, out var hit))
                    hits[term.Phrase] = hit = new Hit(new ulong[_phrases[term.Phrase].Terms]);
                hit.Words[term.Place] |= 1UL << i;
                hit.Weight += term.Pattern.Text.Length;
            }
        }
        return
        [
            .. hits.Where(hit => Array.TrueForAll(hit.Value.Words, words => words != 0))
                .Select(hit => Matched(clause, hit.Key, hit.Value.Words, hit.Value.Weight)),
        ];
    }

    private Found Matched(Clause clause, int phrase, ulong[] hits, int weight)
    {
        var known = _phrases[phrase];
        var words = hits.Aggregate((a, b) => a | b);
        var isPlace = true;
        for (var i = 0; i < clause.Words.Length; i++)
            isPlace &= (words & (1UL << i)) == 0 || clause.IsPlace(i, known.IsKyrgyz);
        return new Found(known.Code, words, weight, isPlace || known.IsWeak);
    }

    private sealed class Hit(ulong[] words)
    {
        public ulong[] Words { get; } = words;

        public int Weight { get; set; }
    }

    private readonly record struct Term(int Phrase, int Place, WordPattern Pattern);

    private readonly record struct Known(string Code, int Terms, bool IsKyrgyz, bool IsWeak);

    private readonly record struct Found(string Code, ulong Words, int Weight, bool IsWeak)
    {
        public bool Explains(Found other) => Code != other.Code && Weight > other.Weight && (Words & other.Words) == other.Words;
    }
}
