using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>What columns hold whose headings do not say it, by their values and by the words of the headings; what was inferred is told.</summary>
internal sealed class ColumnInference(Evidence evidence)
{
    private const double LeastSure = 0.9;
    private const double LeastKnown = 0.7;

    private static readonly string[] Wholes = ["planned", "total"];

    private static readonly BoundedCache<bool> IsPart = new(leaf =>
        HeaderMatcher
            .Shipped.Match(leaf)
            .Any(match => match.Score >= LeastSure && TableKinds.AttendanceTotals.Find(match.Field)?.IsPartOfTotal == true)
    );

    private readonly ColumnsByValues _byValues = new(evidence);
    private readonly ColumnsByWords _byWords = new(evidence);

    /// <summary>Names the columns without a heading.</summary>
    public void OfUnlabelled(TableKind kind, IEnumerable<Heading> unlabelled, Samples samples, List<Binding> bindings) =>
        _byValues.Add(kind, unlabelled, samples, bindings);

    /// <summary>
    /// Names the columns of headings that nobody knows, and of those that only half mean what another column holds or what nobody keeps:
    /// «Кол-во уч.» beside «Дата», «Кого опросили» over women and men.
    /// </summary>
    public void OfUnknown(TableKind kind, List<Heading> unknown, List<Binding> duplicates, Samples samples, List<Binding> bindings)
    {
        var halves = duplicates
            .Concat(bindings.Where(binding => binding.Field.Type == FieldType.Unkept))
            .Where(half => half.Score < LeastSure)
            .ToList();
        // Looking at values is dear: only where the headings leave something to tell.
        if (
            unknown.Count + halves.Count == 0
            || !bindings.Exists(binding => binding.Field.Type != FieldType.Unkept && binding.Score >= LeastKnown)
        )
            return;
        bindings.RemoveAll(halves.Contains);
        var isLikely = kind == TableKinds.Survey || bindings.Exists(binding => binding.Field.IsRequired);
        if (isLikely && unknown.Count > 0)
            _byValues.NameMisspelt(kind, unknown, samples, bindings);
        List<Heading> headings = [.. unknown, .. halves.Select(half => half.Heading)];
        if (isLikely && kind.Record is not null)
            _byValues.Name(kind, headings, samples, bindings);
        if (kind.Record is not null)
            _byWords.Name(kind, headings, samples, bindings);
        unknown.RemoveAll(heading => !headings.Contains(heading));
        duplicates.RemoveAll(half => halves.Contains(half) && !headings.Contains(half.Heading));
        bindings.AddRange(
            halves.Where(half => half.Field.Type == FieldType.Unkept && !duplicates.Contains(half) && headings.Contains(half.Heading))
        );
    }

    /// <summary>
    /// Whether a heading may be a field's: «% женщин» is no count of women, nor «Приглашено женщин» of those who came; «аял» below
    /// «Катышуучулар» counts some of them, «Освоенная сумма» is no budget. «5% = анкета (план)» is a count, and how it was made.
    /// </summary>
    public static bool MayHold(Field field, Heading heading) =>
        field.Type switch
        {
            FieldType.Number => !IsShare(heading.Text)
                && !(field.IsPartOfTotal && HeadingConcepts.Of(heading.Text).IsOfPlan)
                && !(Wholes.Contains(field.Name) && IsPart[heading.Leaf]),
            FieldType.Money => !HeadingConcepts.Of(heading.Text).IsOfSpending,
            _ => true,
        };

    private static bool IsShare(string heading) =>
        heading.IndexOf('%', StringComparison.Ordinal) is >= 0 and var sign && (sign == 0 || !char.IsAsciiDigit(heading[sign - 1]));
}
