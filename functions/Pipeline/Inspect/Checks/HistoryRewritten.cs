using System.Globalization;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A figure of a past period that changed after it had been reported: from what, to what, and the rows it is computed from now. A figure
/// «since the start» changes with every run and is not meant.
/// </summary>
public sealed class HistoryRewritten() : AreaCheck("history-rewritten", Severity.Info)
{
    private const int MostRows = 20;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from stored in area.Data.History
        where stored.Value.Period.Kind != PeriodKind.SinceStart
        let last = stored.Restatements.LastOrDefault(restatement => Bishkek.DayOf(restatement.Until) > stored.Value.Period.Days.End)
        where last is not null && Bishkek.DayOf(last.From) > stored.Value.Period.Days.End
        select FindingOf(area, stored.Value, last);

    private Finding FindingOf(AreaInspection area, IndicatorValue now, Restatement before)
    {
        var name = now.Group.Length == 0 ? now.Indicator : $"{now.Indicator} ({now.Group})";
        var message = Say(
            name,
            now.Period.Days.Start,
            now.Period.Days.End,
            Shown(before.Value),
            Shown(now.Value),
            Bishkek.DayOf(before.Until),
            RowsOf(area, now)
        );
        var anchor = Anchors.Of(now.Project, now.Indicator, now.Group, now.Period.Label, before.Until.UtcDateTime);
        return new(Code, Severity, new(now.Area, now.Project), message, anchor);
    }

    private static LocalText Shown(double? value) =>
        value is { } number
            ? LocalText.Same(Math.Round(number, 2).ToString(CultureInfo.InvariantCulture))
            : Languages.Texts.Inspect["no-figure"];

    private static string RowsOf(AreaInspection area, IndicatorValue value)
    {
        var titles = area.Data.Sources.ToLookup(source => source.Reference.Id, source => source.Reference.Title);
        var inputs = value.Inputs.Select(input =>
            $"{titles[input.Spreadsheet].FirstOrDefault() ?? input.Spreadsheet}, {input.TabName}: {Rows(input.Rows)}"
        );
        return string.Join("; ", inputs.DefaultIfEmpty("—"));
    }

    private static string Rows(IReadOnlyList<int> rows) => string.Join(", ", rows.Take(MostRows)) + (rows.Count > MostRows ? "…" : "");
}
