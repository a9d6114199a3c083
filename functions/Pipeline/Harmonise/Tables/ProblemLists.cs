namespace Pipeline.Harmonise.Tables;

/// <summary>Tells priorities whose rows are groups, each with one cell that lists its problems: «Женщины | 1. вода 2. дороги».</summary>
internal static class ProblemLists
{
    /// <summary>How much it says for a table of priorities.</summary>
    public const double Weight = 1.5;

    private const double LeastShare = 0.6;
    private const int FewestLists = 2;

    /// <summary>
    /// Whether columns are such: each row another group, and nothing that a respondent would say of himself beside it.
    /// </summary>
    public static bool Are(TableKind kind, List<Binding> bindings, List<Heading> unknown, Samples samples) =>
        kind == TableKinds.Priorities
        && unknown.Count == 0
        && bindings.TrueForAll(binding => binding.Field.Name != "votes")
        && bindings.Find(binding => binding.Field.Name == "group") is { } group
        && AreDistinct(samples.Of(group.Column))
        && bindings.Find(binding => binding.Field.Name == "problem") is { } problem
        && samples.Of(problem.Column) is { Count: >= FewestLists } cells
        && cells.Count(IsNumbered) >= LeastShare * cells.Count;

    private static bool AreDistinct(IReadOnlyList<Cell> cells) =>
        cells.DistinctBy(cell => FoldedText.Of(cell.Shown)).Count() == cells.Count;

    /// <summary>Whether a cell numbers two items at least, each on its own line.</summary>
    public static bool IsNumbered(Cell cell)
    {
        if (cell.Kind != CellKind.Text)
            return false;
        var items = 0;
        foreach (var line in cell.Text.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is 1 or 2 && text[digits] is '.' or ')' or '-' or '–')
                items++;
        }
        return items >= 2;
    }
}
