using Google.Apis.Sheets.v4.Data;
using Pipeline.Languages;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>The tab that we write into a working group's spreadsheet. It is known by its id, whatever it is renamed to.</summary>
internal static class CheckTab
{
    /// <summary>The tab's id: our own choice, so that no tab made by people has it but by a chance of one in two thousand million.</summary>
    public const int Id = 1_804_201_917;

    private const string Written = "userEnteredValue,userEnteredFormat(textFormat,wrapStrategy,verticalAlignment)";

    // Where, what and suggestion, in pixels: what fits a screen of 1,280.
    private static readonly int[] Widths = [180, 620, 220];

    /// <summary>
    /// The changes that make the tab say a list, or be gone; none if there is nothing to change.
    /// </summary>
    /// <param name="list">What to say.</param>
    /// <param name="tabs">The spreadsheet's tabs.</param>
    public static IList<Request> Changes(CheckList list, IEnumerable<SheetProperties> tabs)
    {
        var all = tabs.ToList();
        var isThere = all.Exists(tab => tab.SheetId == Id);
        if (list.Lines.Count == 0)
            return isThere ? [new() { DeleteSheet = new() { SheetId = Id } }] : [];
        var rows = Rows(list);
        var size = new GridProperties
        {
            RowCount = rows.Count,
            ColumnCount = Widths.Length,
            FrozenRowCount = 1,
        };
        return
        [
            isThere ? Resized(size) : Added(Title(list.Language, all), size),
            new()
            {
                UpdateCells = new()
                {
                    Rows = rows,
                    Fields = Written,
                    Range = new() { SheetId = Id },
                },
            },
            .. isThere ? [] : Widths.Select(Widened),
        ];
    }

    private static Request Added(string title, GridProperties size) =>
        new()
        {
            AddSheet = new()
            {
                Properties = new()
                {
                    SheetId = Id,
                    Title = title,
                    GridProperties = size,
                },
            },
        };

    private static Request Resized(GridProperties size) =>
        new()
        {
            UpdateSheetProperties = new()
            {
                Properties = new() { SheetId = Id, GridProperties = size },
                Fields = "gridProperties.rowCount,gridProperties.columnCount,gridProperties.frozenRowCount",
            },
        };

    private static Request Widened(int width, int column) =>
        new()
        {
            UpdateDimensionProperties = new()
            {
                Range = new()
                {
                    SheetId = Id,
                    Dimension = "COLUMNS",
                    StartIndex = column,
                    EndIndex = column + 1,
                },
                Properties = new() { PixelSize = width },
                Fields = "pixelSize",
            },
        };

    private static List<RowData> Rows(CheckList list)
    {
        string[] headings = ["check-where", "check-what", "check-suggestion"];
        return
        [
            new() { Values = [.. headings.Select(key => Cell(Texts.Gather[key].In(list.Language), isBold: true))] },
            .. list.Lines.Select(line => new RowData { Values = [Cell(line.Where, line.Link), Cell(line.What), Cell(line.Suggestion)] }),
        ];
    }

    // Texts are stored as texts, never as what a person types: none can become a formula.
    private static CellData Cell(string text, string? link = null, bool isBold = false) =>
        new()
        {
            UserEnteredValue = new() { StringValue = text },
            UserEnteredFormat = new()
            {
                TextFormat = new() { Bold = isBold, Link = link is null ? null : new() { Uri = link } },
                WrapStrategy = "WRAP",
                VerticalAlignment = "TOP",
            },
        };

    // A tab of people's own may have the name; it is left alone.
    private static string Title(Language language, List<SheetProperties> tabs)
    {
        var title = Texts.Gather["check-tab"].In(language);
        var free = title;
        for (var i = 2; tabs.Exists(tab => string.Equals(tab.Title, free, StringComparison.OrdinalIgnoreCase)); i++)
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title} {i}");
        return free;
    }
}
