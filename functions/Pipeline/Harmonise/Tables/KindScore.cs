namespace Pipeline.Harmonise.Tables;

/// <summary>Weighs how well a kind explains a heading row, its caption and its sections together.</summary>
internal static class KindScore
{
    // Weights and bounds: a required field says most, a field that many kinds have least; a caption is worth one and a half
    // fields, so that it decides between kinds that share their columns (План участников: a schedule or head counts).
    private const double RequiredWeight = 1.5;
    private const double SharedWeight = 0.5;
    private const double UnkeptWeight = 0.4;
    private const double UnknownCost = 0.6;
    private const double MissingCost = 1.0;
    private const double CaptionWeight = 1.5;
    private const double EventWeight = 1.5;
    private const double UndatedCost = 0.7;

    /// <summary>Whether so few columns may be a table of the kind at all.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="bindings">The columns that hold its fields.</param>
    /// <param name="inSections">The required field that section rows give; null where none does.</param>
    /// <param name="named">How many columns have a heading or hold a field.</param>
    /// <param name="caption">How loudly the text above speaks of the kind, to 1.</param>
    public static bool IsPlausible(TableKind kind, List<Binding> bindings, Field? inSections, int named, double caption)
    {
        var kept = bindings.Count(binding => binding.Field.Type != FieldType.Unkept);
        var required =
            inSections is not null || bindings.Any(binding => binding.Field.IsRequired && binding.Field.Type != FieldType.Municipality);
        var coverage = bindings.Count / (double)Math.Max(1, named);
        return kept >= 2 && coverage >= 0.5 && (required || caption > 0.5)
            || kept == 1 && required && named <= 2 && caption >= 0.8 && kind.Fields.Count > 0;
    }

    /// <summary>How well it all fits.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="bindings">The columns that hold its fields.</param>
    /// <param name="inSections">The required field that section rows give; null where none does.</param>
    /// <param name="unbound">How many columns nobody can name.</param>
    /// <param name="caption">How loudly the text above speaks of the kind, to 1.</param>
    /// <param name="isOfEvent">Whether the text above names an event and its day.</param>
    public static double Of(TableKind kind, List<Binding> bindings, Field? inSections, int unbound, double caption, bool isOfEvent)
    {
        var found = bindings.Sum(binding => WeightOf(binding.Field) * binding.Score) + (inSections is null ? 0 : RequiredWeight);
        var missing = kind.Missing(bindings).Count(field => field != inSections);
        // «Тренинг для рабочей группы, 12 июня»: a list of people below an event and its day is who came.
        var dated =
            kind.OneOf.Count == 0 ? 0
            : isOfEvent ? EventWeight
            : bindings.Any(binding => kind.OneOf.Contains(binding.Field.Name)) ? 0
            : -UndatedCost;
        return found - (UnknownCost * unbound) - (MissingCost * missing) + dated + (CaptionWeight * caption);
    }

    /// <summary>The best score that could come of it, whatever the columns that nobody can name yet turn out to hold.</summary>
    public static double AtMost(TableKind kind, List<Binding> bindings, int unbound, double caption, bool isOfEvent) =>
        Of(kind, bindings, null, 0, caption, isOfEvent)
        + ((RequiredWeight + MissingCost) * kind.Missing(bindings).Count())
        + (kind == TableKinds.Survey ? RequiredWeight : 1) * unbound
        + ProblemLists.Weight
        + UndatedCost;

    private static double WeightOf(Field field) =>
        field.IsRequired ? RequiredWeight
        : field.Type is FieldType.Unkept or FieldType.Private ? UnkeptWeight
        : field.Type is FieldType.Municipality or FieldType.Rayon or FieldType.Oblast ? SharedWeight
        : 1;
}
