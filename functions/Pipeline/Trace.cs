namespace Pipeline;

/// <summary>One value that a figure rests on.</summary>
/// <param name="Column">The canonical column.</param>
/// <param name="Shown">The cell's text as written, or the value read from it; the pseudonym for a person.</param>
/// <param name="Cell">Where it stands; null where it was inherited from no cell.</param>
/// <param name="Link">The link that opens the cell.</param>
public sealed record TracedCell(string Column, string Shown, CellAddress? Cell, string? Link);

/// <summary>One row that a figure rests on.</summary>
/// <param name="Spreadsheet">The spreadsheet's title.</param>
/// <param name="Tab">The tab's name.</param>
/// <param name="Kind">The record kind's name.</param>
/// <param name="Row">The row, counted from 1.</param>
/// <param name="Cells">Its values that the formula may look at, in the kind's order: all but free text that it does not name.</param>
public sealed record TracedRow(string Spreadsheet, string Tab, string Kind, int Row, IReadOnlyList<TracedCell> Cells);

/// <summary>The way back from a figure to the cells it came from: formula, rows, cells with links.</summary>
public static class Trace
{
    private static readonly char[] Separators = " ().,=<>!+-*/\"".ToCharArray();

    /// <summary>The rows of a figure, in order of spreadsheet, tab and row.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="catalogue">The definitions in force: the formula, and those it refers to, say which columns it names.</param>
    /// <param name="records">The records of the figure's area, and of the areas within it.</param>
    /// <param name="sources">The spreadsheets, for titles and links.</param>
    public static IEnumerable<TracedRow> Of(
        IndicatorValue value,
        IReadOnlyList<IndicatorDefinition> catalogue,
        IEnumerable<Record> records,
        IReadOnlyList<SourceState> sources
    )
    {
        var words = WordsOf(value.Indicator, catalogue, []);
        var references = sources.Select(source => source.Reference).DistinctBy(source => source.Id).ToDictionary(source => source.Id);
        var rows = value.Inputs.ToDictionary(input => (input.Spreadsheet, input.TabId, input.Kind), input => input.Rows.ToHashSet());
        return records
            .Where(record =>
                rows.GetValueOrDefault((record.Source.Spreadsheet, record.Source.TabId, record.Kind.Name))?.Contains(record.Source.Row)
                == true
            )
            .OrderBy(record => record.Source.Spreadsheet, StringComparer.Ordinal)
            .ThenBy(record => record.Source.TabId, StringComparer.Ordinal)
            .ThenBy(record => record.Source.Row)
            .ThenBy(record => record.Source.Ordinal)
            .Select(record => Row(record, words, references.GetValueOrDefault(record.Source.Spreadsheet)));
    }

    private static TracedRow Row(Record record, HashSet<string> words, SpreadsheetReference? spreadsheet)
    {
        var cells = record
            .Kind.Columns.Where(column =>
                record[column.Name] is not null && (column.Type != ColumnType.Text || words.Contains(column.Name))
            )
            .Select(column => Cell(record, column.Name, spreadsheet));
        return new(spreadsheet?.Title ?? record.Source.Spreadsheet, record.Source.TabName, record.Kind.Name, record.Source.Row, [.. cells]);
    }

    private static TracedCell Cell(Record record, string column, SpreadsheetReference? spreadsheet)
    {
        if (!record.Origins.TryGetValue(column, out var origin))
            return new(column, record.Shown(column)!, null, spreadsheet?.Link);
        var link = spreadsheet?.LinkTo(record.Source.TabId, record.Source.TabName, CellRange.Of(origin.Cell));
        return new(column, record.Shown(column)!, origin.Cell, link);
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
