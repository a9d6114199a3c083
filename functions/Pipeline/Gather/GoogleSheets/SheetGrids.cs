using System.Globalization;
using Google.Apis.Sheets.v4.Data;
using Pipeline.Settings;
using SheetsFile = Google.Apis.Sheets.v4.Data.Spreadsheet;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>Makes grids of what Sheets answers: the same that the same spreadsheet saved as .xlsx gives.</summary>
internal static class SheetGrids
{
    /// <summary>Everything a grid needs, in one request; naming grid data makes Google send it.</summary>
    public const string Fields =
        "spreadsheetId,properties(title),"
        + "sheets(properties(sheetId,title,index,sheetType,hidden,gridProperties),merges,"
        + "data(startRow,startColumn,rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser,hiddenByFilter),"
        + "rowData(values(userEnteredValue/formulaValue,effectiveValue,formattedValue,hyperlink,effectiveFormat/numberFormat))))";

    /// <summary>The tabs in order; charts on a tab of their own are none, and neither is the tab that we write.</summary>
    /// <exception cref="UnreadableException">More cells than the settings allow.</exception>
    public static IReadOnlyList<Grid> Of(SheetsFile spreadsheet, PipelineSettings settings)
    {
        var budget = new CellBudget(settings);
        return
        [
            .. (spreadsheet.Sheets ?? [])
                .Where(sheet => sheet.Properties is { SheetType: null or "" or "GRID" } properties && properties.SheetId != CheckTab.Id)
                .OrderBy(sheet => sheet.Properties.Index ?? 0)
                .Select(sheet => GridOf(sheet, budget)),
        ];
    }

    /// <summary>Whether every cell shows what it will go on showing: the least settled cell decides.</summary>
    public static Settlement SettlementOf(SheetsFile spreadsheet) =>
        (spreadsheet.Sheets ?? [])
            .SelectMany(sheet => sheet.Data ?? [])
            .SelectMany(data => data.RowData ?? [])
            .SelectMany(row => row?.Values ?? [])
            .OfType<CellData>()
            .Select(SheetCells.SettlementOf)
            .DefaultIfEmpty()
            .Max();

    private static Grid GridOf(Sheet sheet, CellBudget budget)
    {
        var id = (sheet.Properties.SheetId ?? 0).ToString(CultureInfo.InvariantCulture);
        var grid = new GridBuilder(id, sheet.Properties.Title ?? "", budget) { IsHidden = sheet.Properties.Hidden ?? false };
        foreach (var data in sheet.Data ?? [])
            Add(grid, data);
        foreach (var merge in sheet.Merges ?? [])
        {
            if (RangeOf(merge, sheet.Properties.GridProperties) is { } range)
                grid.Merge(range);
        }
        return grid.Build();
    }

    private static void Add(GridBuilder grid, GridData data)
    {
        var (top, left) = (data.StartRow ?? 0, data.StartColumn ?? 0);
        foreach (var (row, line) in (data.RowData ?? []).Index())
        {
            foreach (var (column, cell) in (line?.Values ?? []).Index())
            {
                if (cell is not null)
                    Add(grid, top + row, left + column, cell);
            }
        }
        foreach (var (row, line) in (data.RowMetadata ?? []).Index())
        {
            if (IsHidden(line))
                grid.HideRow(top + row);
        }
        foreach (var (column, line) in (data.ColumnMetadata ?? []).Index())
        {
            if (IsHidden(line))
                grid.HideColumns(left + column, left + column);
        }
    }

    private static void Add(GridBuilder grid, int row, int column, CellData cell)
    {
        grid.Add(row, column, SheetCells.Of(cell));
        if (!string.IsNullOrEmpty(cell.Hyperlink))
            grid.Link(CellRange.Of(new CellAddress(row, column)), cell.Hyperlink);
    }

    private static bool IsHidden(DimensionProperties? line) => line is { HiddenByUser: true } or { HiddenByFilter: true };

    // Half-open; a bound that is not given is the tab's own.
    private static CellRange? RangeOf(GridRange range, GridProperties? size)
    {
        var first = new CellAddress(range.StartRowIndex ?? 0, range.StartColumnIndex ?? 0);
        var last = new CellAddress((range.EndRowIndex ?? size?.RowCount ?? 0) - 1, (range.EndColumnIndex ?? size?.ColumnCount ?? 0) - 1);
        return last.Row >= first.Row && last.Column >= first.Column ? new CellRange(first, last) : null;
    }
}
