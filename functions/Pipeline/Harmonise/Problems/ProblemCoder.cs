using System.Text.RegularExpressions;
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
internal sealed partial class ProblemCoder
{
    private const int MostNearest = 3;

    // «Полив, дорога, ФАП»: such a clause names, and says no where.
    private const int ShortClause = 2;

    private const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly char[] Ends = [';', '.', '\n', '!', '?'];

    // Words that may speak of a problem named before them (topics.tsv).
    private static readonly List<(string Code, WordPattern[] Words, string[] After)> Topics =
    [
        .. Resource.Rows("Problems.topics.tsv").Select(row => (row[0], Parts(row[1]).Select(WordPattern.Of).ToArray(), Parts(row[2]))),
    ];

    private readonly ProblemBook _book;
    private readonly PhraseIndex _index;
    private readonly BoundedCache<ProblemCoding> _known;
    private readonly BoundedCache<(IReadOnlyList<string> Codes, bool IsWeak)> _clauses;

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
        var found = WithoutPlaces(answer).Split(Ends, Options).SelectMany(OfSentence).ToList();
        var codes = found.Where(named => !IsOfTopic(named, found)).Select(named => named.Code).Distinct().ToList();
        return new(codes, codes.Count > 0 || Clause.Of(answer).IsPraise ? null : Question(answer));
    }

    // «ул. Школьная», «с. Жаңы-Жол» are no end of a sentence, and name neither a school nor a road; nor does «Ак-Суу» a water.
    private static string WithoutPlaces(string answer) => Points().Replace(ProperNames().Replace(answer, " "), "${kind} ");

    [GeneratedRegex(@"\b(?:ул|пер|пос|мкр|с)\.\s?\p{Lu}[\p{L}-]+|\b\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+", RegexOptions.NonBacktracking)]
    private static partial Regex ProperNames();

    [GeneratedRegex(@"\b(?<kind>ул|пер|пос|мкр)\.", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    // Each code with its clause. «нет площадки, играют на дороге»: what only says where counts where the sentence names nothing else.
    private IEnumerable<(string Code, string Clause)> OfSentence(string sentence)
    {
        var clauses = sentence.Split(',', Options);
        var found = clauses
            .Where((_, i) => !IsMended(clauses, i) && !IsGranted(clauses, i))
            .Select(clause => (Clause: clause, Named: _clauses[clause]))
            .ToList();
        var namesAny = found.Exists(clause => !clause.Named.IsWeak);
        return found
            .Where(clause => !namesAny || !clause.Named.IsWeak || Clause.Of(clause.Clause).Words.Length <= ShortClause)
            .SelectMany(clause => clause.Named.Codes.Select(code => (code, clause.Clause)));
    }

    // «раньше не было света, теперь есть»
    private static bool IsMended(string[] clauses, int at) =>
        at + 1 < clauses.Length && Clause.Of(clauses[at]).IsPast && Clause.Of(clauses[at + 1]).IsMended;

    // «свет есть, вода есть, а работы нет»; «вода есть, но ржавая» still is about water.
    private bool IsGranted(string[] clauses, int at) =>
        Clause.Of(clauses[at]).IsGranted
        && Array.Exists(clauses[(at + 1)..], later => Clause.Of(later).Turns && _clauses[later] is { Codes.Count: > 0, IsWeak: false });

    // «жайыт жетишпейт, мал көп», «арык засорен, вода идет на дорогу»: a general word goes with what is named beside it.
    private bool IsOfTopic((string Code, string Clause) named, List<(string Code, string Clause)> found) =>
        Topics.Exists(topic =>
            topic.Code == named.Code
            && found.Exists(other => topic.After.Contains(other.Code))
            && Clause.Of(named.Clause) is { Words.Length: > 1 } words
            && !_index.Match(words.Without(topic.Words)).Codes.Contains(named.Code)
        );

    private (IReadOnlyList<string> Codes, bool IsWeak) OfClause(string clause)
    {
        var words = Clause.Of(clause);
        return words.IsPraise ? ([], true) : _index.Match(words);
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
