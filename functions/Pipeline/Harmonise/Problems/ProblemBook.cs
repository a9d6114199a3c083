using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Problems;

/// <summary>
/// The code book of problems: the shipped one, with the registry's codes added or put in place of its own. A code's
/// keywords are phrases of stems: all of a phrase must stand in one clause, in any order; a phrase after «?» counts only
/// where no other does.
/// </summary>
internal sealed class ProblemBook
{
    private const char Weak = '?';

    private static readonly Lazy<List<Entry>> Shipped = new(ReadShipped);

    /// <summary>The shipped codes with the registry's.</summary>
    public ProblemBook(IReadOnlyList<ProblemCode> added)
    {
        var entries = Shipped.Value.ToList();
        foreach (var code in added)
        {
            var at = entries.FindIndex(entry => entry.Code.Code == code.Code);
            var keywords = code.KeywordsRu.Count + code.KeywordsKy.Count;
            var entry = new Entry(code, keywords > 0 || at < 0 ? Phrases(code) : entries[at].Phrases);
            if (at >= 0)
                entries[at] = entry;
            else
                entries.Add(entry);
        }
        Entries = entries;
    }

    /// <summary>All codes in the book's order.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    private static List<Phrase> Phrases(ProblemCode code) => [.. Phrases(code.KeywordsRu, false), .. Phrases(code.KeywordsKy, true)];

    private static IEnumerable<Phrase> Phrases(IEnumerable<string> keywords, bool isKyrgyz) =>
        keywords
            .Select(keyword => new Phrase([.. Terms(keyword.TrimStart(Weak))], isKyrgyz, keyword.StartsWith(Weak)))
            .Where(phrase => phrase.Terms.Count > 0);

    private static IEnumerable<WordPattern[]> Terms(string keyword) =>
        keyword
            .Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(term => term.Split('|').Select(WordPattern.Of).ToArray());

    private static List<Entry> ReadShipped()
    {
        using var stream = typeof(ProblemBook).Assembly.GetManifestResourceStream("Pipeline.Harmonise.Problems.codebook.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(cells => new Entry(
                    new ProblemCode(cells[0], new LocalText(cells[1], cells[2], cells[3]), Split(cells[4]), Split(cells[5])),
                    [.. Phrases(Split(cells[4]), false), .. Phrases(Split(cells[5]), true), .. Phrases(Split(cells[6]), false)]
                )),
        ];
    }

    private static string[] Split(string keywords) =>
        keywords.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A code with the phrases that tell it.</summary>
    internal sealed record Entry(ProblemCode Code, IReadOnlyList<Phrase> Phrases);

    /// <summary>Stems that together tell a code.</summary>
    /// <param name="Terms">Each a choice of stems.</param>
    /// <param name="IsKyrgyz">Whether they are Kyrgyz: a locative ending then says where, not what.</param>
    /// <param name="IsWeak">Whether it counts only where nothing else in the clause does: «не благоустроен» of a market is about the market.</param>
    internal sealed record Phrase(IReadOnlyList<WordPattern[]> Terms, bool IsKyrgyz, bool IsWeak);
}
