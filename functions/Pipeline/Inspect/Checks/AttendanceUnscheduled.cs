using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A list of participants for an event that nobody scheduled; one finding a list. Where an area keeps no schedule at all there is nothing
/// to be missing from.
/// </summary>
public sealed class AttendanceUnscheduled() : AreaCheck("attendance-unscheduled", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        area.Events.Scheduled.Count == 0 ? [] : area.Events.Unscheduled.Select(list => FindingOf(area, list));

    private Finding FindingOf(AreaInspection area, AttendanceList list)
    {
        var first = list.First;
        var people = Texts.Terms.Counted("people-counted", list.People.Count);
        var message = first.Text("event_id") is { } id ? SayOf("id", id, people) : Say(Wording.Event(first), people);
        var anchor = Anchors.OfColumns(first, ["event_id", "date_start", "topic", "type"]);
        return Found(area, first, first.Text("event_id") is null ? "date_start" : "event_id", message, anchor);
    }
}
