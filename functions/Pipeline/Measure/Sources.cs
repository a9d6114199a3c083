using System.Globalization;
using Pipeline.Areas;

namespace Pipeline.Measure;

/// <summary>
/// The kinds of rows that formulas may count: what working groups keep (<see cref="RecordKinds"/>), and three that tell of the data
/// themselves, so that indicators of data are formulas like all others.
/// </summary>
internal static class Sources
{
    /// <summary>
    /// One row a spreadsheet and area: its <see cref="Areas.Completeness"/>, in counts that add up over both; and when the spreadsheet was due
    /// and each table received.
    /// </summary>
    public static readonly RecordKind Completeness = new(
        "completeness",
        false,
        null,
        new("required", ColumnType.Number),
        new("filled", ColumnType.Number),
        new("tables_due", ColumnType.Number),
        new("tables_on_time", ColumnType.Number),
        new("not_due_yet", ColumnType.Number),
        new("no_spreadsheet", ColumnType.Number),
        new("table_empty", ColumnType.Number),
        new("held_without_list", ColumnType.Number),
        new("cells_blank", ColumnType.Number),
        new("due", ColumnType.Date),
        new("received", ColumnType.List)
    );

    /// <summary>One open finding.</summary>
    public static readonly RecordKind Finding = new("finding", false, null, new("code", ColumnType.Code), new("severity", ColumnType.Code));

    /// <summary>One spreadsheet that should be, or is, there.</summary>
    public static readonly RecordKind Spreadsheet = new(
        "spreadsheet",
        false,
        null,
        new("condition", ColumnType.Code),
        new("days_since_change", ColumnType.Number)
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RecordKind> All { get; } = [.. RecordKinds.All, Completeness, Finding, Spreadsheet];

    /// <summary>The kind of a name, or null.</summary>
    public static RecordKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>What an area's data tell of themselves, as rows.</summary>
    public static IEnumerable<Record> Of(AreaData data, string? project, Registry registry, AreaFacts facts)
    {
        foreach (var share in data.Sources.Count == 0 ? [] : Areas.Completeness.Of(data, registry, facts.AsOf))
        {
            var row = OfCompleteness(share, data.Area, project);
            facts.Note(row, share);
            yield return row;
        }
        foreach (var finding in data.Findings.Where(finding => !finding.IsAboutFigure))
            yield return OfFinding(finding, data.Area, project);
        foreach (var source in data.Sources)
            yield return OfSpreadsheet(source, data.Area, project, facts.AsOf);
    }

    /// <summary>The rows that a field of the data themselves was counted from; null for other fields.</summary>
    public static Func<Row, IReadOnlyList<Record>>? EvidenceOf(RecordKind kind, string column) =>
        kind != Completeness
            ? null
            : column switch
            {
                "required" or "filled" => row => row.Facts.CompletenessOf(row.Record)?.Counted ?? [],
                "cells_blank" => row => row.Facts.CompletenessOf(row.Record)?.WithBlanks ?? [],
                "held_without_list" => row => row.Facts.CompletenessOf(row.Record)?.WithoutList ?? [],
                _ => null,
            };

    private static Record OfCompleteness(Completeness share, Area area, string? project) =>
        Stating(
            Completeness,
            area,
            project,
            share.Spreadsheet,
            new()
            {
                ["required"] = (double)share.Required,
                ["filled"] = (double)share.Filled,
                ["tables_due"] = (double)share.TablesDue,
                ["tables_on_time"] = (double)share.TablesOnTime,
                ["not_due_yet"] = (double)share.NotDueYet,
                ["no_spreadsheet"] = (double)share.NoSpreadsheet,
                ["table_empty"] = (double)share.TableEmpty,
                ["held_without_list"] = (double)share.HeldWithoutList,
                ["cells_blank"] = (double)share.CellsBlank,
                ["due"] = share.Due,
                ["received"] = share.Tables.Count == 0 ? null : share.Tables.Select(Received).ToArray(),
            }
        );

    private static string Received((string Table, DateOnly? Day) table) =>
        $"{table.Table}: {table.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—"}";

    // A row that stands in no spreadsheet, with all that it says. Most counts of completeness are 0, and a country's proof has thousands.
    private static Record Stating(RecordKind kind, Area area, string? project, string spreadsheet, Dictionary<string, object?> values)
    {
        var said = values
            .Where(pair => pair.Value is not null && (kind != Completeness || pair.Value is not 0d))
            .Select(pair => $"{pair.Key}={Record.ShownValue(pair.Value)}");
        return new(kind, area, project, new RecordSource(spreadsheet, "", "", 0), values)
        {
            Stated = $"{area.Key}: {string.Join("; ", said)}",
        };
    }

    private static Record OfFinding(Finding finding, Area area, string? project)
    {
        var place = finding.Place;
        var source = new RecordSource(
            place.Spreadsheet?.Id ?? "",
            place.TabId ?? "",
            place.TabName ?? "",
            (place.Cells?.First.Row ?? -1) + 1
        );
        var severity = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        return new Record(
            Finding,
            area,
            project,
            source,
            new Dictionary<string, object?> { ["code"] = finding.Code, ["severity"] = severity }
        );
    }

    private static Record OfSpreadsheet(SourceState state, Area area, string? project, DateOnly asOf)
    {
        var condition = state.Condition switch
        {
            SourceCondition.Fresh => "fresh",
            SourceCondition.Stale => "stale",
            _ => "missing",
        };
        double? days = state.LastChanged is { } changed ? Math.Max(0, asOf.DayNumber - Bishkek.DayOf(changed).DayNumber) : null;
        return Stating(Spreadsheet, area, project, state.Reference.Id, new() { ["condition"] = condition, ["days_since_change"] = days });
    }
}
