namespace Pipeline.Harmonise.Headers;

/// <summary>One way of writing a field's heading.</summary>
/// <param name="Kind">The kind of table; * where every kind may have the field.</param>
/// <param name="Field">The canonical field: <c>full-name</c>.</param>
/// <param name="Words">Its folded words.</param>
/// <param name="IsOpen">Whether other words may stand around it at no cost: the vocabulary has «…».</param>
internal sealed record Phrase(string Kind, string Field, string[] Words, bool IsOpen);

/// <summary>
/// What people call the columns and tables of each kind, from headers.tsv: one row a field, its synonyms in a column a
/// language with «;» between, the usual one first (templates use it).
/// </summary>
internal sealed class HeaderVocabulary
{
    /// <summary>The kind of fields that every table may have.</summary>
    public const string AnyKind = "*";

    /// <summary>The field of words that stand above a table of the kind, rather than over a column.</summary>
    public const string Caption = "caption";

    private readonly Dictionary<(string Kind, string Field), LocalText> _usual = [];

    private HeaderVocabulary(IEnumerable<string[]> rows)
    {
        var phrases = new List<Phrase>();
        foreach (var row in rows)
        {
            foreach (var kind in row[0].Split(' '))
            {
                phrases.AddRange(row.Skip(2).SelectMany(Synonyms).Select(synonym => Of(kind, row[1], synonym)));
                _usual.TryAdd((kind, row[1]), new(Usual(row[2]), Usual(row[3]), Usual(row[4])));
            }
        }
        Phrases = phrases;
    }

    /// <summary>The vocabulary that ships.</summary>
    public static HeaderVocabulary Shipped { get; } = new(Resource.Rows("Headers.headers.tsv"));

    /// <summary>Every phrase.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>The usual heading of a field, as templates write it; throws where the kind has no such field.</summary>
    public LocalText Heading(string kind, string field) =>
        _usual.GetValueOrDefault((kind, field))
        ?? _usual.GetValueOrDefault((AnyKind, field))
        ?? throw new ArgumentException($"headers.tsv has no {kind}.{field}.", nameof(field));

    private static Phrase Of(string kind, string field, string synonym) =>
        new(kind, field, HeadingWords.Of(synonym), synonym.Contains('…', StringComparison.Ordinal));

    private static string[] Synonyms(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Usual(string cell) => Synonyms(cell) is [var first, ..] ? char.ToUpperInvariant(first[0]) + first[1..] : "";
}
