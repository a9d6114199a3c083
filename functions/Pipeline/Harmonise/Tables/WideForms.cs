using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Places;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Recognises tables whose headings are not fields but groups, steps, municipalities, months or days.
/// </summary>
internal sealed class WideForms(HeaderMatcher matcher, Evidence evidence, Gazetteer gazetteer, IReadOnlyList<TableKind> kinds)
{
    private const double CaptionWeight = 1.5;
    private const double LeastHeading = 0.75;

    private static readonly string[] BesideSteps =
    [
        "municipality",
        "rayon",
        "oblast",
        "members",
        "programme-period",
        "row-number",
        "note",
        "responsible",
    ];
    private static readonly string[] BesideMunicipalities = ["step", "row-number", "note", "responsible", "due"];

    private readonly BesideColumns _beside = new(matcher, TableKinds.Checklist);
    private readonly RankForms _ranks = new(matcher, gazetteer);
    private readonly VoteForms _votes = new(matcher, evidence, gazetteer);
    private readonly BallotForms _ballots = new(matcher, evidence);
    private readonly MemberForms _members = new(matcher, gazetteer);
    private readonly EventForms _events = new(matcher, evidence, gazetteer);
    private readonly DayForms _days = new(matcher);
    private readonly PartForms _parts = new(matcher, evidence);

    /// <summary>The best reading of headings in a wide form; null if there is none.</summary>
    public HeaderReading? Choose(IReadOnlyList<Heading> headings, Samples samples, GridLines lines, int dataStart, CaptionHints hints)
    {
        var named = headings.Where(heading => heading.Text.Length > 0).ToList();
        HeaderReading?[] readings =
        [
            kinds.Contains(TableKinds.Priorities) ? Groups(named, lines, dataStart, hints) : null,
            kinds.Contains(TableKinds.Priorities) ? _ranks.Rows(named, samples, hints) : null,
            kinds.Contains(TableKinds.Priorities) ? _ranks.Columns(named, samples, hints) : null,
            kinds.Contains(TableKinds.Priorities) ? _votes.Read(named, samples, hints) : null,
            kinds.Contains(TableKinds.Priorities) ? _ballots.Read(named, samples, hints) : null,
            kinds.Contains(TableKinds.WorkingGroup) ? _members.Read(named, samples, hints) : null,
            kinds.Contains(TableKinds.Schedule) ? _events.Read(named, samples, hints) : null,
            kinds.Contains(TableKinds.Attendance) ? _days.Read(named, samples, hints) : null,
            kinds.Contains(TableKinds.AttendanceTotals) ? _parts.Read(named, samples, hints) : null,
            kinds.Contains(TableKinds.Checklist) ? Steps(named, samples, hints) : null,
            kinds.Contains(TableKinds.Checklist) ? Municipalities(named, samples, hints) : null,
        ];
        return readings.OfType<HeaderReading>().MaxBy(reading => reading.Score);
    }

    // «1 группа. Нижняя зона | 2 группа»: below each a numbered list.
    private static HeaderReading? Groups(List<Heading> named, GridLines lines, int dataStart, CaptionHints hints)
    {
        var row = Enumerable
            .Range(dataStart, Math.Max(0, Math.Min(3, lines.Count - dataStart)))
            .FirstOrDefault(row => !lines.IsBlank(row), -1);
        if (row < 0)
            return null;
        var lists = named.Where(heading => ProblemLists.IsNumbered(lines.Grid[row, heading.Column])).ToList();
        if (lists.Count == 0 || lists.Count < named.Count - 1 || lines.Filled(row) > named.Count)
            return null;
        var problem = TableKinds.Priorities.Find("problem")!;
        return new(
            TableKinds.Priorities,
            TableForm.GroupColumns,
            [.. lists.Select(heading => new Binding(heading, problem, 1))],
            [],
            [],
            1 + lists.Count + (CaptionWeight * hints.For("priorities"))
        );
    }

