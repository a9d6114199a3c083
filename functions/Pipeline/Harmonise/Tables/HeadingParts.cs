using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Tells headings that only break down what another column says in all: «Объём финансирования» over «Всего | РБ | МБ», «Факт»
/// over «1 кв. | 2 кв. | Всего», «апрель | май | июнь | Бардыгы», «Күндөр боюнча» over «3-июнь | 4-июнь». The column of the whole
/// holds what the parent says.
/// </summary>
internal static class HeadingParts
{
    private const int FewestPeriods = 2;

    private static readonly DateContext SomeYear = DateContext.OfYear(2000);

    private static readonly BoundedCache<bool> Periods = new(text => DateReader.Read(Cell.OfText(text), SomeYear).HasValue);

    /// <summary>The headings, parts marked.</summary>
    public static List<Heading> Mark(List<Heading> headings)
    {
        var totals = headings.FindAll(heading => TotalRow.IsWhole(heading.Levels[^1]));
        return headings.ConvertAll(heading =>
            totals.Contains(heading) ? Whole(heading)
            : totals.Find(total => IsBeside(heading, total)) is { } total ? Part(heading, total.Levels.Count - 1)
            : IsPeriod(heading)
            && headings.Count(other => IsPeriod(other) && AreSiblings(heading, other)) >= FewestPeriods
            && heading.Levels.Count > 1
                ? Part(heading, heading.Levels.Count - 1)
            : heading
        );
    }

    // «Факт / Всего» is what «Факт» alone would be.
    private static Heading Whole(Heading total) =>
        total.Levels.Count == 1 ? total : total with { Readings = [string.Join(' ', total.Levels.SkipLast(1)), .. total.Readings] };

    // Its parent no longer speaks for it.
    private static Heading Part(Heading heading, int parents) =>
        heading with
        {
            IsPart = true,
            Readings = [heading.Levels[^1], string.Join(' ', heading.Levels.Skip(parents))],
        };

    // Without a parent only periods are surely parts: «Всего» may stand beside anything.
    private static bool IsBeside(Heading heading, Heading total) =>
        total.Levels.Count == 1
            ? heading.Levels.Count == 1 && IsPeriod(heading)
            : heading.Levels.Count >= total.Levels.Count
                && heading.Levels.Take(total.Levels.Count - 1).SequenceEqual(total.Levels.SkipLast(1));

    private static bool AreSiblings(Heading heading, Heading other) =>
        heading.Levels.Count == other.Levels.Count && heading.Levels.SkipLast(1).SequenceEqual(other.Levels.SkipLast(1));

    private static bool IsPeriod(Heading heading) => EventForms.MonthOf(heading.Levels[^1]) > 0 || Periods[heading.Levels[^1]];
}
