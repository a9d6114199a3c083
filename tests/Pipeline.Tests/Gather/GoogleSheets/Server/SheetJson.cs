using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>A grid as the resource <c>Sheet</c>: ragged rows, trailing empty cells and rows left out, every row and column described.</summary>
internal static class SheetJson
{
    private const int LeastRows = 60;
    private const int LeastColumns = 26;

    public static JsonObject Of(Grid grid)
    {
        var (rows, columns) = (Math.Max(grid.Rows.Count, LeastRows), Math.Max(grid.ColumnCount, LeastColumns));
        var properties = new JsonObject
        {
            ["sheetId"] = int.Parse(grid.Id, CultureInfo.InvariantCulture),
            ["title"] = grid.Name,
            ["sheetType"] = "GRID",
            ["gridProperties"] = new JsonObject { ["rowCount"] = rows, ["columnCount"] = columns },
        };
        if (grid.IsHidden)
            properties["hidden"] = true;
        var sheet = new JsonObject
        {
            ["properties"] = properties,
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["rowData"] = new JsonArray([.. grid.Rows.Select((row, i) => Row(grid, row, i))]),
                    ["rowMetadata"] = Lines(rows, grid.HiddenRows),
                    ["columnMetadata"] = Lines(columns, grid.HiddenColumns),
                }
            ),
        };
        if (grid.Merges.Count > 0)
            sheet["merges"] = new JsonArray([.. grid.Merges.Select(merge => Range(grid.Id, merge))]);
        return sheet;
    }

    /// <summary>A cell's resource; a date, time or percentage is a number whose format says so.</summary>
    public static JsonObject Cell(Cell cell)
    {
        var value = cell.Kind switch
        {
            CellKind.Text => new JsonObject { ["stringValue"] = cell.Text },
            CellKind.Boolean => new JsonObject { ["boolValue"] = cell.Number != 0 },
            CellKind.Error => new JsonObject
            {
                ["errorValue"] = new JsonObject { ["type"] = ErrorType(cell.Text!), ["message"] = "" },
            },
            _ => new JsonObject { ["numberValue"] = cell.Number },
        };
        var resource = new JsonObject
        {
            ["userEnteredValue"] = cell.Kind == CellKind.Error ? new JsonObject { ["formulaValue"] = "=A1+B1" } : value.DeepClone(),
            ["effectiveValue"] = value,
            ["formattedValue"] = cell.Shown,
            ["effectiveFormat"] = new JsonObject
            {
                ["backgroundColor"] = new JsonObject { ["red"] = 1 },
                ["numberFormat"] = Format(cell.Kind),
            },
        };
        return resource;
    }

    private static JsonObject Row(Grid grid, Cell[] row, int index)
    {
        var cells = row.Select(
            (cell, column) =>
            {
                if (cell.Kind == CellKind.Empty)
                    return new JsonObject();
                var resource = Cell(cell);
                if (grid.Hyperlinks.TryGetValue(new CellAddress(index, column), out var link))
                    resource["hyperlink"] = link;
                return resource;
            }
        );
        return row.Length == 0 ? [] : new JsonObject { ["values"] = new JsonArray([.. cells]) };
    }

    private static JsonObject? Format(CellKind kind) =>
        kind switch
        {
            CellKind.Date => new JsonObject { ["type"] = "DATE", ["pattern"] = "dd.mm.yyyy" },
            CellKind.Time => new JsonObject { ["type"] = "TIME", ["pattern"] = "h:mm" },
            CellKind.Percent => new JsonObject { ["type"] = "PERCENT", ["pattern"] = "0%" },
            _ => null,
        };

    private static string ErrorType(string shown) =>
        shown switch
        {
            "#REF!" => "REF",
            "#N/A" => "N_A",
            "#DIV/0!" => "DIVIDE_BY_ZERO",
            "#VALUE!" => "VALUE",
            "#NAME?" => "NAME",
            "#NUM!" => "NUM",
            "#NULL!" => "NULL_VALUE",
            "Загрузка..." or "Загрузка…" or "Loading..." => "LOADING",
            _ => "ERROR",
        };

    private static JsonArray Lines(int count, IReadOnlySet<int> hidden) =>
        new([
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    hidden.Contains(i)
                        ? new JsonObject { ["pixelSize"] = 21, ["hiddenByUser"] = true }
                        : new JsonObject { ["pixelSize"] = 21 }
                ),
        ]);

    private static JsonObject Range(string sheet, CellRange cells) =>
        new()
        {
            ["sheetId"] = int.Parse(sheet, CultureInfo.InvariantCulture),
            ["startRowIndex"] = cells.First.Row,
            ["endRowIndex"] = cells.Last.Row + 1,
            ["startColumnIndex"] = cells.First.Column,
            ["endColumnIndex"] = cells.Last.Column + 1,
        };
}
