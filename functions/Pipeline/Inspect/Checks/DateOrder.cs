using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// Days or hours in the wrong order: an end before its start, or a list dated before the event it names by its id (done before planned).
/// </summary>
public sealed class DateOrder() : AreaCheck("date-order", Severity.Error)
{
    /// <summary>An event over the turn of the year is shorter than this, in days.</summary>
    private const int LongestSpan = 62;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        [
            .. area.Data.Records.SelectMany(record => Backwards(area, record)),
            .. area.Events.Scheduled.SelectMany(item => ListsTooEarly(area, item)),
        ];

    private IEnumerable<Finding> Backwards(AreaInspection area, Record record)
    {
        if (Pair(record, "date_start", "date_end") is { } days && (DateOnly)days.End < (DateOnly)days.Start)
            yield return FoundIn(area, record, "date_end", SayOf("days", days.Start, days.End, Wording.Cell(area, record, "date_end"))) with
            {
                Suggestion = SuggestionFor((DateOnly)days.Start, (DateOnly)days.End),
            };
        if (Pair(record, "time_start", "time_end") is { } hours && (TimeOnly)hours.End < (TimeOnly)hours.Start)
            yield return FoundIn(area, record, "time_end", SayOf("hours", hours.Start, hours.End, Wording.Cell(area, record, "time_end")));
    }

    // «28.12.2018 – 05.01.2018» runs into the new year; «06.07 – 05.07» was typed the wrong way round.
    private static string SuggestionFor(DateOnly start, DateOnly end) =>
        start.Month == 12 && end.AddYears(1) is var next && next.DayNumber - start.DayNumber < LongestSpan
            ? $"{Wording.Day(start)} – {Wording.Day(next)}"
            : $"{Wording.Day(end)} – {Wording.Day(start)}";

    private IEnumerable<Finding> ListsTooEarly(AreaInspection area, ScheduledEvent item) =>
        from list in item.Lists
        let listed = list.First.Date("date_start")
        where listed < item.Row.Date("date_start")
        select FoundIn(
            area,
            list.First,
            "date_start",
            SayOf("list", Wording.Event(item.Row), listed, Wording.Cell(area, list.First, "date_start"))
        ) with
        {
            Suggestion = Wording.Day(item.Row.Date("date_start")!.Value),
        };

    // The end first: it is the one that most rows lack.
    private static (object Start, object End)? Pair(Record record, string start, string end) =>
        record.Kind.IndexOf(end) is >= 0 and var last && record[last] is { } to && record[start] is { } from ? (from, to) : null;

    private Finding FoundIn(AreaInspection area, Record record, string column, LocalText message) =>
        Found(area, record, column, message, Anchors.Of(column, Anchors.OfRow(record)));
}
