using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>Names the columns that stand beside a wide table's days, months or places: only by what their headings clearly say.</summary>
internal sealed class BesideColumns(HeaderMatcher matcher, TableKind kind)
{
    private const double LeastHeading = 0.75;

    /// <summary>The columns whose headings name a field of the kind, each field once.</summary>
    /// <param name="headings">The headings that are no day, month or place.</param>
    /// <param name="except">Fields that stand in the wide columns, or that none of these can be.</param>
    public List<Binding> Of(IEnumerable<Heading> headings, params string[] except) =>
        [.. headings.Select(heading => Of(heading, except)).OfType<Binding>().DistinctBy(binding => binding.Field.Name)];

    private Binding? Of(Heading heading, string[] except)
    {
        var best = heading
            .Readings.SelectMany(matcher.Match)
            .Where(match => match.Kind is HeaderVocabulary.AnyKind || match.Kind == kind.Name)
            .Where(match => match.Score >= LeastHeading && !except.Contains(match.Field))
            .OrderByDescending(match => match.Score)
            .FirstOrDefault();
        return best.Field is null ? null : new Binding(heading, kind.Find(best.Field)!, best.Score);
    }
}
