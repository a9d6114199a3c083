using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Names columns whose headings are sentences or questions that nobody knows, by what their words speak of: «Отчет өтүүчү жай» a place,
/// «Ожидается жителей» how many are planned. Only a field that no other column holds, where its values allow it.
/// </summary>
internal sealed class ColumnsByWords(Evidence evidence)
{
    private const int LeastSample = 1;
    private const double LeastShare = 0.8;
    private const string Planned = "planned";

    private static readonly string[] WhatFields = ["problems", "problem", "topic", "measure", "actual", "budget", "note"];

    // People's names are masked here; in any other words they would be kept.
    private static readonly string[] Masked = ["responsible", "facilitators"];

    private static readonly string[] WhoFields = ["responsible", "facilitators", "group", "phone", "note"];

    /// <summary>Binds such columns, and takes them off those that nobody knows.</summary>
    public void Name(TableKind kind, List<Heading> unknown, Samples samples, List<Binding> bindings)
    {
        var named = unknown
            .Select(heading => (Heading: heading, Field: FieldOf(kind, heading, bindings)))
            .Where(column => column.Field is { } field && IsFree(field, bindings) && MayHold(field, column.Heading, samples))
            .ToLookup(column => column.Field!, column => column.Heading);
        foreach (var same in named)
        {
            // Of two that may be the same, nobody knows which is.
            if (same.Skip(1).Any() && !MayRepeat(same.Key))
                continue;
            bindings.AddRange(same.Select(heading => new Binding(heading, same.Key, ColumnsByValues.Score) { IsInferred = true }));
            unknown.RemoveAll(same.Contains);
        }
    }

    private static bool IsFree(Field field, List<Binding> bindings) =>
        MayRepeat(field) || bindings.TrueForAll(binding => binding.Field != field);

    private static bool MayRepeat(Field field) => field.Repeats || field.Type is FieldType.Unkept or FieldType.Private;

    private static Field? FieldOf(TableKind kind, Heading heading, List<Binding> bindings)
    {
        // What its own words leave open, the heading above it says.
        var concepts =
            heading.Readings.Select(HeadingConcepts.Of).FirstOrDefault(said => said.Head is not null) ?? HeadingConcepts.Of(heading.Leaf);
        var field = concepts.Head is { } head ? FieldOf(kind, head) : null;
        if (field is { Type: FieldType.Number })
            field = Counted(kind, concepts.All);
        if (field is { Type: FieldType.Money } && concepts.IsOfSpending)
            field = kind.Find("note");
        return concepts.Question switch
        {
            HeadingQuestion.What => concepts
                .All.Select(concept => FieldOf(kind, concept))
                .Prepend(field)
                .Select(asked => Among(asked, WhatFields))
                .FirstOrDefault(asked => asked is not null),
            // Whoever it is, it is nobody whom the table is about.
            HeadingQuestion.Who => Among(field, WhoFields)
                ?? (kind.Missing(bindings).Any() ? null : kind.Find("responsible") ?? kind.Find("note")),
            HeadingQuestion.HowMany => field?.Type is FieldType.Number or FieldType.Money ? field : null,
            _ => field,
        };
    }

    private static Field? Among(Field? field, string[] allowed) => field is not null && allowed.Contains(field.Name) ? field : null;

    private static Field? FieldOf(TableKind kind, string concept) =>
        concept.Split('/').Select(name => kind.Find(OfKind(kind, name))).FirstOrDefault(field => field is not null);

    // «survey-plan.planned»: a plan of that kind only.
    private static string OfKind(TableKind kind, string name) =>
        name.StartsWith($"{kind.Name}.", StringComparison.Ordinal) ? name[(kind.Name.Length + 1)..] : name;

    // «Пришло женщин» counts the women of those who came; «Надо собрать» is a plan; how many women are planned nobody keeps.
    private static Field? Counted(TableKind kind, IReadOnlyList<string> concepts)
    {
        if (concepts.Contains(HeadingConcepts.Questionnaires) && kind != TableKinds.SurveyPlan)
            return null;
        var fields = concepts.Select(concept => FieldOf(kind, concept)).Where(field => field?.Type == FieldType.Number).Distinct().ToList();
        var parts = fields.FindAll(field => field!.IsPartOfTotal);
        var planned = fields.Find(field => field!.Name == Planned);
        return parts.Count == 0 ? planned ?? fields[0]
            : planned is null && parts is [var part] ? part
            : null;
    }

    private bool MayHold(Field field, Heading heading, Samples samples)
    {
        var cells = samples.Of(heading.Column);
        return field.Type switch
        {
            FieldType.Unkept or FieldType.Private => true,
            FieldType.Number => ColumnInference.MayHold(field, heading) && evidence.Fits(field.Type, cells, LeastSample, LeastShare),
            FieldType.Text when field.Name == "actual" => cells.Count > 0,
            FieldType.Text or FieldType.Names or FieldType.Problem or FieldType.Problems => AreWords(field, cells),
            _ => evidence.Fits(field.Type, cells, LeastSample, LeastShare),
        };
    }

    // Words that are no marks, days or people's names.
    private static bool AreWords(Field field, IReadOnlyList<Cell> cells) =>
        cells.Count > 0
        && cells.Count(cell => cell.Kind == CellKind.Text && cell.Text!.Any(char.IsLetter) && !FlagReader.Read(cell).HasValue)
            >= LeastShare * cells.Count
        && (Masked.Contains(field.Name) || !cells.Any(IsPerson));

    private static bool IsPerson(Cell cell) =>
        cell.Kind == CellKind.Text
        && cell.Text!.Trim() is var text
        && text.AsSpan().IndexOfAny(' ', '.') > 0
        && NamesReader.Read(Cell.OfText(text)) is { HasValue: true, Value.List.Count: > 0 };
}
