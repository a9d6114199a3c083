namespace Pipeline.Inspect.Checks;

/// <summary>
/// Fewer questionnaires collected than planned after the survey's end: its last day, else the end of the reporting period, else the
/// spreadsheet's due day. A blank count is not a short one: Harmonise reports it.
/// </summary>
public sealed class SurveyShort() : AreaCheck("survey-short", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from row in area.Of(RecordKinds.SurveyPlan)
        let end = row.Date("date_end") ?? row.Date("date_start") ?? row.ReportingPeriod?.End ?? area.EntryOf(row)?.Due
        where end < area.AsOf && row.Number("collected") < row.Number("planned")
        let place = Wording.Short(row.Text("place") ?? row.Source.TabName)
        let message = Say(place, row.Number("collected"), row.Number("planned"), end, Wording.Cell(area, row, "collected"))
        select Found(area, row, "collected", message, Anchors.OfRow(row));
}
