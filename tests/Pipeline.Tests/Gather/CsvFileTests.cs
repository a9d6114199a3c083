using System.Text;
using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Tests.Gather;

public sealed class CsvFileTests
{
    private const string Table = "Дата;Тема;План\r\n12.07.2018;фокус-группа;1 250,5\r\n\r\n13.07.2018;сход, собрание;10\r\n";

    private static readonly string[][] Cells =
    [
        ["Дата", "Тема", "План"],
        ["12.07.2018", "фокус-группа", "1 250,5"],
        [],
        ["13.07.2018", "сход, собрание", "10"],
    ];

    static CsvFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", false },
            { "utf-16", true },
            { "utf-16BE", false },
            { "utf-16BE", true },
            { "windows-1251", false },
            { "cp866", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Table_reads_alike_in_every_encoding_that_Excel_writes(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Table)];
        Assert.Equal(Cells, Shown(file));
    }

    [Fact]
    public void Kyrgyz_letters_read_from_the_one_byte_encoding_that_has_them()
    {
        byte[] file =
        [
            .. Windows1251("К"),
            0xB5,
            (byte)'-',
            .. Windows1251("Жар;"),
            0xA4,
            .. Windows1251("зг"),
            0xB5,
            .. Windows1251("н;та"),
            0x9C,
            .. Windows1251("чы\n"),
        ];
        Assert.Equal<string[]>(
            [
                ["Кө-Жар", "Өзгөн", "таңчы"],
            ],
            Shown(file)
        );
    }

    [Theory]
    [InlineData("а;б\n1,5;2,5\n3,5;4,5\n", "а", "б")]
    [InlineData("а,б\n\"1;2;3\",4\n\"5;6;7\",8\n", "а", "б")]
    [InlineData("а\tб\n1\t2\n", "а", "б")]
    [InlineData("sep=|\nа|б\n", "а", "б")]
    [InlineData("только один столбец\nещё строка\n", "только один столбец")]
    public void Separator_is_the_one_that_cuts_rows_evenly(string text, params string[] first) => Assert.Equal(first, Shown(text)[0]);

    [Fact]
    public void Title_rows_above_a_table_do_not_mislead_the_separator()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i};тренинг;{i},5\n"));
        var shown = Shown($"График мероприятий, Кара-Балта, 2018 год\n\n№;Вид;План\n{rows}");
        Assert.Equal(["№", "Вид", "План"], shown[2]);
    }

    [Fact]
    public void Quoted_line_breaks_and_quotes_stay_in_their_cell() =>
        Assert.Equal<string[]>(
            [
                ["1- жол\n2- \"таза\" суу", "да"],
                ["ОсОО \"Ромашка\"", "нет"],
            ],
            Shown("\"1- жол\r\n2- \"\"таза\"\" суу\";да\nОсОО \"Ромашка\";нет\n")
        );

    [Theory]
    [InlineData("а;б\n1;\"не закрыта\n2;3\n4;5\n")]
    [InlineData("а;б\n1;\"не закрыта\n2;\"закрыта\";\n4;5\n")]
    public void Quote_that_is_never_closed_is_said_not_read(string text) => AssertRefused("кавычка", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Numbers_stay_text_as_typed() =>
        Assert.All(Read(Encoding.UTF8.GetBytes("1;2,5;01.02.2018;100%\n"))[0].Rows[0], cell => Assert.Equal(CellKind.Text, cell.Kind));

    [Fact]
    public void Utf8_cut_in_the_middle_of_a_letter_is_not_read_as_another_encoding()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("Тема;План\nфокус-группа;10\nсход"), 0xD0];
        AssertRefused("таблицей не является", file);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => AssertRefused("таблицей не является", [1, 2, 3, 0, 0xFF, 7]);

    private static byte[] Windows1251(string text) => Encoding.GetEncoding("windows-1251").GetBytes(text);

    private static void AssertRefused(string words, byte[] file)
    {
        var refused = Assert.Throws<UnreadableException>(() => Read(file));
        Assert.Contains(words, refused.For("a.csv").Ru, StringComparison.Ordinal);
    }

    private static string[][] Shown(string text) => Shown(Encoding.UTF8.GetBytes(text));

    private static string[][] Shown(byte[] file) => [.. Read(file)[0].Rows.Select(row => row.Select(cell => cell.Shown).ToArray())];

    private static IReadOnlyList<Grid> Read(byte[] file) => SpreadsheetFile.Read(file, "таблица.csv", new PipelineSettings());
}
