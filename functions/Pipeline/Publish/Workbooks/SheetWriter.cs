using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

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
    private readonly ColumnWidths _widths = ColumnWidths.Of(sheet.Table);

    /// <summary>Writes the part.</summary>
    public void Write()
    {
        xml.WriteStartElement("worksheet", Main.NamespaceName);
        xml.WriteAttributeString("xmlns", "r", null, Relation.NamespaceName);
        WriteElements(Before());
        var rows = new SheetRows(xml, sheet, styles, texts, _widths);
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

    private void WriteElements(IEnumerable<XElement?> elements)
    {
        foreach (var element in elements)
            element?.WriteTo(xml);
    }

    private IEnumerable<XElement> Before() =>
        [
            new(Main + "sheetPr", new XElement(Main + "pageSetUpPr", Set("fitToPage", true))),
            new(Main + "sheetViews", View()),
            new(Main + "sheetFormatPr", Set("defaultRowHeight", 13.5)),
            _widths.ToElement(),
        ];

    /// <summary>Titles and headings stay in sight, and as many columns as the table asks for.</summary>
    private XElement View()
    {
        var frozen = Math.Min(sheet.Table.FrozenColumns, sheet.Table.Columns.Count);
        var corner = new CellAddress(sheet.HeaderRow + 1, frozen).ToString();
        var pane = frozen > 0 ? "bottomRight" : "bottomLeft";
        return new XElement(
            Main + "sheetView",
            Set("showGridLines", false),
            Set("tabSelected", number == 1 ? true : null),
            Set("workbookViewId", 0),
            new XElement(
                Main + "pane",
                Set("xSplit", frozen > 0 ? frozen : null),
                Set("ySplit", sheet.HeaderRow + 1),
                Set("topLeftCell", corner),
                Set("activePane", pane),
                Set("state", "frozen")
            ),
            new XElement(Main + "selection", Set("pane", pane), Set("activeCell", corner), Set("sqref", corner))
        );
    }

    private IEnumerable<XElement?> After() =>
        [
            new(
                Main + "pageMargins",
                Set("left", 0.4),
                Set("right", 0.4),
                Set("top", 0.5),
                Set("bottom", 0.6),
                Set("header", 0.3),
                Set("footer", 0.3)
            ),
            new(Main + "pageSetup", Set("paperSize", 9), Set("fitToWidth", 1), Set("fitToHeight", 0), Set("orientation", "landscape")),
            new(Main + "headerFooter", new XElement(Main + "oddFooter", $"&L{Footer(workbook.Title)}&R{PageNumber()}")),
            sheet.Charts.Count > 0 ? To("drawing", $"/xl/drawings/drawing{number}.xml") : null,
            sheet.Table.HasNotes ? NotesElement.Reference(relationships, number) : null,
            sheet.Table.IsExcelTable ? List(Main + "tableParts", [To("table", $"/xl/tables/table{number}.xml", "tablePart")]) : null,
            SparklineElement.Of(sheet, workbook, number),
        ];

    private XElement To(string type, string path, string? name = null) =>
        new(Main + (name ?? type), Set(Relation + "id", relationships.To(type, path)));

    private string PageNumber() => string.Format(CultureInfo.InvariantCulture, Footer(workbook.PageOf), "&P", "&N");

    /// <summary>In a footer &amp; begins a code; two of them are one sign. Excel allows 255 characters in all.</summary>
    private static string Footer(string text)
    {
        var safe = SafeText.Of(text).Replace("&", "&&", StringComparison.Ordinal);
        return safe.Length <= 200 ? safe : safe[..200];
    }
}
