using System.Text;

namespace Pipeline.Tests.Gather;

public sealed class XlsxReaderTests
{
    [Theory]
    [InlineData("<c><v>12.5</v></c>", CellKind.Number, "12.5")]
    [InlineData("<c t=\"n\"><v>1e3</v></c>", CellKind.Number, "1000")]
    [InlineData("<c><v>-0.1</v></c>", CellKind.Number, "-0.1")]
    [InlineData("<c t=\"b\"><v>1</v></c>", CellKind.Boolean, "TRUE")]
    [InlineData("<c t=\"b\"><v>0</v></c>", CellKind.Boolean, "FALSE")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", CellKind.Error, "#REF!")]
    [InlineData("<c t=\"str\"><f>A2&amp;\"x\"</f><v>Ош</v></c>", CellKind.Text, "Ош")]
    [InlineData("<c t=\"str\"><f>A2</f><v></v></c>", CellKind.Empty, "")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", CellKind.Number, "2")]
    [InlineData("<c t=\"inlineStr\"><is><t>Нарын</t></is></c>", CellKind.Text, "Нарын")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>Кок</t></r><r><rPr><b/></rPr><t>-Жар</t></r></is></c>", CellKind.Text, "Кок-Жар")]
    [InlineData("<c t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></is></c>", CellKind.Text, "東京")]
    [InlineData("<c t=\"d\"><v>2018-07-12T10:00:00</v></c>", CellKind.Date, "12.07.2018 10:00:00")]
    [InlineData("<c><v>не число</v></c>", CellKind.Text, "не число")]
    [InlineData("<c t=\"s\"/>", CellKind.Empty, "")]
    [InlineData("<c s=\"5\"/>", CellKind.Empty, "")]
    public void Cell_of_every_type_reads(string cell, CellKind kind, string shown)
    {
        var read = RawWorkbook.CellOf(cell);
        Assert.Equal((kind, shown), (read.Kind, read.Shown));
    }

    [Theory]
    [InlineData("<si><t>Ошская &amp; Нарынская &#1178;&#x4A2;&quot;</t></si>", "Ошская & Нарынская ҚҢ\"")]
    [InlineData("<si><t>a_x000D_\nb</t></si>", "a\nb")]
    [InlineData("<si><t>_x005F_x000D_</t></si>", "_x000D_")]
    [InlineData("<si><t>a_x00ZZ_b _x41_</t></si>", "a_x00ZZ_b _x41_")]
    [InlineData("<si><t>a\r\nb\rc</t></si>", "a\nb\nc")]
    [InlineData("<si><t xml:space=\"preserve\"> а </t></si>", " а ")]
    [InlineData("<si><t>\n  а\n  </t></si>", "а")]
    [InlineData("<si><t><![CDATA[<да> & ]]>нет<!-- ни -->!</t></si>", "<да> & нет!")]
    [InlineData("<si><r><t>1- жол</t></r><r><t xml:space=\"preserve\"> 2- суу</t></r><phoneticPr fontId=\"1\"/></si>", "1- жол 2- суу")]
    [InlineData("<x:si xmlns:x=\"u\"><x:t>жол</x:t></x:si>", "жол")]
    public void Shared_string_reads_as_it_was_typed(string si, string text) =>
        Assert.Equal(Cell.OfText(text), RawWorkbook.CellOf("<c t=\"s\"><v>0</v></c>", sharedStrings: si));

    [Theory]
    [InlineData("", 43_293, "12.07.2018")]
    [InlineData("<workbookPr date1904=\"1\"/>", 41_831, "12.07.2018")]
    [InlineData("<workbookPr date1904=\"true\"/>", 41_831, "12.07.2018")]
    [InlineData("", 1, "01.01.1900")]
    [InlineData("", 59, "28.02.1900")]
    [InlineData("", 60, "28.02.1900")]
    [InlineData("", 61, "01.03.1900")]
    public void Date_is_the_day_that_Excel_shows(string properties, int serial, string shown)
    {
        const string Formats = """<cellXfs><xf numFmtId="14"/></cellXfs>""";
        Assert.Equal(shown, RawWorkbook.CellOf($"<c s=\"0\"><v>{serial}</v></c>", formats: Formats, properties: properties).Shown);
    }

    [Fact]
    public void Custom_format_wins_over_the_built_in_of_its_id()
    {
        const string Formats =
            """<numFmts><numFmt numFmtId="2" formatCode="[$-419]d mmmm yyyy&quot; г.&quot;;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>""";
        Assert.Equal(Cell.OfDate(43_293), RawWorkbook.CellOf("<c s=\"1\"><v>43293</v></c>", formats: Formats));
    }

    [Fact]
    public void Rows_and_cells_may_lack_references_leave_gaps_and_come_out_of_order()
    {
        var book = new RawWorkbook(
            "<row r=\"3\"><c r=\"C3\"><v>3</v></c><c><v>4</v></c><c r=\"A3\"><v>1</v></c></row><row><c><v>5</v></c></row><row r=\"1\"><c r=\"B1\"><v>0</v></c></row>"
        );
        Assert.Equal<string[]>(
            [
                ["", "0"],
                [],
                ["1", "", "3", "4"],
                ["5"],
            ],
            book.Shown()
        );
    }

    [Fact]
    public void Empty_cells_and_rows_at_the_ends_are_left_out()
    {
        var book = new RawWorkbook(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\" s=\"2\"/></row>"
        );
        Assert.Equal<string[]>(
            [
                ["1"],
            ],
            book.Shown()
        );
    }

    [Fact]
    public void Links_come_from_relationships_places_and_formulas()
    {
        var book = new RawWorkbook(
            """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
            <row r="2"><c r="A2" t="str"><f>HYPERLINK("https://example.org/?a=1&amp;b=2","протокол")</f><v>протокол</v></c><c r="B2"><v>3</v></c></row>
            """,
            after: """<hyperlinks xmlns:r="r"><hyperlink ref="A1:B1" r:id="rId1"/><hyperlink ref="B2" location="'Лист 2'!A1"/></hyperlinks>"""
        )
        {
            ["xl/worksheets/_rels/sheet1.xml.rels"] =
                """<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="mailto:rg@example.org" TargetMode="External"/></Relationships>""",
        };
        var links = book.Read()[0].Hyperlinks.OrderBy(link => link.Key).Select(link => $"{link.Key} {link.Value}");
        Assert.Equal(["A1 mailto:rg@example.org", "B1 mailto:rg@example.org", "A2 https://example.org/?a=1&b=2", "B2 #'Лист 2'!A1"], links);
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_known_as_far_as_there_are_cells()
    {
        var book = new RawWorkbook(
            "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row><row r=\"9\" hidden=\"true\"/>",
            before: "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>"
        );
        var grid = book.Read()[0];
        Assert.Equal([0], grid.HiddenRows);
        Assert.Equal([1, 2], grid.HiddenColumns.Order());
    }

    [Fact]
    public void Merges_are_in_order_of_reading_and_end_where_the_cells_end()
    {
        var book = new RawWorkbook(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A2:A1048576\"/><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"E5:F6\"/><mergeCell ref=\"?\"/></mergeCells>"
        );
        Assert.Equal(["A1:C1", "A2:A3"], book.Read()[0].Merges.Select(merge => merge.ToString()));
    }

    [Fact]
    public void Parts_are_found_by_relationships_wherever_they_lie()
    {
        var book = new RawWorkbook { ["xl/worksheets/sheet1.xml"] = "" };
        foreach (
            var part in new[]
            {
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
            }
        )
            book.Remove(part);
        book["_rels/.rels"] = RawWorkbook.Links(("officeDocument", "/Books/Main%20book.xml"));
        book["books\\Main book.xml"] = RawWorkbook.Workbook(sheets: """<sheet name="Ө" sheetId="5" r:id="rId1"/>""");
        book["books/_rels/main book.xml.rels"] = RawWorkbook.Links(("worksheet", "../Sheets/./один.xml"));
        book["sheets/один.xml"] = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
        var grid = Assert.Single(book.Read());
        Assert.Equal(("5", "Ө", "1"), (grid.Id, grid.Name, grid[0, 0].Shown));
    }

    [Fact]
    public void Strict_form_with_prefixes_reads_as_the_transitional()
    {
        const string Types = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var book = new RawWorkbook
        {
            ["_rels/.rels"] =
                $"<Relationships><Relationship Id=\"a\" Type=\"{Types}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/_rels/workbook.xml.rels"] =
                $"<Relationships><Relationship Id=\"rId1\" Type=\"{Types}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            ["xl/worksheets/sheet1.xml"] =
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c t='d'><x:v>2018-07-12</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        };
        Assert.Equal(Cell.OfDate(43_293), book.Read()[0][0, 0]);
    }

    [Fact]
    public void Chart_sheets_are_no_tabs_and_hidden_tabs_are()
    {
        var book = new RawWorkbook("<row><c><v>1</v></c></row>")
        {
            ["xl/workbook.xml"] = RawWorkbook.Workbook(
                sheets: """<sheet name="График" sheetId="2" r:id="rId4"/><sheet name="А" sheetId="3" state="veryHidden" r:id="rId1"/><sheet name="А" sheetId="3" r:id="rId1"/>"""
            ),
            ["xl/_rels/workbook.xml.rels"] = RawWorkbook.Links(
                ("worksheet", "worksheets/sheet1.xml"),
                ("theme", "theme1.xml"),
                ("calcChain", "calcChain.xml"),
                ("chartsheet", "chartsheets/sheet1.xml")
            ),
        };
        var tabs = book.Read();
        Assert.Equal([true, false], tabs.Select(tab => tab.IsHidden));
        Assert.Equal(2, tabs.Select(tab => tab.Id).Distinct().Count());
    }

    [Fact]
    public void Part_in_utf16_reads()
    {
        var book = new RawWorkbook();
        const string Sheet =
            "<?xml version=\"1.0\" encoding=\"utf-16\"?><worksheet><sheetData><row><c t=\"str\"><v>Өзгөн</v></c></row></sheetData></worksheet>";
        book.Set("xl/worksheets/sheet1.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Sheet)]);
        Assert.Equal(Cell.OfText("Өзгөн"), book.Read()[0][0, 0]);
    }

    [Fact]
    public void Longest_cell_of_Excel_and_more_than_a_buffer_of_rows_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("1- жол начар; ", 2_340));
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<row r=\"{i}\"><c r=\"B{i}\"><v>{i}</v></c></row>"));
        var grid = new RawWorkbook($"{rows}<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c></row>").Read()[0];
        Assert.Equal(20_001, grid.Rows.Count);
        Assert.Equal(Enumerable.Range(1, 20_000).Select(i => (double)i), grid.Rows.Take(20_000).Select(row => row[1].Number));
        Assert.Equal(text, grid[20_000, 0].Text);
    }
}
