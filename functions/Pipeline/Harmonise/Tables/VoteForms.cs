using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Recognises votes laid out in two directions: «Проблема | Ак-Торпок | Вишневка | Всего голосов», a row a problem, a column a municipality or
/// group, and in the cells how many voted for it there.
/// </summary>
internal sealed class VoteForms(HeaderMatcher matcher, Evidence evidence, Gazetteer gazetteer)
{
    private const double CaptionWeight = 1.5;
    private const double LeastHeading = 0.75;
    private const int FewestVotes = 2;

    private static readonly Field Votes = TableKinds.Priorities.Find("votes")!;
    private static readonly Vocabulary GroupWords = Vocabulary.Load("groups");
    private static readonly Vocabulary VillageWords = Vocabulary.Load("villages");
    private static readonly string[] Beside = ["problem", "row-number", "rank", "note"];

    private readonly BesideColumns _beside = new(matcher, TableKinds.Priorities);

    /// <summary>The reading of such headings; null where they mean something else.</summary>
    public HeaderReading? Read(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var beside = _beside.Of(named.Where(heading => !IsOfGroups(heading)), Beside.Contains);
        if (beside.TrueForAll(binding => binding.Field.Name != "problem"))
            return null;
        var rest = named.FindAll(heading => beside.TrueForAll(binding => binding.Column != heading.Column));
        var places = rest.FindAll(heading => !IsTotal(heading));
        var caption = hints.For(TableKinds.Priorities.Name);
        if (places.Count < 2 || !AreGroups(places, rest, caption) || !rest.TrueForAll(heading => AreVotes(samples.Of(heading.Column))))
            return null;
        HashSet<int> numbered = [.. beside.Where(binding => binding.Field.Name == "rank").Select(binding => binding.Column)];
        Binding[] bindings = [.. beside.Where(binding => !numbered.Contains(binding.Column)), .. rest.Select(VotesIn)];
        return new(TableKinds.Priorities, TableForm.VoteColumns, bindings, [], [], 1 + bindings.Length + (CaptionWeight * caption));
    }

    /// <summary>Whether a column holds what the others make together: «Всего голосов», «Баары».</summary>
    public static bool IsTotal(Heading heading) => TotalRow.IsLabel(heading.Leaf);

    private static Binding VotesIn(Heading heading) => new(heading, Votes, 1);

    // Municipalities, or villages and groups that say so; any other texts only below a caption that speaks of priorities.
    private bool AreGroups(List<Heading> places, List<Heading> rest, double caption) =>
        places.TrueForAll(heading => gazetteer.Municipality(heading.Leaf) is { IsSure: true, Found.Count: 1 })
        || (
            rest.TrueForAll(heading => IsOfGroups(heading) || TotalRow.IsLabel(heading.Text) || !IsField(heading))
            && (caption > 0 || places.TrueForAll(heading => IsGroup(Token.Split(heading.Leaf))))
        );

    // «Голоса по группам» over «Женщины | Мужчины».
    private static bool IsOfGroups(Heading heading) => heading.Levels.SkipLast(1).Any(parent => IsGroup(Token.Split(parent)));

    private static bool IsGroup(Token[] words) =>
        GroupWords.Find(words, forgiving: false).Count > 0 || VillageWords.Find(words, forgiving: false).Count > 0;

    private bool IsField(Heading heading) => _beside.Matches(heading).Any(match => match.Score >= LeastHeading && match.Field != "group");

    private bool AreVotes(IReadOnlyList<Cell> cells) => evidence.Fits(FieldType.Number, cells, FewestVotes, share: 1);
}
