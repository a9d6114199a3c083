using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// An event that has passed and is not cancelled, with nobody on any list and in no head count. Where its status still says planned or
/// postponed, it may not have been held at all: that is <see cref="EventOverdue"/>'s to say, and only one of the two does.
/// </summary>
public sealed class AttendanceMissing() : AreaCheck("attendance-missing", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from item in area.Events.Scheduled
        where Completeness.WantsPeople(item, area.AsOf) && !EventOverdue.IsUndecided(item)
        let message = Say(Wording.Event(item.Row), Wording.Cell(area, item.Row, "date_start"))
        select Found(area, item.Row, "date_start", message, Anchors.OfRow(item.Row));
}
