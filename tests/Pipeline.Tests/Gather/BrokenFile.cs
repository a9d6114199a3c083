using System.IO.Compression;
using System.Text;

namespace Pipeline.Tests.Gather;

/// <summary>A good file broken at random: in its bytes, or in the XML inside a sound zip.</summary>
/// <param name="Name">A name with the ending of the file it was.</param>
/// <param name="Content">Its bytes.</param>
public sealed record BrokenFile(string Name, byte[] Content)
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples", "real");
    private static readonly Lazy<(string Name, byte[] Content)[]> Good = new(LoadGood);

    // What damage and malice look like inside XML: pieces that change structure, numbers at the edges, what a parser may trip on.
    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "/>",
        "</",
        "&",
        "&amp;",
        "&#x0;",
        "&#55296;",
        "&lol;",
        "\"",
        "'",
        "=",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "<!DOCTYPE a [",
        "r=\"XFE1\"",
        "r=\"A1048577\"",
        "r=\"A0\"",
        "r=\"2147483648\"",
        "r=\"-1\"",
        " r=\"A99999999999\"",
        "t=\"s\"",
        "t=\"d\"",
        "s=\"-1\"",
        "<row r=\"1048576\">",
        "<c r=\"XFD1048576\"><v>1</v></c>",
        "<v>1e999</v>",
        "<v>NaN</v>",
        "<v>-2147483649</v>",
        "<v>99999999</v>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<col min=\"1\" max=\"2147483647\" hidden=\"1\"/>",
        "hidden=\"1\"",
        "_x0000_",
        "_xD800_",
        "\u0000",
        "\uFFFF",
        "х",
    ];

    /// <summary>The file of a seed.</summary>
    public static BrokenFile Make(int seed)
    {
        var random = new Random(seed);
        var (name, content) = Good.Value[random.Next(Good.Value.Length)];
        var isZip = content.AsSpan().StartsWith("PK"u8);
        return new BrokenFile(name, isZip && random.Next(4) > 0 ? BreakParts(content, random) : BreakBytes([.. content], random));
    }

    private static (string, byte[])[] LoadGood() =>
        [
            .. Directory
                .GetFiles(Samples, "*.xlsx")
                .Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Gather", "Fixtures")))
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))),
            ("утф8.csv", Encoding.UTF8.GetBytes("Дата;Тема;План\n12.07.2018;\"жол; суу\nтаза суу\";1 250,5\n;;\n")),
            ("окно.csv", [.. "Дата,Тема\n"u8, 0xC4, 0xE0, 0xF2, 0xE0, (byte)',', 0xED, 0xE5, 0xF2, (byte)'\n']),
        ];

    private static byte[] BreakBytes(byte[] content, Random random)
    {
        for (var times = random.Next(1, 20); times > 0; times--)
        {
            var at = random.Next(content.Length);
            content[at] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)(content[at] ^ (1 << random.Next(8)));
        }
        return random.Next(4) == 0 ? content[..random.Next(content.Length)] : content;
    }

    // The zip is written anew, so that its checksums hold and the reader gets to see the broken XML.
    private static byte[] BreakParts(byte[] content, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        using var file = new MemoryStream();
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var broken = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                if (i == broken && random.Next(20) == 0)
                    continue;
                using var reader = new StreamReader(from.Entries[i].Open());
                var xml = reader.ReadToEnd();
                using var writer = new StreamWriter(to.CreateEntry(from.Entries[i].FullName).Open());
                writer.Write(i == broken ? BreakXml(xml, random) : xml);
            }
        }
        return file.ToArray();
    }

    private static string BreakXml(string xml, Random random)
    {
        for (var times = random.Next(1, 6); times > 0 && xml.Length > 0; times--)
        {
            var at = random.Next(xml.Length);
            var length = Math.Min(random.Next(30), xml.Length - at);
            xml = random.Next(5) switch
            {
                0 => xml.Remove(at, length),
                1 => xml.Insert(random.Next(xml.Length), xml.Substring(at, length)),
                2 => xml[..at],
                3 => xml[..at] + Pieces[random.Next(Pieces.Length)] + xml[(at + length)..],
                _ => xml.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }
        return xml;
    }
}
