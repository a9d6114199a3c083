using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// Numbers of one row that contradict each other: women + men against the total, women or youth above the total, units × per unit
/// against planned. Only exact numbers are held against each other. How many women or men there were is not said: few people may follow.
/// </summary>
public sealed class TotalMismatch() : AreaCheck("total-mismatch", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        [
            .. area.Of(RecordKinds.AttendanceTotals).SelectMany(row => HeadCount(area, row)),
            .. area.Of(RecordKinds.SurveyPlan).SelectMany(row => Survey(area, row)),
        ];

    private IEnumerable<Finding> HeadCount(AreaInspection area, Record row)
    {
        if (row.Number("total") is not { } total || row["total_quality"] is not (null or Quality.Exact))
            yield break;
        var at = Wording.Cell(area, row, "total");
        if (row.Number("women") is { } women && row.Number("men") is { } men)
        {
            if (women + men != total)
                yield return FoundIn(area, row, "total", SayOf("sexes", women + men, total, at), women + men);
            yield break;
        }
        foreach (var part in new[] { "women", "men", "youth" })
        {
            if (row.Number(part) > total)
                yield return FoundIn(area, row, part, SayOf("part", Languages.Texts.Terms[part], total, at), right: null);
        }
    }

    private IEnumerable<Finding> Survey(AreaInspection area, Record row)
    {
        if (row.Number("units") is not { } units || row.Number("per_unit") is not { } each || row.Number("planned") is not { } planned)
            yield break;
        if (units * each != planned)
        {
            var message = SayOf("units", units, each, units * each, planned, Wording.Cell(area, row, "planned"));
            yield return FoundIn(area, row, "planned", message, units * each);
        }
    }

    private Finding FoundIn(AreaInspection area, Record row, string column, LocalText message, double? right) =>
        Found(area, row, column, message, Anchors.Of(column, Anchors.OfRow(row))) with
        {
            Suggestion = right?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
