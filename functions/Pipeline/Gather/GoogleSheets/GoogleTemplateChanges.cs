using System.Globalization;
using Google.Apis.Sheets.v4.Data;
using SheetsFormat = Google.Apis.Sheets.v4.Data.NumberFormat;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>The changes that make an empty Google spreadsheet the one that a working group starts from.</summary>
internal static class GoogleTemplateChanges
{
    private const int EmptyRows = 200;
    private const string Written = "userEnteredValue,userEnteredFormat(textFormat,wrapStrategy,numberFormat),note";

    /// <summary>The changes, in order.</summary>
    /// <param name="template">What to write.</param>
    /// <param name="tab">The id of the spreadsheet's only tab.</param>
    public static IEnumerable<Request> Of(SheetTemplate template, int tab)
    {
        // Title, lines, headings.
        var headings = 1 + template.Lines.Count;
        yield return Named(template, tab, headings + 1);
        yield return new()
        {
            UpdateCells = new()
            {
                Rows = Rows(template),
                Fields = Written,
                Range = Range(tab, 0, headings + 2, 0, template.Columns.Count),
            },
        };
        foreach (var (column, choice) in template.Columns.Index().Where(column => column.Item.Choices.Count > 0))
            yield return DropDown(choice, Range(tab, headings + 1, headings + 1 + EmptyRows, column, column + 1));
        foreach (var (column, typed) in template.Columns.Index().Where(column => FormatOf(column.Item.Type) is not null))
            yield return Formatted(typed.Type, Range(tab, headings + 1, headings + 1 + EmptyRows, column, column + 1));
        // With a warning only: people may add a column, but not by mistake.
        yield return new()
        {
            AddProtectedRange = new()
            {
                ProtectedRange = new()
                {
                    Range = Range(tab, headings, headings + 1, 0, template.Columns.Count),
                    Description = template.Title,
                    WarningOnly = true,
                },
            },
        };
    }

    private static Request Named(SheetTemplate template, int tab, int frozen) =>
        new()
        {
            UpdateSheetProperties = new()
            {
                Properties = new()
                {
                    SheetId = tab,
                    Title = template.Title,
                    GridProperties = new()
                    {
                        RowCount = frozen + EmptyRows,
                        ColumnCount = template.Columns.Count,
                        FrozenRowCount = frozen,
                    },
                },
                Fields = "title,gridProperties.rowCount,gridProperties.columnCount,gridProperties.frozenRowCount",
            },
        };

    private static List<RowData> Rows(SheetTemplate template) =>
        [
            new() { Values = [Cell(template.Title, isBold: true)] },
            .. template.Lines.Select(line => new RowData { Values = [Cell(line)] }),
            new() { Values = [.. template.Columns.Select(column => Cell(column.Heading, isBold: true, note: column.Note))] },
            new() { Values = [.. template.Columns.Select(Example)] },
        ];

    private static CellData Example(SheetTemplateColumn column)
    {
        var cell = Cell(column.Example, isItalic: true);
        var invariant = CultureInfo.InvariantCulture;
        if (column.Type == ColumnType.Number && double.TryParse(column.Example, NumberStyles.None, invariant, out var number))
            cell.UserEnteredValue = new() { NumberValue = number };
        if (column.Type == ColumnType.Date && DateTime.TryParseExact(column.Example, "dd.MM.yyyy", invariant, default, out var day))
            cell.UserEnteredValue = new() { NumberValue = day.ToOADate() };
        cell.UserEnteredFormat.NumberFormat = FormatOf(column.Type);
        return cell;
    }

    private static CellData Cell(string text, bool isBold = false, bool isItalic = false, string? note = null) =>
        new()
        {
            UserEnteredValue = text.Length == 0 ? null : new() { StringValue = text },
            UserEnteredFormat = new()
            {
                TextFormat = new() { Bold = isBold, Italic = isItalic },
                WrapStrategy = isBold && note is null ? "OVERFLOW_CELL" : "WRAP",
            },
            Note = note,
        };

    private static Request DropDown(SheetTemplateColumn column, GridRange range) =>
        new()
        {
            SetDataValidation = new()
            {
                Range = range,
                Rule = new()
                {
                    Condition = new()
                    {
                        Type = "ONE_OF_LIST",
                        Values = [.. column.Choices.Select(choice => new ConditionValue { UserEnteredValue = choice })],
                    },
                    InputMessage = column.Note,
                    Strict = false,
                    ShowCustomUi = true,
                },
            },
        };

    private static Request Formatted(ColumnType type, GridRange range) =>
        new()
        {
            RepeatCell = new()
            {
                Range = range,
                Cell = new() { UserEnteredFormat = new() { NumberFormat = FormatOf(type) } },
                Fields = "userEnteredFormat.numberFormat",
            },
        };

    private static SheetsFormat? FormatOf(ColumnType type) =>
        type switch
        {
            ColumnType.Date => new() { Type = "DATE", Pattern = "dd.mm.yyyy" },
            ColumnType.Number => new() { Type = "NUMBER", Pattern = "0" },
            _ => null,
        };

    private static GridRange Range(int tab, int firstRow, int endRow, int firstColumn, int endColumn) =>
        new()
        {
            SheetId = tab,
            StartRowIndex = firstRow,
            EndRowIndex = endRow,
            StartColumnIndex = firstColumn,
            EndColumnIndex = endColumn,
        };
}
