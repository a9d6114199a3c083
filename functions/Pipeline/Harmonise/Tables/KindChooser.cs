using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Chooses the kind of a table by what its whole heading row, the text above it and its values say together.
/// </summary>
internal sealed class KindChooser(HeaderMatcher matcher, Evidence evidence, IReadOnlyList<TableKind> kinds, FormerTables former)
{
    private const double LeastFit = 0.35;
    private const double FormerCaption = 0.5;
    private const double UnkeptPreference = 0.95;
    private const double NumberSign = 0.99;
    private const string FullName = "full-name";

    private readonly PairedColumns _pairs = new(matcher);
    private readonly ColumnInference _inference = new(evidence);

    /// <summary>What a heading row means as a table of rows; null if as none of the kinds.</summary>
    public HeaderReading? Choose(IReadOnlyList<Heading> headings, Samples samples, CaptionHints hints)
    {
        (HeaderReading Reading, int Order)? best = null;
        var named = headings.Where(heading => heading.Text.Length > 0).ToList();
        foreach (var (order, kind) in LikeliestFirst(named, hints))
        {
            if (Read(kind, headings, named, samples, hints, best?.Reading.Score) is not { } reading)
                continue;
            if (
                best is not { } other
                || reading.Score > other.Reading.Score
                || (reading.Score == other.Reading.Score && order < other.Order)
            )
                best = (reading, order);
        }
        return best is { } found ? EventCounts.Join(found.Reading, kind => Read(kind, headings, named, samples, hints, null), hints) : null;
    }

    // Without one heading of its own a table cannot be of a kind, unless the tab held it before. Once the likeliest is read, most others
    // need no close look.
    private IEnumerable<(int Order, TableKind Kind)> LikeliestFirst(List<Heading> named, CaptionHints hints)
    {
        var spokenOf = named
            .SelectMany(heading => heading.Readings.SelectMany(matcher.Match).Select(match => match.Kind).Distinct())
            .CountBy(kind => kind)
            .ToDictionary();
        return kinds
            .Index()
            .Where(kind => spokenOf.ContainsKey(kind.Item.Name) || former.Had(hints.TabId, kind.Item))
            .OrderByDescending(kind => spokenOf.GetValueOrDefault(kind.Item.Name) + (2 * hints.For(kind.Item.Name)));
    }

    /// <summary>The kind that shares most headings with a row, one at least; null if there is none. For messages only.</summary>
    public TableKind? Nearest(IReadOnlyList<string> headings)
    {
        var best = kinds.MaxBy(kind => Shared(kind, headings));
        return best is not null && Shared(best, headings) > 0 ? best : null;
    }

    /// <summary>How many of a row's texts some kind's heading has in common with them.</summary>
    public int Shared(TableKind kind, IReadOnlyList<string> headings) =>
        headings.Count(heading => matcher.Match(heading).Any(match => match.Kind == kind.Name));

    private HeaderReading? Read(
        TableKind kind,
        IReadOnlyList<Heading> headings,
        List<Heading> named,
        Samples samples,
        CaptionHints hints,
        double? toBeat
    )
    {
        var candidates = named
            .SelectMany(heading => Candidates(kind, heading, samples))
            .OrderByDescending(binding => binding.Score)
            .ToList();
        var bindings = Bind(kind, named, candidates, samples);
        if (bindings.Exists(binding => SummaryTables.Counts(binding, samples)))
            return null;
        var unbound = named.Where(heading => !heading.IsPart && bindings.All(binding => binding.Column != heading.Column)).ToList();
        _inference.OfUnlabelled(kind, headings.Where(heading => heading.Text.Length == 0), samples, bindings);
        var duplicates = unbound.Select(heading => candidates.Find(binding => binding.Column == heading.Column)).OfType<Binding>().ToList();
        TypeAndTopic.Part(kind, samples, evidence, bindings, duplicates);
        ZoneOrMunicipality.Tell(kind, samples, evidence, bindings);
        // What it might have named, another column must still hold.
        duplicates.RemoveAll(duplicate => bindings.TrueForAll(binding => binding.Field != duplicate.Field));
        DateParts.Bind(kind, unbound, samples, bindings, duplicates);
        DueOrDone.Tell(kind, candidates, samples, bindings);
        StartAndEnd.Tell(kind, bindings, duplicates);
        var unknown = unbound.Where(heading => duplicates.Concat(bindings).All(binding => binding.Column != heading.Column)).ToList();
        RecogniseFormer(kind, unknown, samples, hints.TabId, bindings);
        var caption = Math.Max(hints.For(kind.Name), former.Had(hints.TabId, kind) ? FormerCaption : 0);
        if (toBeat is { } least && KindScore.AtMost(kind, bindings, unknown.Count + duplicates.Count, caption, hints.IsOfEvent) < least)
            return null;
        _inference.OfUnknown(kind, unknown, duplicates, samples, bindings);
        if (kind == TableKinds.Survey)
            ClosedQuestions.Bind(unknown, samples, evidence, bindings);
        var inSections = SectionFields.Of(kind, bindings, samples);
        var columns = bindings.Select(binding => binding.Column).Distinct().Count() + unbound.Count;
        if (!KindScore.IsPlausible(kind, bindings, inSections, columns, caption))
            return null;
        var areLists = ProblemLists.Are(kind, bindings, unknown, samples);
        return new(
            kind,
            areLists ? TableForm.ListRows : TableForm.Rows,
            bindings,
            unknown,
            duplicates,
            KindScore.Of(kind, bindings, inSections, unknown.Count + duplicates.Count, caption, hints.IsOfEvent)
                + (areLists ? ProblemLists.Weight : 0)
        );
    }

