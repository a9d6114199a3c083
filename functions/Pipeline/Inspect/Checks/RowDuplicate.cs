using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>A row that says the same as an earlier one (<see cref="RepeatedRows"/>); of another spreadsheet's, the row that counts is named.</summary>
public sealed class RowDuplicate() : AreaCheck("row-duplicate", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area)
    {
        var twice =
            from kind in RepeatedRows.Kinds
            from same in area.Of(kind).GroupBy(RepeatedRows.KeyOf)
            where same.Key is not null
            let first = same.First()
            from record in same.Skip(1)
            select (Again: record, First: first);
        return twice
            .Concat(area.Data.Repeated.Select(pair => (Again: pair.Key, First: pair.Value)))
            .Select(pair => Found(area, pair.Again, null, Message(area, pair.First, pair.Again), Anchors.OfRow(pair.Again)));
    }

    private LocalText Message(AreaInspection area, Record first, Record again)
    {
        var (row, before) = (again.Source, first.Source);
        return row.Spreadsheet != before.Spreadsheet
                ? SayOf(
                    area.Data.Repeated.ContainsKey(again) ? "once" : "another",
                    row.Row,
                    before.Row,
                    before.TabName,
                    area.PlaceOf(first, null).Spreadsheet?.Name ?? before.Spreadsheet
                )
            : row.TabId != before.TabId ? SayOf("elsewhere", row.Row, before.Row, before.TabName)
            : Say(row.Row, before.Row);
    }
}
