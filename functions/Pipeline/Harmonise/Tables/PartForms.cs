using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Recognises tables with a row for each part of a record: «Дата | Мероприятие | Пол | Пришло», below it a row for women, one for men and
/// one for all; «Показатель | План / факт | Кол-во», a row for the plan and one for the fact.
/// </summary>
internal sealed class PartForms(HeaderMatcher matcher, Evidence evidence)
{
    private const double CaptionWeight = 1.5;
    private const double FormWeight = 3;
    private const double Sure = 0.9;
    private const int FewestParts = 2;
    private const int LongestLabel = 30;

    // «План | Факт» says which kind as little as a caption without the other columns.
    private const int FewestBeside = 2;
    private const int FewestBelowCaption = 1;

    private static readonly string[] Figures = ["planned", "actual"];

    /// <summary>The column that says which part a row is; its cells are headings of fields.</summary>
    public static Field Part { get; } = new("part", FieldType.Text);

    /// <summary>The column of the parts' values.</summary>
    public static Field Value { get; } = new("part-value", FieldType.Text);

    /// <summary>The best reading of such headings; null where they mean something else.</summary>
    public HeaderReading? Read(List<Heading> named, Samples samples, CaptionHints hints) =>
        new[] { TableKinds.AttendanceTotals, TableKinds.SurveyPlan, TableKinds.Logframe }
            .Select(kind => Read(kind, named, samples, hints))
            .OfType<HeaderReading>()
            .MaxBy(reading => reading.Score);

    /// <summary>The field that a part's label names; null where it names none.</summary>
    public static Field? FieldOf(HeaderMatcher matcher, TableKind kind, string label) =>
        matcher
            .Match(label)
            .Where(match => match.Kind == kind.Name && match.Score >= Sure)
            .OrderByDescending(match => match.Score)
            .Select(match => kind.Find(match.Field))
            .FirstOrDefault(field => field is not null && IsFigure(field));

    /// <summary>Whether a field is one that a row of its own may hold.</summary>
    public static bool IsFigure(Field field) => field.Type == FieldType.Number || Figures.Contains(field.Name);

    private HeaderReading? Read(TableKind kind, List<Heading> named, Samples samples, CaptionHints hints)
    {
        if (named.Find(heading => AreParts(kind, samples.Of(heading.Column))) is not { } parts)
            return null;
        var value = named.Find(heading => heading.Column > parts.Column && AreNumbers(samples.Of(heading.Column)));
        if (value is null)
            return null;
        List<Heading> rest = [.. named.Where(heading => heading != parts && heading != value)];
        var beside = new BesideColumns(matcher, kind).Of(rest, field => kind.Find(field) is { } known && !IsFigure(known));
        var fewest = hints.For(kind.Name) > 0 && beside.Count == rest.Count ? FewestBelowCaption : FewestBeside;
        if (beside.Count(binding => binding.Field.Type is not (FieldType.Unkept or FieldType.Private)) < fewest)
            return null;
        return new(
            kind,
            TableForm.PartRows,
            [.. beside, new Binding(parts, Part, 1), new Binding(value, Value, 1)],
            [.. rest.Where(heading => !beside.Exists(binding => binding.Heading == heading))],
            [],
            FormWeight + beside.Sum(binding => binding.Score) + (CaptionWeight * hints.For(kind.Name))
        );
    }

    private bool AreParts(TableKind kind, IReadOnlyList<Cell> cells)
    {
        if (cells.Count < FewestParts || cells.Any(cell => cell.Kind != CellKind.Text || cell.Text!.Length > LongestLabel))
            return false;
        // Most columns' first cell is no heading; to match the others would be dear.
        var fields = cells.Select(cell => FieldOf(matcher, kind, cell.Text!)).TakeWhile(field => field is not null).ToList();
        return fields.Count == cells.Count && fields.Distinct().Count() >= FewestParts;
    }

    private bool AreNumbers(IReadOnlyList<Cell> cells) => evidence.Fits(FieldType.Number, cells, FewestParts, share: 1);
}
