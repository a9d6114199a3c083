namespace Pipeline.Publish.SmallCells;

/// <summary>
/// What the periods of one number of people tell of each other: time is cut at the ends of all periods, a period is the sum of its slices,
/// and what a slice holds is published only where it is a period. Where shorter periods that don't overlap hold as many as a longer one, the
/// slices between them are empty.
/// </summary>
internal static class PeriodSums
{
    /// <summary>A period as the sum of its slices; nothing where there is one period only.</summary>
    /// <param name="family">Cells that differ in nothing but the period.</param>
    /// <param name="seen">What a reader sees of the same people, and of more people that hold them, each in several periods.</param>
    public static IEnumerable<SumOfCells> Of(IReadOnlyList<PeopleCell> family, IReadOnlyList<IEnumerable<PeopleCell>> seen)
    {
        if (family.Count < 2)
            return [];
        var today = TodayOf(family);
        var spans = SpansOf(family, today);
        var cuts = spans.SelectMany(span => new[] { span.Start, span.End + 1 }).Distinct().Order().ToList();
        var slices = cuts.SkipLast(1).Zip(cuts.Skip(1), (start, next) => new Span(SliceOf(family[0]), start, next - 1)).ToList();
        var empty = seen.SelectMany(cells => EmptyBy(SpansOf(cells, today), slices)).ToHashSet();
        return spans.Select(span => new SumOfCells(
            span.Cell,
            [.. slices.Where(slice => span.Holds(slice) && !empty.Contains(slice)).Select(slice => slice.Cell)]
        ));
    }

    private static PeopleCell SliceOf(PeopleCell cell) => new(cell.Place, cell.Base, cell.Dimensions);

    private static int TodayOf(IReadOnlyList<PeopleCell> family) =>
        family.FirstOrDefault(cell => cell.Place.Period.Kind == PeriodKind.SinceStart)?.Place.Period.Days.End.DayNumber ?? int.MaxValue;

    // Days in order of their end; after the day of the run there is nobody yet.
    private static List<Span> SpansOf(IEnumerable<PeopleCell> cells, int today) =>
        [
            .. cells
                .Where(cell => cell.Value is not null && cell.Place.Period.Days.Start.DayNumber <= today)
                .Select(cell => new Span(
                    cell,
                    cell.Place.Period.Days.Start.DayNumber,
                    Math.Min(cell.Place.Period.Days.End.DayNumber, today)
                ))
                .OrderBy(span => span.End),
        ];

    private static IEnumerable<Span> EmptyBy(List<Span> spans, List<Span> slices) =>
        from outer in spans
        let inner = outer.Value == 0 ? [] : Fullest(outer, spans)
        where inner.Sum(span => span.Value) == outer.Value
        from slice in slices
        where outer.Holds(slice) && !inner.Exists(span => span.Start <= slice.End && slice.Start <= span.End)
        select slice;

    // The shorter periods that hold most people together: weighted interval scheduling.
    private static List<Span> Fullest(Span outer, List<Span> spans)
    {
        var inside = spans.FindAll(span => outer.Holds(span) && !span.Holds(outer));
        var best = new List<(double People, List<Span> Spans)> { (0, []) };
        foreach (var span in inside)
        {
            var before = best[inside.FindLastIndex(other => other.End < span.Start) + 1];
            best.Add(before.People + span.Value > best[^1].People ? (before.People + span.Value, [.. before.Spans, span]) : best[^1]);
        }
        return best[^1].Spans;
    }

    private sealed record Span(PeopleCell Cell, int Start, int End)
    {
        public double Value => Cell.Value!.Value;

        public bool Holds(Span other) => Start <= other.Start && other.End <= End;
    }
}
