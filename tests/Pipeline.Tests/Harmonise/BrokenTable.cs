using Pipeline.Harmonise;
using Pipeline.Tests.Harmonise.Values;

namespace Pipeline.Tests.Harmonise;

/// <summary>
/// A table with the headings of some kind and, below them, cells of the corpus broken at random: cut, joined, doubled, with
/// other cells' pieces, with letters from anywhere; some very long. The same for the same seed.
/// </summary>
internal static class BrokenTable
{
    private const int Rows = 12;
    private const int LongestCell = 32_000;

    private static readonly string[] Corpora =
    [
        "births",
        "categories",
        "dates",
        "event-status",
        "event-types",
        "flags",
        "lists",
        "measure-status",
        "money",
        "municipalities",
        "names",
        "numbers",
        "problems",
        "sex",
        "steps",
        "texts",
        "times",
    ];

    // What cells come apart at, and what people's programs put into them.
    private static readonly string[] Odd =
    [
        "\n",
        "\u00a0",
        "\u200b",
        " ",
        "-",
        "–",
        "—",
        ".",
        ",",
        ";",
        "(",
        ")",
        "«",
        "»",
        "№",
        "%",
        "\ud83d\ude00",
        "\ud800",
        "\u0301",
        "0",
        "1",
        "00",
        "999999999999",
        "x",
        "х",
        "=",
        "+",
        "…",
        "#REF!",
        "и",
        "же",
        "чейин",
        "до",
        "\t",
        "/",
        "//",
        "'",
        "\"",
        "60/64",
        "I.",
        "II)",
        "не",
    ];

    private static readonly Lazy<string[]> Texts = new(() => [.. Corpora.SelectMany(CellCorpus.Of).Select(cell => cell.Raw).Distinct()]);

    /// <summary>The table of a seed.</summary>
    public static Spreadsheet Make(int seed)
    {
        var random = new Random(seed);
        var kind = RecordKinds.All[random.Next(RecordKinds.All.Count)];
        var template = SheetTemplates.Of(kind, LanguageExtensions.All[random.Next(3)]);
        var columns = template.Columns.Count;
        List<Cell[]> rows =
        [
            [Cell.OfText(random.Next(3) == 0 ? Text(random) : template.Title)],
            [.. template.Columns.Select(column => Cell.OfText(random.Next(12) == 0 ? Text(random) : column.Heading))],
        ];
        for (var row = 0; row < Rows; row++)
            rows.Add([.. Enumerable.Range(0, random.Next(1, columns + 2)).Select(_ => CellOf(random))]);
        var name = seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(new(name, name, name, ""), [new Grid("0", name, rows) { Merges = Merges(random, columns) }], "");
    }

    private static Cell CellOf(Random random) =>
        random.Next(14) switch
        {
            0 => default,
            1 => Cell.OfNumber(random.NextDouble() * Math.Pow(10, random.Next(-3, 12))),
            2 => Cell.OfDate(random.Next(-10, 100_000) + random.NextDouble()),
            3 => Cell.OfPercent(random.NextDouble() * 2),
            4 => Cell.OfTime(random.NextDouble()),
            _ => Cell.OfText(Text(random)),
        };

    private static string Text(Random random)
    {
        var text = Pick(random, Texts.Value);
        for (var change = random.Next(5); change > 0; change--)
            text = Changed(random, text);
        if (random.Next(200) == 0 && text.Length > 0)
            text = string.Concat(Enumerable.Repeat(text, LongestCell / text.Length));
        return text;
    }

    private static string Changed(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(6) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text[..at] + Pick(random, Odd) + text[at..],
            3 => text + Pick(random, Odd) + Pick(random, Texts.Value),
            4 => text + text,
            _ => text[..at] + (char)random.Next(32, 0x600) + text[at..],
        };
    }

    private static List<CellRange> Merges(Random random, int columns)
    {
        if (random.Next(3) > 0)
            return [];
        var (row, column) = (random.Next(Rows), random.Next(columns));
        return [new(new(row, column), new(row + random.Next(3), column + random.Next(3)))];
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
