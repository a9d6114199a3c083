using Pipeline.Areas;
using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// An event whose day has passed while its status still says planned or postponed, with nobody on any list. An event without a status, or
/// held, lacks only its list: <see cref="AttendanceMissing"/>.
/// </summary>
public sealed class EventOverdue() : AreaCheck("event-overdue", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from item in area.Events.Scheduled
        where item.LastDay < area.AsOf && !item.HasPeople && IsUndecided(item)
        let message = Say(Wording.Event(item.Row), Texts.Terms[item.Row.Text("status")!], Wording.Cell(area, item.Row, "status"))
        select Found(area, item.Row, "status", message, Anchors.OfRow(item.Row));

    /// <summary>Whether the status leaves open if the event was held.</summary>
    internal static bool IsUndecided(ScheduledEvent item) => item.Row.Text("status") is "planned" or "postponed";
}
