using FuzzySharp;
using Pipeline.Areas;
using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A priority of the first <see cref="Settings.PipelineSettings.TopPriorities"/> (<see cref="PriorityStanding"/>) that no measure of the action plan is
/// for: none has its problem code, and none names a like problem. Only where there is an action plan: before that nothing can be in it.
/// </summary>
public sealed class PriorityUnaddressed() : AreaCheck("priority-unaddressed", Severity.Warning)
{
    // «Нет освещения» and «Отсутствие освещения на улицах» share their telling word; unrelated problems stay below 50.
    private const int AlikeRatio = 70;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area)
    {
        var measures = area.Of(RecordKinds.ActionPlan).ToList();
        return measures.Count == 0 ? [] : Top(area).Where(row => !IsAddressed(row, measures)).Select(row => FindingOf(area, row));
    }

    private Finding FindingOf(AreaInspection area, Record row)
    {
        var message = Say(Quote.Of(row.Text("problem")!), Wording.Cell(area, row, "problem"));
        return Found(area, row, "problem", message, Anchors.Of(KeyOf(row)));
    }

    // One row for each problem, the one where it stands highest; the order of the rows must not matter.
    private static IEnumerable<Record> Top(AreaInspection area)
    {
        var problems = area.Of(RecordKinds.Priorities)
            .Where(row => row.Text("problem") is not null)
            .ToLookup(KeyOf, StringComparer.Ordinal);
        var standings = problems.ToDictionary(
            rows => rows.Key,
            rows => rows.Select(PriorityStanding.Of).Aggregate((all, row) => all + row)
        );
        return PriorityStanding
            .First(standings, area.Settings.TopPriorities)
            .Select(key =>
                PriorityStanding
                    .HighestFirst(problems[key], PriorityStanding.Of)
                    .ThenBy(row => row.Text("group"), StringComparer.Ordinal)
                    .First()
            );
    }

    private static string KeyOf(Record row) => row.Text("problem_code") ?? Anchors.Of(row.Text("problem"));

    private static bool IsAddressed(Record priority, List<Record> measures) =>
        measures.Exists(measure =>
            (priority.Text("problem_code") is { } code && measure.Text("problem_code") == code)
            || IsAlike(priority, measure.Text("problem"))
            || IsAlike(priority, measure.Text("measure"))
        );

    private static bool IsAlike(Record priority, string? text) =>
        text is not null && Fuzz.TokenSetRatio(Anchors.Of(priority.Text("problem")), Anchors.Of(text)) >= AlikeRatio;
}
