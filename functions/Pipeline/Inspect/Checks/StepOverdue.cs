using Pipeline.Areas;
using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A step of a checklist that is not marked as done after its due day: its own, else the spreadsheet's, else the end of the reporting
/// period or of the registry's year. A warning where the day is the step's or its spreadsheet's own, for information where it is only
/// inferred. A step that no day can be found for is reported as not marked, for information.
/// </summary>
public sealed class StepOverdue() : AreaCheck("step-overdue", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from row in area.Of(RecordKinds.Checklist)
        where row.Flag("done") != true && row.Date("done_date") is null
        let due = DueOf(area, row)
        where due is null || due < area.AsOf
        select FindingOf(area, row, due);

    private Finding FindingOf(AreaInspection area, Record row, DateOnly? due)
    {
        var step = Quote.Of(row.Text("step") ?? "");
        var cell = area.CellOf(row, "done");
        var at = cell is { } known ? Texts.Inspect["at-cell", known.ToString()] : Texts.Inspect["at-row", row.Source.Row];
        var isSet = (row.Date("due") ?? area.EntryOf(row)?.Due) is not null;
        var message = due is { } day ? Say(step, day, at) : SayOf("undated", step, at);
        return new(Code, isSet ? Severity : Severity.Info, area.PlaceOf(row, cell), message, Anchors.OfRow(row));
    }

    private static DateOnly? DueOf(AreaInspection area, Record row) =>
        row.Date("due")
        ?? area.EntryOf(row)?.Due
        ?? row.ReportingPeriod?.End
        ?? (area.EntryOf(row)?.Year is { } year ? DateRange.OfYear(year).End : null);
}
