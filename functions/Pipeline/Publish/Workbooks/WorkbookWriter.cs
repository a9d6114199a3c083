using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// Writes workbooks as .xlsx (ECMA-376) to a forward-only stream, row by row. Equal workbooks give equal bytes. The small elements around
/// the rows are built whole; rows, where speed counts, go straight to the XML writer.
/// </summary>
public static class WorkbookWriter
{
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Drawings = "application/vnd.openxmlformats-officedocument";

    /// <summary>The media type of what is written.</summary>
    public const string ContentType = Sheets + ".sheet";

    /// <summary>Writes a workbook; the stream stays open.</summary>
    public static void Write(Workbook workbook, Stream output)
    {
        using var package = new Package(output);
        var names = SheetNames(workbook);
        package.Write("[Content_Types].xml", xml => WriteContentTypes(xml, workbook));
        package.Write("_rels/.rels", PackageRelationships().WriteTo);
        package.Write("docProps/core.xml", xml => DocumentProperties.WriteCore(xml, workbook));
        package.Write("docProps/app.xml", DocumentProperties.WriteApplication);
        WriteWorkbook(package, workbook, names);

        var styles = new StyleSheet();
        var texts = new SharedTexts(workbook.CutNote);
        for (var number = 1; number <= workbook.Sheets.Count; number++)
            WriteSheet(package, workbook, names[number - 1], number, styles, texts);
        package.Write("xl/styles.xml", styles.ToElement());
        package.Write("xl/sharedStrings.xml", texts.WriteTo);
    }

    /// <summary>The sheets' names as they are written: each fit for Excel and unlike the others.</summary>
    internal static List<string> SheetNames(Workbook workbook)
    {
        List<string> names = [];
        foreach (var sheet in workbook.Sheets)
            names.Add(SheetText.SheetName(sheet.Name, names));
        return names;
    }

    private static void WriteSheet(Package package, Workbook workbook, string name, int number, StyleSheet styles, SharedTexts texts)
    {
        var sheet = workbook.Sheets[number - 1];
        var relationships = new Relationships();
        var path = $"xl/worksheets/sheet{number}.xml";
        package.Write(path, xml => new SheetWriter(xml, workbook, sheet, number, styles, texts, relationships).Write());
        package.Write(path, relationships);
        if (sheet.Table.IsExcelTable)
            package.Write($"xl/tables/table{number}.xml", TableElement.Of(sheet, number));
        if (sheet.Table.HasNotes)
        {
            package.Write(NotesElement.Path(number), NotesElement.Of(sheet, workbook.Author));
            package.Write(NotesElement.ShapesPath(number), NotesElement.Shapes(sheet, number));
        }
        if (sheet.Charts.Count == 0)
            return;
        var charts = new Relationships();
        package.Write($"xl/drawings/drawing{number}.xml", DrawingElement.Of(sheet, number, charts));
        package.Write($"xl/drawings/drawing{number}.xml", charts);
        for (var chart = 0; chart < sheet.Charts.Count; chart++)
            package.Write(ChartPath(number, chart), ChartElement.Of(sheet, name, sheet.Charts[chart]));
    }

    internal static string ChartPath(int sheet, int chart) => $"xl/charts/chart{sheet}-{chart + 1}.xml";

    private static Relationships PackageRelationships()
    {
        var relationships = new Relationships();
        relationships.To("officeDocument", "/xl/workbook.xml");
        relationships.To("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "/docProps/core.xml");
        relationships.To("extended-properties", "/docProps/app.xml");
        return relationships;
    }

    private static void WriteContentTypes(XmlWriter xml, Workbook workbook)
    {
        const string ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        xml.WriteStartElement("Types", ns);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Default("vml", $"{Drawings}.vmlDrawing");
        foreach (var (path, type) in ContentTypes(workbook))
        {
            xml.WriteStartElement("Override", ns);
            xml.WriteAttributeString("PartName", "/" + path);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default", ns);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static IEnumerable<(string Path, string Type)> ContentTypes(Workbook workbook)
    {
        yield return ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        yield return ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        yield return ("xl/workbook.xml", $"{Sheets}.sheet.main+xml");
        yield return ("xl/styles.xml", $"{Sheets}.styles+xml");
        yield return ("xl/sharedStrings.xml", $"{Sheets}.sharedStrings+xml");
        for (var number = 1; number <= workbook.Sheets.Count; number++)
        {
            var sheet = workbook.Sheets[number - 1];
            yield return ($"xl/worksheets/sheet{number}.xml", $"{Sheets}.worksheet+xml");
            if (sheet.Table.IsExcelTable)
                yield return ($"xl/tables/table{number}.xml", $"{Sheets}.table+xml");
            if (sheet.Table.HasNotes)
                yield return (NotesElement.Path(number), $"{Sheets}.comments+xml");
            if (sheet.Charts.Count > 0)
                yield return ($"xl/drawings/drawing{number}.xml", $"{Drawings}.drawing+xml");
            for (var chart = 0; chart < sheet.Charts.Count; chart++)
                yield return (ChartPath(number, chart), $"{Drawings}.drawingml.chart+xml");
        }
    }

    private static void WriteWorkbook(Package package, Workbook workbook, List<string> names)
    {
        var relationships = new Relationships();
        relationships.To("styles", "/xl/styles.xml");
        relationships.To("sharedStrings", "/xl/sharedStrings.xml");
        var sheets = names.Select(
            (name, index) =>
                new XElement(
                    Main + "sheet",
                    Set("name", name),
                    Set("sheetId", index + 1),
                    Set(Relation + "id", relationships.To("worksheet", $"/xl/worksheets/sheet{index + 1}.xml"))
                )
        );
        var element = new XElement(
            Main + "workbook",
            Prefix("r", Relation),
            new XElement(Main + "bookViews", new XElement(Main + "workbookView")),
            new XElement(Main + "sheets", sheets),
            new XElement(Main + "definedNames", workbook.Sheets.SelectMany((sheet, index) => DefinedNames(sheet, names[index], index)))
        );
        package.Write("xl/workbook.xml", element);
        package.Write("xl/workbook.xml", relationships);
    }

    private static IEnumerable<XElement> DefinedNames(Sheet sheet, string name, int index)
    {
        if (!sheet.Table.IsExcelTable)
            yield return new XElement(Main + "definedName", Set("name", sheet.Table.Name), SheetWriter.Reference(sheet, name));
        var first = sheet.HeaderRow + (sheet.Table.HasGroups ? 0 : 1);
        var titles = string.Create(CultureInfo.InvariantCulture, $"{SheetWriter.Quoted(name)}!${first}:${sheet.HeaderRow + 1}");
        yield return new XElement(Main + "definedName", Set("name", "_xlnm.Print_Titles"), Set("localSheetId", index), titles);
    }
}
