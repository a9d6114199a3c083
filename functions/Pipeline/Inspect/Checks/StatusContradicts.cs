using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A status or a head count that the rest contradicts: held in the future; cancelled, but there is a list; a total that differs from the
/// number of people on the lists of the same event.
/// </summary>
public sealed class StatusContradicts() : AreaCheck("status-contradicts", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        [
            .. area.Events.Scheduled.SelectMany(item => Status(area, item)),
            .. area.Of(RecordKinds.AttendanceTotals).SelectMany(total => Total(area, total)),
        ];

    private IEnumerable<Finding> Status(AreaInspection area, ScheduledEvent item)
    {
        var name = Wording.Event(item.Row);
        var at = Wording.Cell(area, item.Row, "status");
        if (item.Row.Text("status") == "held" && item.Row.Date("date_start") > area.AsOf)
            yield return Found(area, item.Row, "status", SayOf("future", name, at), Anchors.Of("future", Anchors.OfRow(item.Row)));
        if (item.Row.Text("status") == "cancelled" && item.Lists.Count > 0)
            yield return Found(area, item.Row, "status", SayOf("cancelled", name, at), Anchors.Of("cancelled", Anchors.OfRow(item.Row)));
    }

    private IEnumerable<Finding> Total(AreaInspection area, Record row)
    {
        if (row.Number("total") is not { } total || row["total_quality"] is not (null or Quality.Exact))
            yield break;
        var listed = area.Events.ListsFor(row).SelectMany(list => list.People).Count(person => InCategory(person, row));
        if (listed > 0 && listed != total)
            yield return Contradicted(area, row, total, listed);
    }

    private Finding Contradicted(AreaInspection area, Record row, double total, int listed)
    {
        var (name, at) = (Wording.Event(row), Wording.Cell(area, row, "total"));
        var isPart = row.CountsPart("total");
        var message = isPart ? SayOf("category", name, at) : SayOf("total", name, total, listed, at);
        return Found(area, row, "total", message, Anchors.Of("total", Anchors.OfRow(row))) with
        {
            Suggestion = isPart ? null : listed.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static bool InCategory(Record person, Record total) =>
        total.Text("category") is not { } category || person.Text("category") == category;
}
