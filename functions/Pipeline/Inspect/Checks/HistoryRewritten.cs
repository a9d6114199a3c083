using System.Globalization;
using Pipeline.Areas;
using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A figure of a past period that changed after it had been reported: from what, to what, and the cells that did it, since when. Told for
/// <see cref="DaysTold"/> days; the workbooks keep it longer. A figure «since the start» changes with every run, one of the data themselves
/// (completeness) as they are mended: neither is meant. A list that comes late changes its week, its month and its quarter at once: the shortest of them is told, and a programme's, which is reported.
/// </summary>
public sealed class HistoryRewritten() : AreaCheck("history-rewritten", Severity.Info)
{
    private const int DaysTold = 30;
    private const int MostCells = 5;
    private const int MostRows = 20;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area)
    {
        var rewritten = Rewritten(area)
            .ToLookup(figure => (figure.Now.Area, figure.Now.Project, figure.Now.Indicator, figure.Now.Group, figure.Before.Until));
        return rewritten.SelectMany(same =>
            same.Where(figure => !same.Any(other => TellsOf(other.Now.Period, figure.Now.Period)))
                .Select(figure => FindingOf(area, figure.Now, figure.Before))
        );
    }

    private static IEnumerable<(IndicatorValue Now, Restatement Before)> Rewritten(AreaInspection area) =>
        from stored in area.Data.History
        where stored.Value.Period.Kind != PeriodKind.SinceStart && !area.IsOfData(stored.Value)
        let last = stored.Restatements.LastOrDefault(restatement => Bishkek.DayOf(restatement.Until) > stored.Value.Period.Days.End)
        where last is not null && Bishkek.DayOf(last.From) > stored.Value.Period.Days.End
        where Bishkek.DayOf(last.Until).AddDays(DaysTold) >= area.AsOf
        select (stored.Value, last);

    private static bool TellsOf(Period shorter, Period longer) =>
        longer.Kind is PeriodKind.Month or PeriodKind.Quarter && shorter.Kind < longer.Kind && shorter.Days.Overlaps(longer.Days);

    private Finding FindingOf(AreaInspection area, IndicatorValue now, Restatement before)
    {
        var causes = CausesOf(area, now, before);
        var message = area.IsOfSome(now)
            ? SayOf(
                "part",
                area.NameOf(now),
                now.Period.Days.Start,
                now.Period.Days.End,
                Bishkek.DayOf(before.Until),
                Why(area, causes, now, before)
            )
            : Say(
                area.NameOf(now),
                now.Period.Days.Start,
                now.Period.Days.End,
                Shown(before.Value),
                Shown(now.Value),
                Bishkek.DayOf(before.Until),
                Why(area, causes, now, before)
            );
        var anchor = Anchors.Of(now.Project, now.Indicator, now.Group, now.Period.Label, before.Until.UtcDateTime);
        return new(Code, Severity, causes is [var first, ..] ? PlaceOf(now, first) : new(now.Area, now.Project), message, anchor);
    }

    private LocalText Why(AreaInspection area, List<Cause> causes, IndicatorValue now, Restatement before) =>
        causes.Count > 0 ? CellsOf(causes)
        : before.FormulaVersion.Length > 0 && before.FormulaVersion != now.FormulaVersion ? SayOf("formula")
        : SayOf("rows", RowsOf(area, now));

    private static FindingPlace PlaceOf(IndicatorValue value, Cause cause) =>
        new(
            value.Area,
            value.Project,
            cause.Source.Reference,
            cause.Change.TabId,
            cause.Change.TabName,
            CellRange.TryParse(cause.Change.Cell) ?? CellRange.Of(new(cause.Change.Row - 1, 0))
        );

    // The edits between the two reports in the rows that the figure rests on; a row that no longer counts is only in the same table.
    private static List<Cause> CausesOf(AreaInspection area, IndicatorValue now, Restatement before)
    {
        var tables = now.Inputs.ToLookup(input => (input.Spreadsheet, input.TabId, input.Kind), input => input.Rows);
        var edits = (
            from source in area.Data.Sources
            from change in source.Changes
            where change.At > before.From && change.At <= before.Until
            let rows = tables[(source.Reference.Id, change.TabId, change.Kind)].ToList()
            where rows.Count > 0
            select (Cause: new Cause(source, change), IsOwn: rows.Exists(own => own.Contains(change.Row)))
        ).ToList();
        return [.. edits.Where(edit => edit.IsOwn || !edits.Exists(other => other.IsOwn)).Select(edit => edit.Cause)];
    }

    private LocalText CellsOf(List<Cause> causes)
    {
        var cells = causes.Take(MostCells).Select(cause => CellOf(cause.Change)).ToList();
        var list = new LocalText(Listed(Language.Ru), Listed(Language.Ky), Listed(Language.En));
        return SayOf("cells", list);

        string Listed(Language language) =>
            string.Join("; ", cells.Select(cell => cell.In(language))) + (causes.Count > MostCells ? "; …" : "");
    }

    private LocalText CellOf(CellChange change) =>
        change.Change switch
        {
            RowChange.Added => SayOf("row-added", change.TabName, change.Row, Bishkek.DayOf(change.At)),
            RowChange.Removed => SayOf("row-removed", change.TabName, change.Row, Bishkek.DayOf(change.At)),
            _ when change.Before is null && change.After is null => SayOf("cell", change.TabName, change.Cell, Bishkek.DayOf(change.At)),
            _ => SayOf("cell-values", change.TabName, change.Cell, Quoted(change.Before), Quoted(change.After), Bishkek.DayOf(change.At)),
        };

    private static LocalText Quoted(string? text) => text is null ? Texts.Inspect["blank"] : LocalText.Same($"«{Quote.Of(text)}»");

    private static LocalText Shown(double? value) =>
        value is { } number ? LocalText.Same(Math.Round(number, 2).ToString(CultureInfo.InvariantCulture)) : Texts.Inspect["no-figure"];

    private static string RowsOf(AreaInspection area, IndicatorValue value)
    {
        var titles = area.Data.Sources.ToLookup(source => source.Reference.Id, source => source.Reference.Title);
        var inputs = value
            .Inputs.Where(input => input.TabName.Length > 0 && input.Rows.Count > 0)
            .Select(input =>
                $"{titles[input.Spreadsheet].FirstOrDefault() ?? input.Spreadsheet}, {input.TabName}"
                + (area.IsOfSome(value) ? "" : $": {Rows(input.Rows)}")
            );
        return string.Join("; ", inputs.DefaultIfEmpty("—"));
    }

    private static string Rows(RowSet rows) => string.Join(", ", rows.Take(MostRows)) + (rows.Count > MostRows ? "…" : "");

    private sealed record Cause(SourceState Source, CellChange Change);
}
