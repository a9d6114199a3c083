using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>What a heading asks for by its question word.</summary>
internal enum HeadingQuestion
{
    /// <summary>It asks nothing, or which: «Кайсы айылдан».</summary>
    None,

    /// <summary>«Что бы вы изменили», «Эмне керек».</summary>
    What,

    /// <summary>«Кто был», «Ким берди».</summary>
    Who,

    /// <summary>«Сколько ждали», «Канча мекеме».</summary>
    HowMany,
}

/// <summary>
/// What the words of a sentence or question that is no usual heading speak of: «Айылыңызда биринчи кезекте кайсы маселени чечүү керек?» of
/// problems. A concept is the fields that may hold it, the first that a kind has.
/// </summary>
/// <param name="Head">The concept of its head word; null where it speaks of nothing known.</param>
/// <param name="All">Every concept it speaks of.</param>
/// <param name="Question">What it asks for.</param>
internal sealed record HeadingConcepts(string? Head, IReadOnlyList<string> All, HeadingQuestion Question)
{
    private const string Kyrgyz = "ky";
    private const string KyrgyzQuestion = "ky-";
    private const string Before = "before";

    /// <summary>Questionnaires: who hands them out or fills them in is what matters.</summary>
    public const string Questionnaires = "questionnaires";

    // «Кайсы маселени чечүү керек»: what has to be done is what it speaks of.
    private const string Must = "must/planned";

    // «в вашем селе», «на главной улице»: words between a preposition and its noun.
    private const int LongestPhrase = 2;

    private static readonly Vocabulary Words = Vocabulary.Load("heading-words");
    private static readonly BoundedCache<HeadingConcepts> Known = new(Read);

    private static readonly Dictionary<string, HeadingQuestion> Questions = new()
    {
        ["asks-what"] = HeadingQuestion.What,
        ["asks-who"] = HeadingQuestion.Who,
        ["asks-how-many"] = HeadingQuestion.HowMany,
    };

    /// <summary>Whether it speaks of money that is spent already.</summary>
    public bool IsOfSpending => All.Contains("spent/note");

    /// <summary>Whether it speaks of a plan: of who was invited, or is needed.</summary>
    public bool IsOfPlan => All.Any(concept => concept is "planned" or Must);

    /// <summary>What a heading speaks of.</summary>
    public static HeadingConcepts Of(string heading) => Known[heading];

    private static HeadingConcepts Read(string heading)
    {
        var tokens = Token.Split(heading);
        var matches = Words.Find(tokens);
        var isKyrgyz = KyrgyzNoun.IsIn(tokens, heading) || matches.Exists(match => match.Code.StartsWith(Kyrgyz, StringComparison.Ordinal));
        var question = matches.Where(match => MayAsk(match, matches)).Select(Asked).FirstOrDefault(asked => asked != HeadingQuestion.None);
        var concepts = matches.FindAll(match => match.Code is not (Kyrgyz or Before) && Asked(match) == HeadingQuestion.None);
        // What stands in another case, or behind a preposition, says more of the noun beside it; alone it is what is meant.
        var straight = concepts.FindAll(match =>
            match.Code is not (Must or Questionnaires)
            && !(isKyrgyz ? KyrgyzNoun.IsInCase(tokens[match.End - 1].Text) : IsBehindPreposition(match, matches))
        );
        var heads = straight.Count > 0 ? straight : concepts;
        // Russian says what it is first, Kyrgyz and English last: «Место сбора жителей», «Отчет өтүүчү жай», «Meeting place».
        var isLast = isKyrgyz || heading.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
        var head = heads.Count == 0 ? null : (isLast ? heads[^1] : heads[0]).Code;
        return new(head, [.. concepts.Select(match => match.Code).Distinct()], question);
    }

    // «Жители, которые …», «residents who attended»: only Kyrgyz asks behind the words it asks of.
    private static bool MayAsk(VocabularyMatch match, List<VocabularyMatch> all) =>
        match.Code.StartsWith(KyrgyzQuestion, StringComparison.Ordinal)
        || match.Start == 0
        || (match.Start == 1 && all[0] is { Code: Before, Start: 0 });

    private static HeadingQuestion Asked(VocabularyMatch match) =>
        Questions.GetValueOrDefault(
            match.Code.StartsWith(KyrgyzQuestion, StringComparison.Ordinal) ? match.Code[KyrgyzQuestion.Length..] : match.Code
        );

    private static bool IsBehindPreposition(VocabularyMatch match, List<VocabularyMatch> all) =>
        all.Exists(before =>
            before.Code == Before
            && before.End <= match.Start
            && match.Start - before.End <= LongestPhrase
            && !all.Exists(between => between.Start >= before.End && between.End <= match.Start)
        );
}
