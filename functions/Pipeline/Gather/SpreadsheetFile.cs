using Pipeline.Gather.Xlsx;

namespace Pipeline.Gather;

/// <summary>Tells by its first bytes what a file is and reads it.</summary>
internal static class SpreadsheetFile
{
    /// <summary>The tabs of a file held in memory.</summary>
    /// <exception cref="UnreadableException">It is damaged, protected, too large or no spreadsheet.</exception>
    public static IReadOnlyList<Grid> Read(byte[] content, string name, PipelineSettings settings)
    {
        if (content.Length == 0)
            throw new UnreadableException("empty");
        if (content.AsSpan().StartsWith("PK"u8))
            return XlsxReader.Read(content, settings);
        throw UnreadableException.NotASpreadsheet();
    }
}
