using DocumentFormat.OpenXml.Office2010.Excel;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelFormula = DocumentFormat.OpenXml.Office.Excel.Formula;

namespace Pipeline.Publish.Workbooks;

/// <summary>The small lines in cells: an extension of the format that programs without it leave out.</summary>
internal static class SparklineElement
{
    private const string ExtensionId = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
    private const string Blue = "FF1F5C99",
        Red = "FFB3261E";

    /// <summary>The extension list of a sheet; null if no column draws lines.</summary>
    public static WorksheetExtensionList? Of(Sheet sheet, Workbook workbook, int number)
    {
        var groups = sheet
            .Table.Columns.Select((column, index) => Group(sheet, workbook, number, column, index))
            .OfType<SparklineGroup>()
            .ToList();
        if (groups.Count == 0 || sheet.Table.RowCount == 0)
            return null;
        var list = new SparklineGroups(groups);
        list.AddNamespaceDeclaration("xm", "http://schemas.microsoft.com/office/excel/2006/main");
        var extension = new WorksheetExtension(list) { Uri = ExtensionId };
        extension.AddNamespaceDeclaration("x14", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main");
        return new WorksheetExtensionList(extension);
    }

    /// <summary>The lowest point is marked; weeks without a figure are gaps, not zeros.</summary>
    private static SparklineGroup? Group(Sheet sheet, Workbook workbook, int number, SheetColumn column, int index)
    {
        if (column.Sparkline is not var (first, last))
            return null;
        var name = SheetWriter.Quoted(WorkbookWriter.SheetNames(workbook)[number - 1]);
        var lines = Enumerable
            .Range(sheet.HeaderRow + 1, sheet.Table.RowCount)
            .Select(row => new Sparkline(
                new ExcelFormula($"{name}!{new CellRange(new(row, first), new(row, last))}"),
                new DocumentFormat.OpenXml.Office.Excel.ReferenceSequence { Text = new CellAddress(row, index).ToString() }
            ));
        return new SparklineGroup(
            new SeriesColor { Rgb = Blue },
            new MarkersColor { Rgb = Blue },
            new LowMarkerColor { Rgb = Red },
            new Sparklines(lines)
        )
        {
            DisplayEmptyCellsAs = DisplayBlanksAsValues.Gap,
            Low = true,
        };
    }
}
