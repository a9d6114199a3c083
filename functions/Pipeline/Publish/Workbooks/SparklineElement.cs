using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>The small lines in cells: an extension of the format that programs without it leave out.</summary>
internal static class SparklineElement
{
    private const string ExtensionId = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
    private const string Blue = "FF1F5C99",
        Red = "FFB3261E";

    /// <summary>The extension list of a sheet; null if no column draws lines.</summary>
    public static XElement? Of(Sheet sheet, Workbook workbook, int number)
    {
        var groups = sheet
            .Table.Columns.Select((column, index) => Group(sheet, workbook, number, column, index))
            .OfType<XElement>()
            .ToList();
        if (groups.Count == 0 || sheet.Table.RowCount == 0)
            return null;
        return new XElement(
            Main + "extLst",
            new XElement(
                Main + "ext",
                Prefix("x14", Excel2010),
                Set("uri", ExtensionId),
                new XElement(Excel2010 + "sparklineGroups", Prefix("xm", Excel2006), groups)
            )
        );
    }

    /// <summary>The lowest point is marked; weeks without a figure are gaps, not zeros.</summary>
    private static XElement? Group(Sheet sheet, Workbook workbook, int number, SheetColumn column, int index)
    {
        if (column.Sparkline is not var (first, last))
            return null;
        var name = SheetWriter.Quoted(WorkbookWriter.SheetNames(workbook)[number - 1]);
        var lines = Enumerable
            .Range(sheet.HeaderRow + 1, sheet.Table.RowCount)
            .Select(row => new XElement(
                Excel2010 + "sparkline",
                new XElement(Excel2006 + "f", $"{name}!{new CellRange(new(row, first), new(row, last))}"),
                new XElement(Excel2006 + "sqref", new CellAddress(row, index).ToString())
            ));
        return new XElement(
            Excel2010 + "sparklineGroup",
            Set("displayEmptyCellsAs", "gap"),
            Set("low", true),
            new XElement(Excel2010 + "colorSeries", Set("rgb", Blue)),
            new XElement(Excel2010 + "colorMarkers", Set("rgb", Blue)),
            new XElement(Excel2010 + "colorLow", Set("rgb", Red)),
            new XElement(Excel2010 + "sparklines", lines)
        );
    }
}
