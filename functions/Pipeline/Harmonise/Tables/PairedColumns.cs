using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Knows columns that hold two numbers: «План / факт», below it «60/64».</summary>
internal sealed class PairedColumns(HeaderMatcher matcher)
{
    private const double LeastShare = 0.6;
    private const double Sure = 0.95;

    /// <summary>Binds each such column to both its fields.</summary>
    public void Bind(TableKind kind, IEnumerable<Heading> headings, Samples samples, List<Binding> bindings)
    {
        foreach (var heading in headings.Where(heading => heading.Text.Contains('/', StringComparison.Ordinal)))
        {
            var cells = samples.Of(heading.Column);
            if (cells.Count == 0 || cells.Count(IsPair) < LeastShare * cells.Count || Fields(kind, heading.Text) is not var (first, second))
                continue;
            bindings.RemoveAll(binding => binding.Column == heading.Column);
            if (bindings.Exists(binding => binding.Field == first || binding.Field == second))
                continue;
            bindings.Add(new Binding(heading, first, Sure) { Part = 1 });
            bindings.Add(new Binding(heading, second, Sure) { Part = 2 });
        }
    }

    /// <summary>Whether a cell holds two numbers with a stroke between.</summary>
    public static bool IsPair(Cell cell) =>
        cell.Kind == CellKind.Text
        && cell.Text!.Split('/') is [var first, var second]
        && NumberReader.Read(Cell.OfText(first)).HasValue
        && NumberReader.Read(Cell.OfText(second)).HasValue;

    /// <summary>One of a cell's two values; a cell without a stroke is asked about in both.</summary>
    public static Cell Part(Cell cell, int part) =>
        cell.IsBlank || cell.Kind == CellKind.Error ? cell
        : cell.Kind == CellKind.Text && cell.Text!.Split('/') is [var first, var second] ? Cell.OfText(part == 1 ? first : second)
        : Cell.OfText($"{cell.Shown} ?");

    // «План / факт», «Кол-во анкет (план/факт)».
    private (Field First, Field Second)? Fields(TableKind kind, string heading)
    {
        var open = heading.LastIndexOf('(');
        var inner = open >= 0 && heading.IndexOf('/', open) > 0 ? heading[(open + 1)..].TrimEnd(')', ' ') : heading;
        return
            inner.Split('/') is [var left, var right]
            && Named(kind, left) is { } first
            && Named(kind, right) is { } second
            && first != second
            ? (first, second)
            : null;
    }

    private Field? Named(TableKind kind, string text) =>
        matcher
            .Match(text)
            .Where(match => match.Kind == kind.Name && match.Score >= HeaderMatcher.Least)
            .OrderByDescending(match => match.Score)
            .Select(match => kind.Find(match.Field))
            .FirstOrDefault(field => field is { Type: not (FieldType.Unkept or FieldType.Private) });
}
