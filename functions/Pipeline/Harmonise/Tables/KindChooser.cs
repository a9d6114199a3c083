using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Chooses the kind of a table by what its whole heading row, the text above it and its values say together.
/// </summary>
internal sealed class KindChooser(HeaderMatcher matcher, Evidence evidence, IReadOnlyList<TableKind> kinds, FormerTables former)
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
    private const double LeastFit = 0.35;
    private const double FormerCaption = 0.5;
    private const double UnkeptPreference = 0.95;
    private const double NumberSign = 0.99;

    private readonly PairedColumns _pairs = new(matcher);
    private readonly ColumnsByValues _byValues = new(evidence);

    /// <summary>What a heading row means as a table of rows; null if as none of the kinds.</summary>
    public HeaderReading? Choose(IReadOnlyList<Heading> headings, Samples samples, CaptionHints hints)
    {
        HeaderReading? best = null;
        foreach (var kind in kinds)
        {
            var reading = Read(kind, headings, samples, hints);
            if (reading is not null && (best is null || reading.Score > best.Score))
                best = reading;
        }
        return best;
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

    private HeaderReading? Read(TableKind kind, IReadOnlyList<Heading> headings, Samples samples, CaptionHints hints)
    {
        var named = headings.Where(heading => heading.Text.Length > 0).ToList();
        var candidates = named
            .SelectMany(heading => Candidates(kind, heading, samples))
            .OrderByDescending(binding => binding.Score)
            .ToList();
        var bindings = Assign(candidates);
        if (
            bindings.Count(binding => binding.Field.Type == FieldType.StepMark) == 1
            || bindings.TrueForAll(binding => binding.Field.Name != "step")
        )
            bindings.RemoveAll(binding => binding.Field.Type == FieldType.StepMark);
        _pairs.Bind(kind, named, samples, bindings);
        var unbound = named.Where(heading => !heading.IsPart && bindings.All(binding => binding.Column != heading.Column)).ToList();
        _byValues.Add(kind, headings.Where(heading => heading.Text.Length == 0), samples, bindings);
        var duplicates = unbound.Select(heading => candidates.Find(binding => binding.Column == heading.Column)).OfType<Binding>().ToList();
        TypeAndTopic.Part(kind, samples, evidence, bindings, duplicates);
        ZoneOrMunicipality.Tell(kind, samples, evidence, bindings);
        // What it might have named, another column must still hold.
        duplicates.RemoveAll(duplicate => bindings.TrueForAll(binding => binding.Field != duplicate.Field));
        var unknown = unbound.Where(heading => duplicates.Concat(bindings).All(binding => binding.Column != heading.Column)).ToList();
        RecogniseFormer(kind, unknown, samples, hints.TabId, bindings);
        // Looking at values is dear: only where the headings leave something to tell.
        if (bindings.Exists(binding => binding.Field.IsRequired))
            _byValues.Name(kind, unknown, samples, bindings);
        if (kind == TableKinds.Survey)
            ClosedQuestions.Bind(unknown, samples, bindings);
        var caption = Math.Max(hints.For(kind.Name), former.Had(hints.TabId, kind) ? FormerCaption : 0);
        if (!IsPlausible(kind, bindings, bindings.Select(binding => binding.Column).Distinct().Count() + unbound.Count, caption))
            return null;
        return new(
            kind,
            TableForm.Rows,
            bindings,
            unknown,
            duplicates,
            Score(kind, bindings, unknown.Count + duplicates.Count, caption, hints)
        );
    }

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
                    && MayHold(field, heading)
                    && !(heading.IsPart && field.Type == FieldType.Text)
                )
                    best[field] = Math.Max(best.GetValueOrDefault(field), factor * match.Score);
            }
        }
        foreach (var (field, named) in best)
        {
            if (IsCounted(field, samples.Of(heading.Column)))
                continue;
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
            if (seen >= ColumnsByValues.Score || fit is 0 && score >= 0.95 && field.Type is not (FieldType.Rayon or FieldType.SexMark))
                yield return new Binding(heading, field, seen);
        }
    }

    // «Мероприятий | Выполнено | В работе» above numbers: a summary counts the measures, and names none.
    private static bool IsCounted(Field field, IReadOnlyList<Cell> sample) =>
        field is { IsRequired: true, Type: FieldType.Text or FieldType.Problem or FieldType.Problems }
        && sample.Count > 0
        && sample.All(cell => cell.Kind == CellKind.Percent || NumberReader.Read(cell) is { HasValue: true, Value.Unit: null });

    // «№ | Проблема | Место»: the place is the rank, the number the row's.
    private static bool IsNumberSign(Heading heading) => heading.Text is ['№' or '#', ..] && !heading.Text.Any(char.IsLetter);

    // «% женщин» is no count of women.
    private static bool MayHold(Field field, Heading heading) =>
        field.Type != FieldType.Number || !heading.Text.Contains('%', StringComparison.Ordinal);

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

    private static bool IsPlausible(TableKind kind, List<Binding> bindings, int named, double caption)
    {
        var kept = bindings.Count(binding => binding.Field.Type != FieldType.Unkept);
        var required = bindings.Any(binding => binding.Field.IsRequired && binding.Field.Type != FieldType.Municipality);
        var coverage = bindings.Count / (double)Math.Max(1, named);
        return kept >= 2 && coverage >= 0.5 && (required || caption > 0.5)
            || kept == 1 && required && named <= 2 && caption >= 0.8 && kind.Fields.Count > 0;
    }

    private static double Score(TableKind kind, List<Binding> bindings, int unbound, double caption, CaptionHints hints)
    {
        var found = bindings.Sum(binding => WeightOf(binding.Field) * binding.Score);
        var missing = kind.Missing(bindings).Count();
        // «Тренинг для рабочей группы, 12 июня»: a list of people below an event and its day is who came.
        var dated =
            kind.OneOf.Count == 0 ? 0
            : hints.IsOfEvent ? EventWeight
            : bindings.Any(binding => kind.OneOf.Contains(binding.Field.Name)) ? 0
            : -UndatedCost;
        return found - (UnknownCost * unbound) - (MissingCost * missing) + dated + (CaptionWeight * caption);
    }

    private static double WeightOf(Field field) =>
        field.IsRequired ? RequiredWeight
        : field.Type is FieldType.Unkept or FieldType.Private ? UnkeptWeight
        : field.Type is FieldType.Municipality or FieldType.Rayon or FieldType.Oblast ? SharedWeight
        : 1;
}
