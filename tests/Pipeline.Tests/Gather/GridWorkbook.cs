using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Pipeline.Tests.Gather;

/// <summary>Writes grids as a workbook, for tests and benchmarks: what the reader must give back.</summary>
public static class GridWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Written = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Positions in the list of cell formats below, by what they show.
    private static readonly CellKind[] Formats = [CellKind.Number, CellKind.Date, CellKind.Time, CellKind.Percent];

    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy\ hh:mm"/></numFmts><cellXfs count="4">
        <xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/><xf numFmtId="9"/></cellXfs></styleSheet>
        """;

    /// <summary>
    /// The bytes of an .xlsx file with the tabs given. In ASCII every Cyrillic letter is a reference, as openpyxl without lxml writes
    /// them: twice the bytes.
    /// </summary>
    public static byte[] Write(IReadOnlyList<Grid> tabs, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, encoding, "_rels/.rels", Links([("officeDocument", "xl/workbook.xml", false)]));
            Part(zip, encoding, "xl/workbook.xml", xml => WriteWorkbook(xml, tabs));
            Part(
                zip,
                encoding,
                "xl/_rels/workbook.xml.rels",
                Links([.. tabs.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml", false)), ("styles", "styles.xml", false)])
            );
            Part(zip, encoding, "xl/styles.xml", xml => xml.WriteRaw(Styles));
            for (var i = 0; i < tabs.Count; i++)
            {
                var tab = tabs[i];
                Part(zip, encoding, $"xl/worksheets/sheet{i + 1}.xml", xml => WriteSheet(xml, tab));
                if (tab.Hyperlinks.Count > 0)
                    Part(
                        zip,
                        encoding,
                        $"xl/worksheets/_rels/sheet{i + 1}.xml.rels",
                        Links(tab.Hyperlinks.Values.Select(link => ("hyperlink", link, true)))
                    );
            }
        }
        return file.ToArray();
    }

    private static void Part(ZipArchive zip, Encoding encoding, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        using var xml = XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = encoding, CloseOutput = true });
        write(xml);
    }

    private static Action<XmlWriter> Links(IEnumerable<(string Type, string Target, bool IsOutside)> links) =>
        xml =>
        {
            xml.WriteStartElement("Relationships", PackageRelationships);
            foreach (var (i, (type, target, isOutside)) in links.Index())
            {
                xml.WriteStartElement("Relationship", PackageRelationships);
                xml.WriteAttributeString("Id", Id(i));
                xml.WriteAttributeString("Type", $"{Relationships}/{type}");
                xml.WriteAttributeString("Target", target);
                if (isOutside)
                    xml.WriteAttributeString("TargetMode", "External");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        };

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<Grid> tabs)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < tabs.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", tabs[i].Name);
            xml.WriteAttributeString("sheetId", tabs[i].Id);
            if (tabs[i].IsHidden)
                xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("r", "id", Relationships, Id(i));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, Grid tab)
    {
        xml.WriteStartElement("worksheet", Main);
        WriteEach(
            xml,
            "cols",
            "col",
            tab.HiddenColumns.Order(),
            column => [("min", Number(column + 1)), ("max", Number(column + 1)), ("hidden", "1")]
        );
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < tab.Rows.Count; row++)
            WriteRow(xml, tab, row);
        xml.WriteEndElement();
        WriteEach(xml, "mergeCells", "mergeCell", tab.Merges, merge => [("ref", merge.ToString())]);
        WriteEach(
            xml,
            "hyperlinks",
            "hyperlink",
            tab.Hyperlinks.Keys.Index(),
            link => [("ref", link.Item.ToString()), ("r:id", Id(link.Index))]
        );
        xml.WriteEndElement();
    }

    private static void WriteEach<T>(
        XmlWriter xml,
        string list,
        string element,
        IEnumerable<T> items,
        Func<T, (string Name, string Value)[]> attributes
    )
    {
        xml.WriteStartElement(list, Main);
        foreach (var item in items)
        {
            xml.WriteStartElement(element, Main);
            foreach (var (name, value) in attributes(item))
            {
                if (name == "r:id")
                    xml.WriteAttributeString("r", "id", Relationships, value);
                else
                    xml.WriteAttributeString(name, value);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, Grid tab, int row)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Number(row + 1));
        if (tab.HiddenRows.Contains(row))
            xml.WriteAttributeString("hidden", "1");
        for (var column = 0; column < tab.Rows[row].Length; column++)
        {
            if (tab.Rows[row][column].Kind != CellKind.Empty)
                WriteCell(xml, new CellAddress(row, column), tab.Rows[row][column]);
        }
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, CellAddress at, Cell cell)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", at.ToString());
        if (Array.IndexOf(Formats, cell.Kind) is var format and > 0)
            xml.WriteAttributeString("s", Number(format));
        if (cell.Kind is CellKind.Text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(cell.Text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            if (cell.Kind is CellKind.Boolean or CellKind.Error)
                xml.WriteAttributeString("t", cell.Kind == CellKind.Boolean ? "b" : "e");
            xml.WriteElementString("v", Main, cell.Text ?? cell.Number.ToString("R", CultureInfo.InvariantCulture));
        }
        xml.WriteEndElement();
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
