using System.IO.Compression;
using System.Text;
using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Tests.Gather;

/// <summary>A workbook of parts written by hand: what writers other than ours make of the format.</summary>
internal sealed class RawWorkbook
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, byte[]> _parts = [];

    /// <summary>A workbook of one sheet with rows, and optionally what stands before and after them.</summary>
    public RawWorkbook(string rows = "", string before = "", string after = "", string sharedStrings = "", string formats = "")
    {
        this["_rels/.rels"] = Links(("officeDocument", "xl/workbook.xml"));
        this["xl/workbook.xml"] = Workbook();
        this["xl/_rels/workbook.xml.rels"] = Links(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml")
        );
        this["xl/sharedStrings.xml"] = $"<sst>{sharedStrings}</sst>";
        this["xl/styles.xml"] = $"<styleSheet>{formats}</styleSheet>";
        this["xl/worksheets/sheet1.xml"] = $"<worksheet>{before}<sheetData>{rows}</sheetData>{after}</worksheet>";
    }

    /// <summary>A part's text, in UTF-8.</summary>
    public string this[string part]
    {
        get => Encoding.UTF8.GetString(_parts[part]);
        set => _parts[part] = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>The workbook part: its properties, and a list of one sheet unless given.</summary>
    public static string Workbook(string properties = "", string sheets = """<sheet name="Лист1" sheetId="1" r:id="rId1"/>""") =>
        $"""<workbook xmlns:r="{Types}">{properties}<sheets>{sheets}</sheets></workbook>""";

    /// <summary>Relationships rId1, rId2…</summary>
    public static string Links(params (string Type, string Target)[] links) =>
        $"<Relationships>{string.Concat(links.Select((link, i) => $"""<Relationship Id="rId{i + 1}" Type="{Types}/{link.Type}" Target="{link.Target}"/>"""))}</Relationships>";

    /// <summary>Sets a part's bytes.</summary>
    public void Set(string part, byte[] content) => _parts[part] = content;

    /// <summary>Takes a part away.</summary>
    public void Remove(string part) => _parts.Remove(part);

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    /// <summary>The tabs read.</summary>
    public IReadOnlyList<Grid> Read(PipelineSettings? settings = null) => SpreadsheetFile.Read(ToBytes(), "a.xlsx", settings ?? new());

    /// <summary>The cells of the first tab as shown, by row.</summary>
    public string[][] Shown() => [.. Read()[0].Rows.Select(row => row.Select(cell => cell.Shown).ToArray())];

    /// <summary>The one cell A1 of a workbook with this as the inside of its cell element.</summary>
    public static Cell CellOf(string cell, string sharedStrings = "", string formats = "", string properties = "") =>
        new RawWorkbook($"<row>{cell}</row>", sharedStrings: sharedStrings, formats: formats)
        {
            ["xl/workbook.xml"] = Workbook(properties),
        }.Read()[0][0, 0];
}
