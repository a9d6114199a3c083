using FuzzySharp;
using Pipeline.Areas;
using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A list of participants for an event that nobody scheduled; one finding a list. Where an area keeps no schedule at all there is nothing
/// to be missing from.
/// </summary>
public sealed class AttendanceUnscheduled() : AreaCheck("attendance-unscheduled", Severity.Warning)
{
    /// <summary>A wrong day is usually a neighbouring one, or that of the week before or after.</summary>
    private const int DaysNearby = 7;

    /// <summary>«ФГ-1» and «ФГ-11», «T3» and «Т-3»: one sign apart.</summary>
    private const int AlikeRatio = 75;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        area.Events.Scheduled.Count == 0 ? [] : area.Events.Unscheduled.Select(list => FindingOf(area, list));

    private Finding FindingOf(AreaInspection area, AttendanceList list)
    {
        var first = list.First;
        var people = Texts.Terms.Counted("people-counted", list.People.Count);
        var message = first.Text("event_id") is { } id ? SayOf("id", id, people) : Say(Wording.Event(first), people);
        var anchor = Anchors.OfColumns(first, ["event_id", "date_start", "topic", "type"]);
        return Found(area, first, first.Text("event_id") is null ? "date_start" : "event_id", message, anchor) with
        {
            Suggestion = first.Text("event_id") is { } wrong ? NearestId(area, wrong) : NearestDay(area, first),
        };
    }

    private static string? NearestId(AreaInspection area, string wrong) =>
        area.Events.Scheduled.Select(item => item.Row.Text("id")).OfType<string>().MaxBy(id => Fuzz.Ratio(id, wrong)) is { } nearest
        && Fuzz.Ratio(nearest, wrong) >= AlikeRatio
            ? nearest
            : null;

    // The day of the only event nearby that still wants people and could be meant.
    private static string? NearestDay(AreaInspection area, Record list)
    {
        if (list.Date("date_start") is not { } day)
            return null;
        var near = area.Events.Scheduled.Where(item =>
            !item.HasPeople
            && Math.Abs(item.Row.Date("date_start")!.Value.DayNumber - day.DayNumber) <= DaysNearby
            && Events.CouldBeSame(item.Row, list)
        );
        return near.ToList() is [var only] ? Wording.Day(only.Row.Date("date_start")!.Value) : null;
    }
}
