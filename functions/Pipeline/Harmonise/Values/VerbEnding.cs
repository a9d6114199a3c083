namespace Pipeline.Harmonise.Values;

/// <summary>
/// Endings by which a folded word is a verb of what happened, not a noun: «ушли», «отменено», «откладывается», «келбеди».
/// Endings that nouns share («жители», «недели», «команды», «депутаты») are not among them.
/// </summary>
internal static class VerbEnding
{
    private const int ShortestVerb = 4;

    private static readonly string[] Endings =
    [
        .. "лись лась лось лся ется ются ится ятся али или яли шли ыли ало ило ыло шло ено ано дут шены щены чены дены саны ваны".Split(
            ' '
        ),
        .. "лды лди лду рды рди рду йды нди нду беди бады боду шты шти шту тты тти тту кты кти лган лген лгон нган нген".Split(' '),
    ];

    /// <summary>Whether a word ends so.</summary>
    public static bool Has(string word) =>
        word.Length >= ShortestVerb && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
