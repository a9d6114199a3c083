using Pipeline.Areas;
using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// Fewer questionnaires collected than planned after the survey's end: its last day, else the end of the reporting period, else the
/// spreadsheet's due day. Where no row of the plan says how many were collected, the rows of answers are counted against the whole plan;
/// where there are none either, Harmonise reports the blank cells.
/// </summary>
public sealed class SurveyShort() : AreaCheck("survey-short", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area)
    {
        var over = area.Of(RecordKinds.SurveyPlan).Where(row => EndOf(area, row) < area.AsOf).ToList();
        var answers = area.Of(RecordKinds.Survey).Count();
        return answers > 0 && over.TrueForAll(row => row.Number("collected") is null)
            ? OfAnswers(area, over, answers)
            : over.Where(row => row.Number("collected") < row.Number("planned")).Select(row => OfRow(area, row));
    }

    private Finding OfRow(AreaInspection area, Record row)
    {
        var place = Quote.Of(row.Text("place") ?? row.Source.TabName);
        var (collected, planned) = (row.Number("collected"), row.Number("planned"));
        var message = Say(place, collected, planned, EndOf(area, row), Wording.Cell(area, row, "collected"));
        return Found(area, row, "collected", message, Anchors.OfRow(row));
    }

    private IEnumerable<Finding> OfAnswers(AreaInspection area, List<Record> plan, int answers)
    {
        if (plan.Sum(row => row.Number("planned")) is not { } planned || answers >= planned)
            return [];
        var message = SayOf("answers", answers, planned, plan.Max(row => EndOf(area, row)), Wording.Cell(area, plan[0], "collected"));
        return [Found(area, plan[0], "collected", message, Anchors.Of("answers"))];
    }

    private static DateOnly? EndOf(AreaInspection area, Record row) =>
        row.Date("date_end") ?? row.Date("date_start") ?? row.ReportingPeriod?.End ?? area.EntryOf(row)?.Due;
}
