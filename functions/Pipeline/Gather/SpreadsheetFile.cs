using System.Text;
using Pipeline.Gather.Csv;
using Pipeline.Gather.Xlsx;
using Pipeline.Settings;

namespace Pipeline.Gather;

/// <summary>Reads a file of whatever kind it really is.</summary>
internal static class SpreadsheetFile
{
    // Windows-1251 and its kin, for .csv and .xls: the platform has them, but only when asked.
    static SpreadsheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The tabs of a file held in memory; <paramref name="title"/> names the tab where the file has no names of tabs.</summary>
    /// <exception cref="UnreadableException">It is damaged, protected, too large or no spreadsheet.</exception>
    public static IReadOnlyList<Grid> Read(byte[] content, string title, PipelineSettings settings)
    {
        if (content.Length == 0)
            throw new UnreadableException("empty");
        return FileKinds.Of(content) switch
        {
            FileKind.Zip => XlsxReader.Read(content, settings),
            FileKind.Xls => XlsReader.Read(content, settings),
            FileKind.Text => CsvFile.Read(content, title, settings),
            FileKind.Encrypted => throw new UnreadableException("encrypted"),
            FileKind.WebPage => throw new UnreadableException("web-page"),
            FileKind.Xml => throw new UnreadableException("other-format"),
            _ => throw UnreadableException.NotASpreadsheet(),
        };
    }
}
