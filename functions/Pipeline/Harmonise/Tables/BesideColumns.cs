using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>Names the columns that stand beside a wide table's days, months or places: only by what their headings clearly say.</summary>
internal sealed class BesideColumns(HeaderMatcher matcher, TableKind kind)
{
    private const double LeastHeading = 0.75;

    /// <summary>The columns whose headings name a field of the kind, each field once.</summary>
    /// <param name="headings">The headings that are no day, month or place.</param>
    /// <param name="mayBe">Which fields may stand beside the wide columns.</param>
    public List<Binding> Of(IEnumerable<Heading> headings, Predicate<string> mayBe) =>
        [.. headings.Select(heading => Of(heading, mayBe)).OfType<Binding>().DistinctBy(binding => binding.Field.Name)];

    /// <summary>What a heading may mean in a table of the kind.</summary>
    public IEnumerable<HeaderMatch> Matches(Heading heading) =>
        heading.Readings.SelectMany(matcher.Match).Where(match => match.Kind is HeaderVocabulary.AnyKind || match.Kind == kind.Name);

    // What its heading says best decides: a step that also sounds like a note is a step.
    private Binding? Of(Heading heading, Predicate<string> mayBe)
    {
        var best = Matches(heading).Where(match => match.Score >= LeastHeading).OrderByDescending(match => match.Score).FirstOrDefault();
        return best.Field is null || !mayBe(best.Field) ? null : new Binding(heading, kind.Find(best.Field)!, best.Score);
    }
}
