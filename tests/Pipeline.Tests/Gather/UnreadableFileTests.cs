using System.Text;
using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Tests.Gather;

/// <summary>Files that cannot be read say so in one sentence, in three languages, and cost little.</summary>
public sealed class UnreadableFileTests
{
    [Fact]
    public void Empty_file_says_that_it_was_not_copied_to_the_end() => AssertRefused("empty", []);

    [Fact]
    public void Encrypted_workbook_asks_to_take_the_password_away() =>
        AssertRefused("encrypted", [.. Container, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]]);

    [Fact]
    public void Document_of_Word_is_no_spreadsheet() =>
        AssertRefused(
            "not-a-spreadsheet",
            [.. Container, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument"), .. new byte[100]]
        );

    [Theory]
    [InlineData("<html><table><tr><td>Дата</td></tr></table></html>")]
    [InlineData("\r\n<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0//EN\"><html/>")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    public void Web_page_saved_as_a_spreadsheet_is_known(string page)
    {
        AssertRefused("web-page", Encoding.UTF8.GetBytes(page));
        AssertRefused("web-page", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(page)]);
        AssertRefused("web-page", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(page)]);
    }

    [Fact]
    public void Table_of_Excel_2003_in_XML_asks_for_xlsx() =>
        AssertRefused("other-format", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"u8.ToArray());

    [Theory]
    [InlineData("<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet/>")]
    [InlineData("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>")]
    [InlineData("<worksheet><sheetData><row><c><v>1</v></row></c></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c t=\"str\"><v>&unknown;</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c r=\"XFE1\"><v>1</v></c></row></sheetData></worksheet>")]
    [InlineData("<html/>")]
    [InlineData("")]
    public void Sheet_that_makes_no_sense_is_damaged(string sheet) =>
        AssertRefused("corrupt", new RawWorkbook { ["xl/worksheets/sheet1.xml"] = sheet });

    [Fact]
    public void Workbook_without_a_sheet_that_it_lists_is_damaged()
    {
        var book = new RawWorkbook();
        book.Remove("xl/worksheets/sheet1.xml");
        AssertRefused("corrupt", book);
    }

    [Fact]
    public void Workbook_cut_off_anywhere_is_damaged()
    {
        var whole = new RawWorkbook("<row><c><v>1</v></c></row>").ToBytes();
        for (var length = 4; length < whole.Length; length += 7)
            AssertRefused("corrupt", whole[..length]);
    }

    [Fact]
    public void Flipped_bit_inside_a_sheet_is_found_by_its_checksum()
    {
        var cells = string.Concat(Enumerable.Range(1, 2000).Select(i => $"<c><v>{i * 7919}</v></c>"));
        var file = new RawWorkbook($"<row>{cells}</row>").ToBytes();
        for (var at = file.Length / 4; at < file.Length / 2; at += 97)
        {
            byte[] flipped = [.. file];
            flipped[at] ^= 4;
            AssertRefused("corrupt", flipped);
        }
    }

    [Theory]
    [InlineData("word/document.xml", "<document/>", "not-a-spreadsheet")]
    [InlineData("xl/workbook.bin", "\u0001", "other-format")]
    public void Package_of_something_else_is_known(string part, string content, string key) =>
        AssertRefused(key, new RawWorkbook { ["_rels/.rels"] = RawWorkbook.Links(("officeDocument", part)), [part] = content });

    [Fact]
    public void Zip_of_something_else_is_no_spreadsheet()
    {
        var book = new RawWorkbook();
        book.Remove("_rels/.rels");
        AssertRefused("not-a-spreadsheet", book);
        book["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet";
        AssertRefused("other-format", book);
    }

    [Fact]
    public void Zip_bomb_is_stopped_by_what_it_unpacks_to()
    {
        var settings = new PipelineSettings { LargestUnpackedBytes = 1_000_000 };
        AssertRefused("too-large", new RawWorkbook(new string(' ', 2_000_000)), settings);
        AssertRefused("too-large", new RawWorkbook(sharedStrings: $"<si><t>{new string('a', 2_000_000)}</t></si>"), settings);
    }

    [Fact]
    public void Cell_longer_than_any_program_makes_is_too_large() =>
        AssertRefused("too-large", new RawWorkbook($"<row><c t=\"str\"><v>{new string('a', 3_000_000)}</v></c></row>"));

    [Fact]
    public void Far_cells_cost_what_they_take_and_are_stopped()
    {
        var settings = new PipelineSettings { MostCells = 100_000 };
        AssertRefused("too-large", new RawWorkbook("<row r=\"1048576\"><c><v>1</v></c></row>"), settings);
        var wide = string.Concat(Enumerable.Range(1, 10).Select(i => $"<row r=\"{i}\"><c r=\"XFD{i}\"><v>1</v></c></row>"));
        AssertRefused("too-large", new RawWorkbook(wide), settings);
    }

    [Fact]
    public void Merges_and_links_over_everything_are_stopped()
    {
        var settings = new PipelineSettings { MostCells = 10_000 };
        const string Rows = "<row r=\"1\"><c r=\"CV1\"><v>1</v></c></row><row r=\"30\"><c r=\"A30\"><v>1</v></c></row>";
        var merges = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 10));
        AssertRefused("too-large", new RawWorkbook(Rows, after: $"<mergeCells>{merges}</mergeCells>"), settings);
        var links = string.Concat(Enumerable.Repeat("<hyperlink ref=\"A1:XFD1048576\" location=\"a\"/>", 10));
        AssertRefused("too-large", new RawWorkbook(Rows, after: $"<hyperlinks>{links}</hyperlinks>"), settings);
    }

    [Fact]
    public void Elements_within_elements_without_end_are_stopped() =>
        AssertRefused("corrupt", new RawWorkbook(string.Concat(Enumerable.Repeat("<row>", 100_000))));

    private static byte[] Container => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static void AssertRefused(string key, RawWorkbook book, PipelineSettings? settings = null) =>
        AssertRefused(key, book.ToBytes(), settings);

    private static void AssertRefused(string key, byte[] file, PipelineSettings? settings = null)
    {
        var refused = Assert.Throws<UnreadableException>(() => SpreadsheetFile.Read(file, "Ош.xlsx", settings ?? new()));
        Assert.Equal(key, refused.Message);
        Assert.All(
            LanguageExtensions.All,
            language => Assert.Contains("«Ош.xlsx»", refused.For("Ош.xlsx").In(language), StringComparison.Ordinal)
        );
    }
}
