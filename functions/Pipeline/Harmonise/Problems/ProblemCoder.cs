using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Problems;

/// <summary>The codes of one answer.</summary>
/// <param name="Codes">The codes in order of mention, each once; empty where the answer fits none.</param>
/// <param name="Remark">Where it fits none: the question, with the nearest codes.</param>
internal sealed record ProblemCoding(IReadOnlyList<string> Codes, Remark? Remark);

/// <summary>
/// Finds the problems that a resident's free answer names. A longer phrase explains the words of a shorter one away
/// («поливная вода» is irrigation, not drinking water); a word that only says where («возле школы», «мектепте») counts
/// only where nothing else does; praise is no problem.
/// </summary>
internal sealed class ProblemCoder
{
    private const int MostNearest = 3;

    private static readonly char[] Separators = [',', ';', '.', '\n', '!', '?'];

    // Words that may speak of a problem named before them (topics.tsv).
    private static readonly List<(string Code, WordPattern[] Words, string[] After)> Topics =
    [
        .. Resource.Rows("Problems.topics.tsv").Select(row => (row[0], Parts(row[1]).Select(WordPattern.Of).ToArray(), Parts(row[2]))),
    ];

    private readonly ProblemBook _book;
    private readonly PhraseIndex _index;
    private readonly BoundedCache<ProblemCoding> _known;
    private readonly BoundedCache<IReadOnlyList<string>> _clauses;

    /// <summary>A coder over the shipped code book and the registry's.</summary>
    public ProblemCoder(Registry registry)
    {
        _book = new ProblemBook(registry.ProblemCodes);
        _index = new PhraseIndex(_book);
        _clauses = new(OfClause);
        _known = new(OfAnswer);
    }

    /// <summary>The codes of an answer or of one item of it.</summary>
    public ProblemCoding Code(string answer) => _known[answer];

    private ProblemCoding OfAnswer(string answer)
    {
        var codes = new List<string>();
        var clauses = answer.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < clauses.Length; i++)
        {
            // «раньше не было света, теперь есть»
            if (i + 1 < clauses.Length && Clause.Of(clauses[i]).IsPast && Clause.Of(clauses[i + 1]).IsMended)
                continue;
            foreach (var code in _clauses[clauses[i]])
            {
                if (!codes.Contains(code) && !IsOfTopic(code, clauses[i], codes))
                    codes.Add(code);
            }
        }
        return new(codes, codes.Count > 0 || Clause.Of(answer).IsPraise ? null : Question(answer));
    }

    // «жайыт жетишпейт, мал көп», «арык засорен, вода идет на дорогу»: a general word goes on with what was named before.
    private bool IsOfTopic(string code, string clause, List<string> before) =>
        Topics.Exists(topic =>
            topic.Code == code
            && before.Exists(topic.After.Contains)
            && Clause.Of(clause) is { Words.Length: > 1 } words
            && !_index.Match(words.Without(topic.Words)).Contains(code)
        );

    private IReadOnlyList<string> OfClause(string clause)
    {
        var words = Clause.Of(clause);
        return words.IsPraise ? [] : _index.Match(words);
    }

    private static string[] Parts(string cell) => cell.Split(';', StringSplitOptions.TrimEntries);

    private Remark Question(string answer)
    {
        var nearest = _index.Nearest(Clause.Of(answer)).Take(MostNearest).ToArray();
        if (nearest.Length == 0)
            return new(FindingCodes.ProblemUncoded, Languages.Texts.Harmonise["problem-uncoded-none"]);
        var names = nearest.Select(code => _book.Entries.First(entry => entry.Code.Code == code).Code.Name).ToArray();
        return new(
            FindingCodes.ProblemUncoded,
            Languages.Texts.Harmonise["problem-uncoded", Joined(names)],
            string.Join(" / ", names.Select(name => name.Ru))
        );
    }

    private static LocalText Joined(LocalText[] names) =>
        new(
            string.Join(", ", names.Select(name => name.Ru)),
            string.Join(", ", names.Select(name => name.Ky)),
            string.Join(", ", names.Select(name => name.En))
        );
}
