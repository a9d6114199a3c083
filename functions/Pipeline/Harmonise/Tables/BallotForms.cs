using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Recognises votes with the places or groups below each other and the problems across: «Село | Питьевая вода | Дороги | Всего», a row a village,
/// in the cells how many voted for each problem there.
/// </summary>
internal sealed class BallotForms(HeaderMatcher matcher, Evidence evidence)
{
    private const double CaptionWeight = 1.5;
    private const double LeastHeading = 0.75;
    private const int FewestVotes = 2;

    private static readonly Field Votes = TableKinds.Priorities.Find("votes")!;
    private static readonly Vocabulary GroupWords = Vocabulary.Load("groups");
    private static readonly string[] Beside = ["group", "municipality", "rayon", "oblast", "row-number", "note"];
    private static readonly string[] Places = ["group", "municipality"];

    private readonly BesideColumns _beside = new(matcher, TableKinds.Priorities);

    /// <summary>The reading of such headings; null where they mean something else.</summary>
    public HeaderReading? Read(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var columns = named.FindAll(heading => evidence.Fits(FieldType.Number, samples.Of(heading.Column), FewestVotes, share: 1));
        var beside = _beside.Of(named.Except(columns), Beside.Contains);
        columns.RemoveAll(heading => !IsProblem(heading) && !VoteForms.IsTotal(heading));
        if (
            beside.Count + columns.Count < named.Count
            || !beside.Exists(binding => Places.Contains(binding.Field.Name))
            || columns.Count(IsProblem) < 2
            || !SpeakOfVotes(columns, hints)
        )
            return null;
        Binding[] bindings = [.. beside, .. columns.Select(column => new Binding(column, Votes, 1))];
        var score = 1 + bindings.Length + (CaptionWeight * hints.For(TableKinds.Priorities.Name));
        return new(TableKinds.Priorities, TableForm.BallotRows, bindings, [], [], score);
    }

    // «Көйгөйлөргө берилген добуштар» above the problems, or a caption.
    private bool SpeakOfVotes(List<Heading> columns, CaptionHints hints) =>
        hints.For(TableKinds.Priorities.Name) > 0
        || columns.TrueForAll(column => VoteForms.IsTotal(column) || column.Levels.SkipLast(1).Any(parent => Names(parent, "votes")));

    // «Женщины | Мужчины» are groups, «Голоса | Место» what others have.
    private bool IsProblem(Heading heading) =>
        !VoteForms.IsTotal(heading)
        && GroupWords.Find(Token.Split(heading.Leaf), forgiving: false).Count == 0
        && !Matches(heading.Leaf).Any(match => match.Score >= LeastHeading);

    private bool Names(string heading, string field) => Matches(heading).Any(match => match.Field == field);

    private IEnumerable<HeaderMatch> Matches(string heading) =>
        matcher.Match(heading).Where(match => match.Kind is HeaderVocabulary.AnyKind || match.Kind == TableKinds.Priorities.Name);
}
