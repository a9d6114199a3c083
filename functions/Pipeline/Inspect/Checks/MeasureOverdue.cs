using Pipeline.Areas;
using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>A measure of the action plan whose deadline has passed and that is neither solved nor cancelled nor 100% done.</summary>
public sealed class MeasureOverdue() : AreaCheck("measure-overdue", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from row in area.Of(RecordKinds.ActionPlan)
        where
            row.Date("deadline") < area.AsOf && row.Text("status") is not ("solved" or "cancelled") && !(row.Number("percent_done") >= 100)
        let message = Say(
            Quote.Of(row.Text("measure") ?? row.Text("problem") ?? ""),
            row.Date("deadline"),
            Wording.Cell(area, row, "status")
        )
        select Found(area, row, "status", message, Anchors.OfRow(row));
}
