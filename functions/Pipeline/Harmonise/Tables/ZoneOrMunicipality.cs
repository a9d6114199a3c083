namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Tells zones and places from municipalities: «Айыл | Ак-Тал | Кара-Суу | Жаны-Алыш», each of which is a municipality of the registry,
/// are municipalities where no other column names any.
/// </summary>
internal static class ZoneOrMunicipality
{
    private const int FewestPlaces = 3;

    /// <summary>Binds a column of zones or places to the municipality where its values say so.</summary>
    public static void Tell(TableKind kind, Samples samples, Evidence evidence, List<Binding> bindings)
    {
        if (
            kind.Find("municipality") is not { } municipality
            || bindings.Exists(binding => binding.Field.Type == FieldType.Municipality)
            || bindings.FindIndex(binding => binding.Field.Name is "zone" or "group" or "place") is not (>= 0 and var zone)
        )
            return;
        // «Всего» below the places is none.
        var cells = samples.Of(bindings[zone].Column).Where(cell => !TotalRow.IsLabel(cell.Shown)).ToList();
        if (
            cells.DistinctBy(cell => FoldedText.Of(cell.Shown)).Count() >= FewestPlaces
            && evidence.Fits(FieldType.Municipality, cells, FewestPlaces, share: 1)
        )
            bindings[zone] = bindings[zone] with { Field = municipality };
    }
}
