using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Knows sums that stand apart by who pays: «Источники финансирования» over «МБ | РБ | Доноры», below them numbers. Where no column
/// has them in all, together they are the budget.
/// </summary>
internal static class SourceSums
{
    private const int Fewest = 2;

    private static readonly Vocabulary Sources = Vocabulary.Load("funds");

    /// <summary>Binds such columns to the budget, each an addend of it.</summary>
    public static void Bind(TableKind kind, List<Heading> named, Samples samples, List<Binding> bindings)
    {
        if (kind.Find("budget") is not { } budget)
            return;
        var columns = named.FindAll(heading => IsSource(heading.Leaf) && AreSums(samples.Of(heading.Column)));
        if (columns.Count < Fewest || bindings.Exists(binding => binding.Field == budget && !columns.Contains(binding.Heading)))
            return;
        bindings.RemoveAll(binding => columns.Contains(binding.Heading));
        bindings.AddRange(columns.Select(heading => new Binding(heading, budget, 1) { IsAddend = true }));
    }

    private static bool IsSource(string heading) => Token.Split(heading) is { Length: > 0 } words && Sources.MatchAt(words, 0) is not null;

    private static bool AreSums(IReadOnlyList<Cell> cells) =>
        cells.Count > 0 && cells.All(cell => MoneyReader.Read(cell, isInSom: true) is { IsQuestion: false });
}
