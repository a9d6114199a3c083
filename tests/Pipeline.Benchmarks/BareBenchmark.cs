using System.IO.Compression;
using System.Xml;

namespace Pipeline.Benchmarks;

/// <summary>The yardstick: what one thread needs to unpack the worksheets and walk over their XML, doing nothing with it.</summary>
internal static class BareBenchmark
{
    /// <summary>bare &lt;folder&gt;.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        await MeasureAsync(arguments[0]);
        return 0;
    }

    /// <summary>Measures it.</summary>
    public static Task<Measurement> MeasureAsync(string folder) =>
        Measurement.OfAsync("bare", () => Task.FromResult(Directory.EnumerateFiles(folder, "*.xlsx").Sum(RowsOf)));

    private static long RowsOf(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Sum(RowsOf);
    }

    private static long RowsOf(ZipArchiveEntry entry)
    {
        var rows = 0L;
        using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
        while (xml.Read())
            rows += xml.NodeType == XmlNodeType.Element && xml.LocalName == "row" ? 1 : 0;
        return rows;
    }
}
