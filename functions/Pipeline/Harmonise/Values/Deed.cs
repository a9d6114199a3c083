using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Whether a sentence tells that something was done, by the forms of its verbs: «Положение принято на сессии», «тактага илинди»,
/// «пока не создавали». A verb of what is only prepared, said or hoped for, or of damage, tells neither (prospects.tsv).
/// </summary>
internal static partial class Deed
{
    // «план» and «член» end as participles do.
    private const int ShortestRussian = 5;
    private const int ShortestKyrgyz = 6;

    private static readonly Vocabulary Prospects = Vocabulary.Load("prospects");

    private static readonly BoundedCache<bool?> Known = new(Tell);

    /// <summary>True for done, false for not done; null where it tells neither, or both, or leaves it open.</summary>
    public static bool? Of(string text) => text.Length <= CellText.Longest ? Known[text] : null;

    /// <summary>
    /// As <see cref="Of"/>, of works: a committee, a list, a letter or a sponsor («создана комиссия», «кол топтолду») does a step
    /// but only begins a measure.
    /// </summary>
    public static bool? OfWorks(string text) => Of(text) is { } done && !IsBegun(text) ? done : null;

    private static bool IsBegun(string text) =>
        Prospects.Find(Token.Split(Letters.Composed(text)), forgiving: false).Exists(match => match.Code == "begun");

    private static bool? Tell(string text)
    {
        var tokens = Token.Split(Letters.Composed(text));
        var said = Prospects.Find(tokens, forgiving: false);
        if (said.Exists(match => match.Code == "open") || Array.Exists(tokens, token => token.Is("?")))
            return null;
        var told = new HashSet<bool>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var isDenied = i > 0 && tokens[i - 1].Is("не");
            if (IsRussian(tokens[i]))
                told.Add(!isDenied && !IsGlued(tokens[i]));
            else if (isDenied)
                return null;
            else if (KyrgyzAt(tokens, i) is { } done)
                told.Add(done);
        }
        // «да, потому что» tells no deed; «нет, не создавали» and «бар, бекитилген» tell the same twice.
        return told.Count == 1 && said.TrueForAll(match => match.Code == "begun" || (match.Code == "yes") == told.First())
            ? told.First()
            : null;
    }

    // «неутвержден», «непроведено»
    private static bool IsGlued(Token token) => token.Text.StartsWith("не", StringComparison.Ordinal);

    private static bool IsRussian(Token token) =>
        token is { Kind: TokenKind.Word, Length: >= ShortestRussian } && RussianPast().IsMatch(token.Text);

    // A Kyrgyz verb ends its clause; «жок» and «эмес» behind it deny it.
    private static bool? KyrgyzAt(Token[] tokens, int at)
    {
        if (tokens[at].Text is "элек" or "элекпиз")
            return false;
        if (tokens[at] is not { Kind: TokenKind.Word, Length: >= ShortestKyrgyz } || !KyrgyzPast().IsMatch(tokens[at].Text))
            return null;
        if (tokens[at].Text[^1] == 'к' && (at == 0 || !Governed().IsMatch(tokens[at - 1].Text)))
            return null;
        var isDenied = at + 1 < tokens.Length && tokens[at + 1].Text is "жок" or "эмес";
        var end = at + (isDenied ? 2 : 1);
        return end == tokens.Length || tokens[end].Kind == TokenKind.Sign ? !isDenied && !KyrgyzPastNot().IsMatch(tokens[at].Text) : null;
    }

    // Short participles of the passive («принята», «вывешено») and the past («провели», «прошло», «завершилась»), never adjectives
    // in «-ный», nor Kyrgyz ablatives in «-дан». Without an ending only behind a verb's prefix («утвержден»): «клапан», «Руслан»,
    // «Араван» end as participles do.
    [GeneratedRegex(
        "(?:[жлшщчдсвтро][её]н|[зсвпрл]ан|(?:соз|из|пере|вы|от|про)дан|[нз]ят|рыт|шит)[аоы]$|(?:(?:а|и|я|ы|ш|ве)ли|[аияш]ла|[аиыш]ло)(?:сь)?$"
            + "|^(?:не)?(?:вы|вн|вс|до|за|из|ис|на|о[бгзпсфчт]|пере|по|при|про|ра[зс]|ре|куп|с[днмфо]|у[бвдзклнпрстч]).*"
            + "(?:[жлшщчдсвтро][её]н|[зсвпрл]ан|дан|[нз]ят|рыт|шит)$|ирован$|^(?:не)?(?:сдан|взят)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RussianPast();

    // «түзүлдү», «илинди», «бекитилген», «койдук»: letters are folded.
    [GeneratedRegex("(?:[лнрйштк][дт][ыиу]к?|[лнш][гк][аео]н|[бп][аео](?:[дт][ыиу]к?|г[аео]н))$", RegexOptions.NonBacktracking)]
    private static partial Regex KyrgyzPast();

    [GeneratedRegex("[бп][аео](?:[дт][ыиу]к?|г[аео]н)$", RegexOptions.NonBacktracking)]
    private static partial Regex KyrgyzPastNot();

    // «тизмени илдик», «бүтүрүп тапшырдык»: «айылдык», «шаардык» end as «койдук» does, but nothing hangs on them.
    [GeneratedRegex("(?:п|[ндт][ыиу])$", RegexOptions.NonBacktracking)]
    private static partial Regex Governed();
}
