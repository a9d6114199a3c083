using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Publish;
using Pipeline.Publish.Workbooks;
using Corner = DocumentFormat.OpenXml.Drawing.Spreadsheet.FromMarker;
using Sheet = Pipeline.Publish.Workbooks.Sheet;
using Workbook = Pipeline.Publish.Workbooks.Workbook;

namespace Pipeline.Tests.Publish.Workbooks;

public sealed class WorkbookWriterTests
{
    [Theory]
    [InlineData("=1+2")]
    [InlineData("+996 555 12-34-56")]
    [InlineData("-")]
    [InlineData("@сумма")]
    [InlineData("\tотступ")]
    [InlineData("\r=1")]
    public void Text_that_looks_like_a_formula_stays_text(string text)
    {
        var bytes = Xlsx.Bytes(OneColumn(SheetCell.Of(text)));
        Assert.Equal(text, Xlsx.Values(bytes, 0)[4][0]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    [Theory]
    [InlineData("1\u0000\u0001б", "1\uFFFD\uFFFDб")]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData("😀 Ң Ө Ү", "😀 Ң Ө Ү")]
    [InlineData("дом_x0041_", "дом_x0041_")]
    [InlineData("строка\r\nстрока", "строка\nстрока")]
    public void Text_with_characters_that_xml_lacks_is_written_without_them(string text, string expected) =>
        Assert.Equal(expected, Xlsx.Texts(Xlsx.Bytes(OneColumn(SheetCell.Of(text))))[^1]);

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() =>
        Assert.Equal("\uFFFD ө", Xlsx.Texts(Xlsx.Bytes(OneColumn(SheetCell.Of("\uD800 ө"))))[^1]);

    [Fact]
    public void Text_over_the_limit_of_a_cell_is_cut_with_a_note()
    {
        var text = Xlsx.Texts(Xlsx.Bytes(OneColumn(SheetCell.Of(new string('ж', 40_000)))))[^1];
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("ж (обрезано)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_names_are_cut_cleaned_and_made_unlike()
    {
        string[] wanted = ["План: айылные аймаки [2018/2019] Кыргызстан", "Обзор", "ОБЗОР", "", "'Итог'"];
        var workbook = OneColumn(SheetCell.Blank) with
        {
            Sheets = [.. wanted.Select((name, index) => SheetOf(name, $"T{index}", SheetCell.Of(1)))],
        };
        var bytes = Xlsx.Bytes(workbook);
        Assert.Equal(["План  айылные аймаки  2018 2019", "Обзор", "ОБЗОР (2)", "-", "Итог"], Xlsx.SheetNames(bytes));
        Assert.Empty(Xlsx.Errors(bytes));
    }

    [Fact]
    public void Numbers_and_days_are_read_as_numbers_and_days_by_another_reader()
    {
        SheetCell[] cells =
        [
            SheetCell.Of(1250.5),
            SheetCell.Of(-3),
            SheetCell.Percent(53.5),
            SheetCell.Of(new DateOnly(2018, 7, 12)),
            SheetCell.Of(new DateTime(2018, 7, 12, 10, 30, 0, DateTimeKind.Unspecified)),
            SheetCell.Of(new TimeOnly(9, 15)),
            SheetCell.Of((double?)null),
        ];
        var values = Xlsx.Values(Xlsx.Bytes(OneColumn(cells)), 0).Skip(4).Select(row => row[0]);
        Assert.Equal(
            [
                1250.5,
                -3d,
                53.5,
                new DateTime(2018, 7, 12, 0, 0, 0, DateTimeKind.Unspecified),
                new DateTime(2018, 7, 12, 10, 30, 0, DateTimeKind.Unspecified),
                new TimeSpan(9, 15, 0),
                null,
            ],
            values.Select(value => value is DateTime { Year: 1899 } time ? time.TimeOfDay : value)
        );
    }

    [Fact]
    public void Workbook_written_twice_is_the_same_bytes_whatever_the_culture()
    {
        var written = new List<byte[]>();
        foreach (var name in new[] { "ru-RU", "ky-KG", "" })
        {
            var thread = new Thread(() => written.Add(Xlsx.Bytes(OneColumn(SheetCell.Of(1250.5), SheetCell.Of(new DateOnly(2018, 7, 12))))))
            {
                CurrentCulture = CultureInfo.GetCultureInfo(name),
            };
            thread.Start();
            thread.Join();
        }
        Assert.Equal(written[0], written[1]);
        Assert.Equal(written[0], written[2]);
    }

    [Fact]
    public void Zip_entries_carry_one_fixed_time()
    {
        using var zip = new ZipArchive(new MemoryStream(Xlsx.Bytes(OneColumn(SheetCell.Of(1)))));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Output_that_only_goes_forward_is_enough()
    {
        using var bytes = new MemoryStream();
        using (var forward = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            WorkbookWriter.Write(OneColumn(SheetCell.Of(1)), forward);
        Assert.NotEqual(0, bytes.Length);
    }

    [Fact]
    public void Table_without_rows_is_valid_and_says_so()
    {
        var bytes = Xlsx.Bytes(OneColumn());
        Assert.Empty(Xlsx.Errors(bytes));
        Assert.Equal("Пусто", Xlsx.Values(bytes, 0)[4][0]);
    }

    [Fact]
    public void Headings_that_are_alike_are_told_apart()
    {
        var table = SheetTable.Of<int>("T", [new("Итого", _ => default), new("итого", _ => default), new("Итого", _ => default)], [1], "");
        Assert.Equal(["Итого", "итого (2)", "Итого (3)"], table.Columns.Select(column => column.Header));
    }

    [Theory]
    [InlineData(
        "https://docs.google.com/spreadsheets/d/1AbC/edit#gid=77&range=D7",
        "https://docs.google.com/spreadsheets/d/1AbC/edit#gid=77&range=D7",
        null
    )]
    [InlineData(
        "кара-балта 2018.xlsx#'Фокус группы'!C4",
        "%D0%BA%D0%B0%D1%80%D0%B0-%D0%B1%D0%B0%D0%BB%D1%82%D0%B0%202018.xlsx",
        "'Фокус группы'!C4"
    )]
    [InlineData("mailto:rg.karakol@example.org", "mailto:rg.karakol@example.org", null)]
    public void Link_opens_the_very_cell(string link, string address, string? location)
    {
        var bytes = Xlsx.Bytes(OneColumn(SheetCell.Of("здесь").LinkedTo(link)));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single();
        Assert.Equal(address, sheet.HyperlinkRelationships.Single().Uri.OriginalString);
        var hyperlink = sheet.Worksheet.Descendants<Hyperlink>().Single();
        Assert.Equal(location, hyperlink.Location?.Value);
        Assert.Equal("A5", hyperlink.Reference?.Value);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/file")]
    [InlineData("")]
    public void Link_to_anything_else_is_text(string link)
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(Xlsx.Bytes(OneColumn(SheetCell.Of("здесь").LinkedTo(link)))),
            isEditable: false
        );
        Assert.DoesNotContain(
            document.WorkbookPart!.WorksheetParts.Single().HyperlinkRelationships,
            relationship => relationship.Uri.IsAbsoluteUri
        );
    }

    [Fact]
    public void Any_texts_make_a_valid_workbook_that_reads_back() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>[]>(),
                texts =>
                {
                    var bytes = Xlsx.Bytes(OneColumn([.. texts.Select(text => SheetCell.Of("." + text.Get))]));
                    var expected = texts.Select(text => SafeText.Of("." + text.Get).Replace("\r\n", "\n", StringComparison.Ordinal));
                    return Xlsx.Errors(bytes).Count == 0
                        && Xlsx.Texts(bytes).Skip(3).SequenceEqual(texts.Length == 0 ? ["Пусто"] : expected.Distinct());
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Sheet_longer_than_people_read_has_no_references_and_is_read_by_others()
    {
        var cells = Enumerable.Range(0, 10_001).Select(number => number % 3 == 0 ? SheetCell.Blank : SheetCell.Of($"Ак-Тал {number}"));
        var bytes = Xlsx.Bytes(OneColumn([.. cells]));

        Assert.Empty(Xlsx.Errors(bytes));
        Assert.Equal("Ак-Тал 10000", Xlsx.Values(bytes, 0)[^1][0]);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("<c r=", sheet.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 5, 4, 2)]
    [InlineData(12, 5, 0, 9)]
    [InlineData(12, 60, 13, 2)]
    public void Chart_stands_beside_a_narrow_or_long_table_and_under_a_wide_short_one(int columns, int rows, int column, int row)
    {
        var table = SheetTable.Of<int>(
            "Data",
            [.. Enumerable.Range(0, columns).Select(place => new SheetColumn<int>($"Столбец {place}", number => SheetCell.Of(number)))],
            [.. Enumerable.Range(1, rows)],
            ""
        );
        var sheet = new Sheet("Лист", "Заголовок", table) { Charts = [new(ChartKind.Bar, "График", 0, [1], 0, 3)] };
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(Xlsx.Bytes(OneColumn(SheetCell.Blank) with { Sheets = [sheet] })),
            isEditable: false
        );
        var corner = document.WorkbookPart!.WorksheetParts.Single().DrawingsPart!.WorksheetDrawing.Descendants<Corner>().Single();

        Assert.Equal((column, row), (Number(corner.ColumnId!.Text), Number(corner.RowId!.Text)));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Workbook OneColumn(params SheetCell[] cells) =>
        new("Проба", "Проверка", SampleInput.AsOf, Language.Ru, [SheetOf("Лист", "Table", cells)]) { CutNote = " (обрезано)" };

    private static Sheet SheetOf(string name, string table, params SheetCell[] cells) =>
        new(name, "Заголовок", SheetTable.Of(table, [new SheetColumn<SheetCell>("Столбец", cell => cell)], cells, "Пусто"))
        {
            Captions = [SheetCell.Of("Пояснение")],
        };
}
