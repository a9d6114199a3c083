namespace Pipeline.Harmonise.Tables;

/// <summary>
/// «Мероприятие | Тема»: both headings may mean the topic. Where one column holds types of events and the other does not, the first is
/// the type.
/// </summary>
internal static class TypeAndTopic
{
    // The cells looked at may reach into the next table of the tab.
    private const double Least = 0.3;
    private const double Half = 0.5;

    /// <summary>Gives the column of types its field, and the topic to the other, which then is no duplicate.</summary>
    public static void Part(TableKind kind, Samples samples, Evidence evidence, List<Binding> bindings, List<Binding> duplicates)
    {
        if (kind.Find("type") is not { } type || bindings.Exists(binding => binding.Field == type))
            return;
        var bound = bindings.Find(binding => binding.Field.Name == "topic");
        var other = duplicates.Find(binding => binding.Field.Name == "topic");
        if (bound is null || other is null || OfTypes(bound, other) is not { } ofType)
            return;
        bindings.Remove(bound);
        bindings.AddRange([ofType == bound ? other : bound, ofType with { Field = type }]);
        duplicates.Remove(other);

        Binding? OfTypes(Binding one, Binding two) =>
            Fit(one) >= Least && Fit(two) < Fit(one) * Half ? one
            : Fit(two) >= Least && Fit(one) < Fit(two) * Half ? two
            : null;

        double Fit(Binding binding) => evidence.Fit(FieldType.EventType, samples.Of(binding.Column)) ?? 0;
    }
}
