using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Forms of Kyrgyz verbs by rule, in any voice, person and harmony: of «аткар-» past are «аткардык», «аткарылды», «аткарылган»,
/// progressive «аткарылууда», future «аткарылат». Letters are folded, so that ө ү are о у.
/// </summary>
internal sealed partial class KyrgyzVerb
{
    // Of known verbs only: «депутат», «совет» end like verbs.
    private static readonly Dictionary<string, string[]> Classes = Resource
        .Rows("Values.Vocabularies.kyrgyz-verbs.tsv")
        .ToDictionary(row => row[0], row => Stems(row[1]));

    private static readonly Dictionary<string, Regex> Forms = new()
    {
        ["past"] = Past(),
        ["past-not"] = PastNot(),
        ["progressive"] = Progressive(),
        ["converb"] = Converb(),
        ["converb-not"] = ConverbNot(),
        ["open"] = Open(),
        ["future"] = Future(),
        ["future-not"] = FutureNot(),
        ["intention"] = Intention(),
        ["noun"] = Noun(),
    };

    private readonly string[] _stems;
    private readonly Regex _form;

    /// <summary>A form of verbs as a vocabulary writes it: «do.past» of a class of kyrgyz-verbs.tsv, «чык.past» of one verb.</summary>
    public KyrgyzVerb(string form)
    {
        var parts = form.Split('.');
        _stems = Classes.GetValueOrDefault(parts[0]) ?? Stems(parts[0]);
        _form = Forms[parts[1]];
    }

    /// <summary>Whether a folded word is one of the verbs in this form.</summary>
    public bool Fits(string word) =>
        Array.Exists(_stems, stem => word.StartsWith(stem, StringComparison.Ordinal) && FitsBehind(stem, word));

    // A stem's last vowel melts into a long one: «жаса-», «жасоодо».
    private bool FitsBehind(string stem, string word) =>
        _form.IsMatch(word.AsSpan(stem.Length))
        || (stem[^1] is 'а' or 'е' or 'о' && word.AsSpan(stem.Length - 1) is ['о', 'о', ..] rest && _form.IsMatch(rest));

    private static string[] Stems(string cell) => [.. cell.Split(';', StringSplitOptions.TrimEntries).Select(stem => Letters.Fold(stem))];

    // Made when this is built, as the other kind would be made at every start; no form can take long over a word.
    // Before each form any voice: passive «-ыл», reflexive «-ын», common «-ыш», causative «-дыр».
    private const string Voice = "^(?:[ыиу]?[лншт]|[дт][ыиу]р){0,3}";
    private const string Person = "(?:б[ыиу]з|п[ыиу]з|м[ыиу]н|м|с[ыиу]н|с[ыиу]з|д[аео]р)?$";

    [GeneratedRegex(
        Voice + "(?:[дт][ыиу](?:к|м|л[аео]р)?|[гк][аео]н(?:б[ыиу]з|м[ыиу]н|д[аео]р)?|[ыиу]?пт[ыиу]р)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Past();

    [GeneratedRegex(
        Voice + "[бп][аео](?:[дт][ыиу](?:к|м|л[аео]р)?|г[аео]н(?:б[ыиу]з|м[ыиу]н|д[аео]р)?|пт[ыиу]р)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PastNot();

    [GeneratedRegex(Voice + "(?:уу?|оо)д[аео]" + Person, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Progressive();

    [GeneratedRegex(Voice + "[ыиу]?п$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Converb();

    [GeneratedRegex(Voice + "[бп][аео]й$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConverbNot();

    [GeneratedRegex(Voice + "[аеой]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Open();

    [GeneratedRegex(Voice + "[аеой](?:т|б[ыиу]з|м|м[ыиу]н)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Future();

    [GeneratedRegex(Voice + "[бп][аео](?:й(?:т|б[ыиу]з|м|м[ыиу]н)|с)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FutureNot();

    [GeneratedRegex(Voice + "м[аео]к(?:ч[ыиу])?" + Person, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Intention();

    [GeneratedRegex(Voice + "(?:уу|оо)(?:с[ыиу]|н[ыиу]|г[аео]|к[аео])?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noun();
}