    private HeaderReading? Steps(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var beside = _beside.Of(named, BesideSteps.Contains);
        var municipality = beside.Find(binding => binding.Field.Type == FieldType.Municipality);
        if (municipality is null)
            return null;
        var field = TableKinds.Checklist.Find("step-column")!;
        var rest = named.Where(heading => beside.TrueForAll(binding => binding.Column != heading.Column)).ToList();
        var steps = rest.Select(heading => new Binding(heading, field, StepScore(heading, samples)))
            .Where(binding => binding.Score > 0)
            .ToList();
        var caption = hints.For("checklist");
        var isChecklist = steps.Count >= 2 && (caption > 0 || steps.Count(step => step.Score >= LeastHeading) >= 2);
        return !isChecklist || steps.Count * 2 < rest.Count
            ? null
            : Reading(TableForm.StepColumns, beside, steps, rest, beside.Count + steps.Sum(step => step.Score) + (CaptionWeight * caption));
    }

    private HeaderReading? Municipalities(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var field = TableKinds.Checklist.Find("step-column")!;
        var columns = named
            .Where(heading => gazetteer.Municipality(heading.Leaf) is { IsSure: true, Found.Count: 1 })
            .Where(heading => evidence.Fit(FieldType.Step, samples.Of(heading.Column)) is null or >= 0.6)
            .Select(heading => new Binding(heading, field, 1))
            .ToList();
        var rest = named.Where(heading => columns.TrueForAll(binding => binding.Column != heading.Column)).ToList();
        var beside = _beside.Of(rest, BesideMunicipalities.Contains);
        if (
            columns.Count >= 2
            && beside.TrueForAll(binding => binding.Field.Name != "step")
            && StepBeside(rest, beside, columns[0], samples) is { } step
        )
            beside.Add(step);
        if (columns.Count < 2 || beside.TrueForAll(binding => binding.Field.Name != "step"))
            return null;
        return Reading(
            TableForm.MunicipalityColumns,
            beside,
            columns,
            rest,
            columns.Count + beside.Count + (CaptionWeight * hints.For("checklist"))
        );
    }

    // Whatever the only other column of texts is called, left of the municipalities it says what was to be done.
    private static Binding? StepBeside(List<Heading> rest, List<Binding> beside, Binding firstMunicipality, Samples samples)
    {
        var left = rest.Where(heading =>
            heading.Column < firstMunicipality.Column && beside.TrueForAll(binding => binding.Column != heading.Column)
        );
        return left.ToList() is [var only] && samples.Of(only.Column) is [_, ..] cells && cells.All(cell => cell.Kind == CellKind.Text)
            ? new Binding(only, TableKinds.Checklist.Find("step")!, HeaderMatcher.Least)
            : null;
    }

    private static HeaderReading Reading(TableForm form, List<Binding> beside, List<Binding> wide, List<Heading> rest, double score)
    {
        var bound = beside.Concat(wide).Select(binding => binding.Column).ToHashSet();
        return new(
            TableKinds.Checklist,
            form,
            [.. beside, .. wide],
            [.. rest.Where(heading => !bound.Contains(heading.Column))],
            [],
            score
        );
    }

    // What its heading says counts most; marks below it are enough where the heading says nothing.
    private double StepScore(Heading heading, Samples samples)
    {
        var named = _beside
            .Matches(heading)
            .Where(match => match.Field == "step-column")
            .Select(match => match.Score)
            .DefaultIfEmpty()
            .Max();
        var cells = samples.Of(heading.Column);
        var share = cells.Count(IsOfStep) / (double)Math.Max(1, cells.Count);
        return cells.Count > 0 ? share * Math.Max(named, 0.7) : Math.Max(named, 0.5);
    }

    // A mark, a day until which it is due, or how far it is: «в работе».
    private bool IsOfStep(Cell cell) =>
        new[] { FieldType.Step, FieldType.Deadline, FieldType.MeasureStatus }.Any(type => evidence.Fit(type, [cell]) is 1);
}
