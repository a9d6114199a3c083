using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Whether a sentence tells that something was done, by the verbs of works and acts that are known (deeds.tsv): «Положение принято
/// на сессии», «тактага илинди», «not yet signed». Words of what is only prepared, said or hoped for, or of damage, leave it open
/// (prospects.tsv), and so does a verb that is not known.
/// </summary>
internal static partial class Deed
{
    private const string Not = "не";

    private static readonly Vocabulary Verbs = Vocabulary.Load("deeds");
    private static readonly Vocabulary Prospects = Vocabulary.Load("prospects");

    // «не был утвержден», «not yet been signed»
    private static readonly string[] Auxiliaries = ["был", "была", "было", "были", "еще", "yet", "been", "be"];

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
        for (var i = 0; i < tokens.Length; )
        {
            if (At(tokens, i) is not { } deed)
                return null;
            if (deed.Done is { } done)
                told.Add(done);
            i = deed.End;
        }
        // «да, потому что» tells no deed; «нет, не создавали» and «бар, бекитилген» tell the same twice.
        return told.Count == 1 && said.TrueForAll(match => match.Code == "begun" || (match.Code == "yes") == told.First())
            ? told.First()
            : null;
    }

    // What stands at a place, and where the next begins; null where it leaves all open: what is denied is no known deed, or is not over.
    private static (bool? Done, int End)? At(Token[] tokens, int at)
    {
        if (tokens[at].Text is not ("не" or "not"))
            return VerbAt(tokens, at, isDenied: false);
        var verb = at + 1;
        while (verb < tokens.Length && Auxiliaries.Contains(tokens[verb].Text))
            verb++;
        return verb < tokens.Length && VerbAt(tokens, verb, isDenied: true) is { Done: not null } denied ? denied : null;
    }

    private static (bool? Done, int End)? VerbAt(Token[] tokens, int at, bool isDenied)
    {
        if (Verbs.MatchAt(tokens, at, forgiving: false) is not { } verb)
            return IsGlued(tokens[at]) ? (false, at + 1) : (null, at + 1);
        return verb.Code switch
        {
            "told" => (!isDenied, verb.End),
            "done" or "not-done" => (Kyrgyz(tokens, verb), verb.End),
            _ when !RussianPast().IsMatch(tokens[verb.End - 1].Text) => (null, verb.End),
            "past" => (!isDenied, verb.End),
            // «строили», «утверждали» does not say that it came to an end.
            _ => isDenied ? (false, verb.End) : null,
        };
    }

    // «неутвержден», «непроведено»
    private static bool IsGlued(Token token) =>
        token.Text.StartsWith(Not, StringComparison.Ordinal)
        && token.Length > Not.Length
        && VerbAt([token with { Text = token.Text[Not.Length..], Length = token.Length - Not.Length }], 0, isDenied: true)
            is { Done: false };

    // A Kyrgyz verb ends its clause; «жок» and «эмес» behind it deny it.
    private static bool? Kyrgyz(Token[] tokens, VocabularyMatch verb)
    {
        var isDenied = verb.End < tokens.Length && tokens[verb.End].Text is "жок" or "эмес";
        var end = verb.End + (isDenied ? 1 : 0);
        return end == tokens.Length || tokens[end].Kind == TokenKind.Sign ? verb.Code == "done" && !isDenied : null;
    }

    // Short participles of the passive («принята», «вывешено») and the past («провели», «прошло», «завершилась»), never «построит».
    [GeneratedRegex(
        "(?:[её]н|[ая]н|[рш]ыт|нят|взят)[аоы]?$|(?:лит|шит)[аоы]$|[аеияыушзсг]л[аои]?(?:с[ья])?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RussianPast();
}
