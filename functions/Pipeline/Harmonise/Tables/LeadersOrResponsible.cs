using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Tells who leads an event from who is responsible: «Кто проводит», below it «мэр», «завуч», names no leaders to count.</summary>
internal static class LeadersOrResponsible
{
    private const int FewestCells = 2;

    /// <summary>Binds a column of leaders to the responsible where it holds posts and offices rather than names.</summary>
    public static void Tell(TableKind kind, Samples samples, List<Binding> bindings)
    {
        if (
            kind.Find("responsible") is { } responsible
            && bindings.TrueForAll(binding => binding.Field != responsible)
            && bindings.FindIndex(binding => binding.Field.Type == FieldType.Names) is >= 0 and var leaders
            && samples.Of(bindings[leaders].Column) is { Count: >= FewestCells } cells
            && cells.Count(cell => NamesReader.Read(cell).HasValue) * 2 < cells.Count
        )
            bindings[leaders] = bindings[leaders] with { Field = responsible };
    }
}
