using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>A name and what the person is, in one cell: «Тентимишев Азиз Маратович, первый заместитель главы АО».</summary>
/// <param name="Name">The name.</param>
/// <param name="Post">What stands behind the comma.</param>
internal sealed record NameAndPost(string Name, string Post)
{
    // A surname and a name, with a patronymic or two words for it.
    private const int MostWords = 4;

    private static readonly char[] Between = [',', ';', '\n'];

    private static readonly BoundedCache<NameAndPost?> Known = new(Find);

    /// <summary>Both, where a cell holds a name in full and behind it no other name; null elsewhere.</summary>
    public static NameAndPost? In(string text) => text.AsSpan().ContainsAny(Between) ? Known[text] : null;

    private static bool IsPost(string text) => PersonalText.IsOffice(text) || CategoryReader.ReadAll(Cell.OfText(text)).Count > 0;

    private static NameAndPost? Find(string text)
    {
        var comma = text.IndexOfAny(Between);
        var (name, post) = (text[..comma].Trim(), text[(comma + 1)..].Trim());
        var words = Token.Split(name);
        var isName = words.Length is >= 2 and <= MostWords && NameSplitter.IsName(name);
        return isName && post.Length > 0 && char.IsLower(post[0]) && IsPost(post) ? new(name, post) : null;
    }
}