    private List<Binding> Bind(TableKind kind, List<Heading> named, List<Binding> candidates, Samples samples)
    {
        var bindings = Assign(candidates);
        if (
            bindings.Count(binding => binding.Field.Type == FieldType.StepMark) == 1
            || bindings.TrueForAll(binding => binding.Field.Name != "step")
        )
            bindings.RemoveAll(binding => binding.Field.Type == FieldType.StepMark);
        _pairs.Bind(kind, named, samples, bindings);
        SourceSums.Bind(kind, named, samples, bindings);
        TickColumns.Bind(kind, named, samples, bindings);
        LeadersOrResponsible.Tell(kind, samples, bindings);
        return bindings.ConvertAll(binding => IsOnlyName(binding, bindings) ? binding with { Field = kind.Find(FullName)! } : binding);
    }

    // «Аты | Жынысы»: without a column for the family's name it holds both.
    private static bool IsOnlyName(Binding binding, List<Binding> bindings) =>
        binding.Field.Name == "given-name" && bindings.TrueForAll(other => other.Field.Name is not (FullName or "family-name"));

    private IEnumerable<Binding> Candidates(TableKind kind, Heading heading, Samples samples)
    {
        var best = new Dictionary<Field, double>();
        for (var i = 0; i < heading.Readings.Count; i++)
        {
            // The child alone is the heading; its parent only helps.
            var factor = i == 0 ? 1 : 0.95;
            foreach (var match in matcher.Match(heading.Readings[i]))
            {
                if (match.Kind != kind.Name && match.Kind != HeaderVocabulary.AnyKind)
                    continue;
                if (
                    kind.Find(match.Field) is { } field
                    && field.Name != "step-column"
                    && ColumnInference.MayHold(field, heading)
                    && !(heading.IsPart && field.Type == FieldType.Text)
                )
                    best[field] = Math.Max(best.GetValueOrDefault(field), factor * match.Score);
            }
        }
        foreach (var (field, named) in best)
        {
            var fit = evidence.FitNamed(field.Type, samples.Of(heading.Column));
            // A row's number is what it is called; where it may be an event's or a measure's number, it is that.
            var score =
                named
                * (
                    field.Type == FieldType.Unkept ? UnkeptPreference
                    : IsNumberSign(heading) ? NumberSign
                    : 1
                );
            var seen = fit is { } share ? score * (LeastFit + ((1 - LeastFit) * share)) : score * 0.97;
            if (field.Type == FieldType.Number && fit < 0.5 && samples.BeginsWithWords(heading.Column))
                continue;
            if (seen >= ColumnsByValues.Score || fit is 0 && score >= 0.95 && field.Type is not (FieldType.Rayon or FieldType.SexMark))
                yield return new Binding(heading, field, seen);
        }
    }

    // «№ | Проблема | Место»: the place is the rank, the number the row's.
    private static bool IsNumberSign(Heading heading) => heading.Text is ['№' or '#', ..] && !heading.Text.Any(char.IsLetter);

    private static List<Binding> Assign(List<Binding> candidates)
    {
        var bindings = new List<Binding>();
        var columns = new HashSet<int>();
        var fields = new HashSet<Field>();
        foreach (var candidate in candidates)
        {
            var isFree =
                candidate.Field.Repeats
                || candidate.Field.Type is FieldType.Unkept or FieldType.Private
                || !fields.Contains(candidate.Field);
            if (!isFree || !columns.Add(candidate.Column))
                continue;
            fields.Add(candidate.Field);
            bindings.Add(candidate);
        }
        return bindings;
    }

    private void RecogniseFormer(TableKind kind, List<Heading> unknown, Samples samples, string tabId, List<Binding> bindings)
    {
        foreach (var heading in unknown.ToList())
        {
            if (former.Recognise(tabId, kind, heading, samples, bindings) is not { } binding)
                continue;
            bindings.Add(binding);
            unknown.Remove(heading);
        }
    }
}
