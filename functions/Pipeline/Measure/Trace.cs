using Pipeline.Areas;

namespace Pipeline.Measure;

/// <summary>One value that a figure rests on.</summary>
/// <param name="Column">The canonical column; the kind's name for a row that stands in no spreadsheet.</param>
/// <param name="Shown">The cell's text as written, or the value read from it; the pseudonym for a person; null where it should be there and is blank.</param>
/// <param name="Cell">Where it stands; null where it was inherited from no cell.</param>
/// <param name="Link">The link that opens the cell.</param>
public sealed record TracedCell(string Column, string? Shown, CellAddress? Cell, string? Link);

/// <summary>One row that a figure rests on.</summary>
/// <param name="Spreadsheet">The spreadsheet's title.</param>
/// <param name="Tab">The tab's name.</param>
/// <param name="Kind">The record kind's name.</param>
/// <param name="Row">The row, counted from 1; 0 for what is about a whole spreadsheet.</param>
/// <param name="Cells">Its values that the formula may look at, in the kind's order: all but free text that it does not name.</param>
public sealed record TracedRow(string Spreadsheet, string Tab, string Kind, int Row, IReadOnlyList<TracedCell> Cells);

/// <summary>
/// The way back from a figure to the cells it came from: formula, rows, cells with links. A figure about the data themselves leads to what was
/// counted of each spreadsheet, to the cells that were expected, blank ones too, and to the findings' cells.
/// </summary>
/// <param name="catalogue">The definitions in force: the formula, and those it refers to, say which columns it names.</param>
/// <param name="sources">The spreadsheets, for titles and links.</param>
/// <param name="measured">The day of the run that computed the figures, which decides what was to be expected by then.</param>
public sealed class Trace(IReadOnlyList<IndicatorDefinition> catalogue, IReadOnlyList<SourceState> sources, DateOnly measured)
{
    private static readonly char[] Separators = " ().,=<>!+-*/\"".ToCharArray();

    /// <summary>Fields that count the cells which a row must fill.</summary>
    private static readonly string[] Expecting = ["required", "filled", "cells_blank"];

    private readonly Dictionary<string, SourceState> _sources = sources
        .DistinctBy(source => source.Reference.Id)
        .ToDictionary(source => source.Reference.Id);

    /// <summary>The rows of a figure, in order of spreadsheet, tab and row.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="records">The records of the figure's area, and of the areas within it.</param>
    /// <param name="findings">Their open findings.</param>
    public IReadOnlyList<TracedRow> Of(IndicatorValue value, IEnumerable<Record> records, IEnumerable<Finding> findings)
    {
        var words = WordsOf(value.Indicator, catalogue, []);
        var rows = value
            .Inputs.Where(input => input.Stated is null)
            .ToDictionary(input => (input.Spreadsheet, input.TabId, input.Kind), input => input.Rows);
        return
        [
            .. value.Inputs.Where(input => input.Stated is not null).Select(RowOf),
            .. records
                .Where(record => Names(record.Source.Spreadsheet, record.Source.TabId, record.Kind.Name, record.Source.Row))
                .OrderBy(record => record.Source.Spreadsheet, StringComparer.Ordinal)
                .ThenBy(record => record.Source.TabId, StringComparer.Ordinal)
                .ThenBy(record => record.Source.Row)
                .ThenBy(record => record.Source.Ordinal)
                .Select(record => RowOf(record, words)),
            .. findings
                .Where(finding => Names(finding.Place.Spreadsheet?.Id ?? "", finding.Place.TabId ?? "", "finding", NumberOf(finding)))
                .OrderBy(finding => finding.Place.Spreadsheet?.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.TabId, StringComparer.Ordinal)
                .ThenBy(NumberOf)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .Select(RowOf),
        ];

        bool Names(string spreadsheet, string tabId, string kind, int row) =>
            rows.GetValueOrDefault((spreadsheet, tabId, kind))?.Contains(row) == true;
    }

    // What is about a whole table or spreadsheet is in no row.
    private static int NumberOf(Finding finding) => (finding.Place.Cells?.First.Row ?? -1) + 1;

    // A row that stands in no spreadsheet says itself what it says.
    private TracedRow RowOf(IndicatorInput input)
    {
        var reference = _sources.GetValueOrDefault(input.Spreadsheet)?.Reference;
        var cell = new TracedCell(input.Kind, input.Stated, null, reference?.Link);
        return new(reference?.Title ?? input.Spreadsheet, "", input.Kind, 0, [cell]);
    }

    private static TracedRow RowOf(Finding finding)
    {
        var (place, reference) = (finding.Place, finding.Place.Spreadsheet);
        var cell = new TracedCell(
            finding.Severity.ToString().ToLowerInvariant(),
            finding.Code,
            place.Cells?.First,
            reference?.LinkTo(place.TabId ?? "", place.TabName ?? "", place.Cells)
        );
        return new(reference?.Title ?? "", place.TabName ?? "", "finding", NumberOf(finding), [cell]);
    }

    private TracedRow RowOf(Record record, HashSet<string> words)
    {
        var source = _sources.GetValueOrDefault(record.Source.Spreadsheet);
        var columns = words.Overlaps(Expecting)
            ? Completeness.RequiredColumns(record, measured)
            : record
                .Kind.Columns.Where(column =>
                    record[column.Name] is not null && (column.Type != ColumnType.Text || words.Contains(column.Name))
                )
                .Select(column => column.Name);
        var title = source?.Reference.Title ?? record.Source.Spreadsheet;
        return new(
            title,
            record.Source.TabName,
            record.Kind.Name,
            record.Source.Row,
            [.. columns.Select(column => Cell(record, column, source))]
        );
    }

    private static TracedCell Cell(Record record, string column, SourceState? source)
    {
        CellAddress? cell =
            record.Origins.TryGetValue(column, out var origin) ? origin.Cell
            : record[column] is null ? source?.BlankCellOf(record, column)
            : null;
        var link = cell is { } known
            ? source?.Reference.LinkTo(record.Source.TabId, record.Source.TabName, CellRange.Of(known))
            : source?.Reference.Link;
        return new(column, record.Shown(column), cell, link);
    }

    private static HashSet<string> WordsOf(string indicator, IReadOnlyList<IndicatorDefinition> catalogue, HashSet<string> words)
    {
        var formula = catalogue.FirstOrDefault(definition => definition.Code == indicator)?.Formula ?? "";
        foreach (var word in formula.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            words.Add(word);
        foreach (var other in catalogue.Where(other => other.Code != indicator && formula.Contains(other.Code, StringComparison.Ordinal)))
        {
            if (words.Add(other.Code))
                WordsOf(other.Code, catalogue, words);
        }
        return words;
    }
}
