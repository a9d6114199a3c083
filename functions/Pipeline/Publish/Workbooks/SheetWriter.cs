using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Publish.Workbooks;

/// <summary>Writes one sheet: what stands before its rows, the rows, and what stands after them.</summary>
internal sealed class SheetWriter(
    XmlWriter xml,
    Workbook workbook,
    Sheet sheet,
    int number,
    StyleSheet styles,
    SharedTexts texts,
    Relationships relationships
)
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string RelationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ColumnWidths _widths = ColumnWidths.Of(sheet.Table);

    /// <summary>Writes the part.</summary>
    public void Write()
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, RelationshipsNamespace);
        WriteElements(Before());
        var rows = new SheetRows(xml, workbook, sheet, styles, texts, _widths);
        rows.Write();
        WriteElements(new SheetFeatures(sheet, rows).Elements(relationships));
        WriteElements(After());
        xml.WriteEndElement();
    }

    /// <summary>The table's cells, headings included.</summary>
    public static CellRange TableRange(Sheet sheet) => new(new(sheet.HeaderRow, 0), new(sheet.LastRow, sheet.Table.Columns.Count - 1));

    /// <summary>The table's cells as formulas name them from anywhere.</summary>
    public static string Reference(Sheet sheet, string sheetName)
    {
        var range = TableRange(sheet);
        return $"{Quoted(sheetName)}!{Absolute(range.First)}:{Absolute(range.Last)}";
    }

    /// <summary>A sheet's name as formulas write it.</summary>
    public static string Quoted(string sheetName) => $"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>$A$1.</summary>
    public static string Absolute(CellAddress cell) => string.Create(CultureInfo.InvariantCulture, $"${cell.ColumnLetters}${cell.Row + 1}");

    private void WriteElements(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
            element.WriteTo(xml);
    }

    private IEnumerable<OpenXmlElement> Before()
    {
        yield return new SheetProperties(new PageSetupProperties { FitToPage = true });
        yield return new SheetViews(View());
        yield return new SheetFormatProperties { DefaultRowHeight = 13.5 };
        yield return _widths.ToElement();
    }

    /// <summary>Titles and headings stay in sight, and as many columns as the table asks for.</summary>
    private SheetView View()
    {
        var corner = new CellAddress(sheet.HeaderRow + 1, Math.Min(sheet.Table.FrozenColumns, sheet.Table.Columns.Count)).ToString();
        var pane = sheet.Table.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        return new SheetView(
            new Pane
            {
                HorizontalSplit = sheet.Table.FrozenColumns > 0 ? sheet.Table.FrozenColumns : null,
                VerticalSplit = sheet.HeaderRow + 1,
                TopLeftCell = corner,
                ActivePane = pane,
                State = PaneStateValues.Frozen,
            },
            new Selection
            {
                Pane = pane,
                ActiveCell = corner,
                SequenceOfReferences = new() { InnerText = corner },
            }
        )
        {
            ShowGridLines = false,
            TabSelected = number == 1 ? true : null,
            WorkbookViewId = 0,
        };
    }

    private IEnumerable<OpenXmlElement> After()
    {
        yield return new PageMargins
        {
            Left = 0.4,
            Right = 0.4,
            Top = 0.5,
            Bottom = 0.6,
            Header = 0.3,
            Footer = 0.3,
        };
        yield return new PageSetup
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        };
        yield return new HeaderFooter(new OddFooter($"&L{Footer(workbook.Title)}&R{PageNumber()}"));
        if (sheet.Charts.Count > 0)
            yield return new Drawing { Id = relationships.To("drawing", $"/xl/drawings/drawing{number}.xml") };
        if (sheet.Table.IsExcelTable)
            yield return new TableParts(new TablePart { Id = relationships.To("table", $"/xl/tables/table{number}.xml") }) { Count = 1 };
        if (SparklineElement.Of(sheet, workbook, number) is { } sparklines)
            yield return sparklines;
    }

    private string PageNumber() => string.Format(CultureInfo.InvariantCulture, Footer(workbook.PageOf), "&P", "&N");

    /// <summary>In a footer &amp; begins a code; two of them are one sign. Excel allows 255 characters in all.</summary>
    private static string Footer(string text)
    {
        var safe = SafeText.Of(text).Replace("&", "&&", StringComparison.Ordinal);
        return safe.Length <= 200 ? safe : safe[..200];
    }
}
