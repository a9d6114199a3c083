using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Publish;
using Pipeline.Publish.Workbooks;

namespace Pipeline.Tests.Publish.Workbooks;

/// <summary>What tests ask of a written workbook.</summary>
internal static class Xlsx
{
    public static byte[] Bytes(Workbook workbook)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(workbook, stream);
        return stream.ToArray();
    }

    public static async Task<byte[]> BytesAsync(OutputFile file)
    {
        using var stream = new MemoryStream();
        await file.Write(stream, CancellationToken.None);
        return stream.ToArray();
    }

    /// <summary>What the Open XML SDK's validator has against a workbook.</summary>
    public static IReadOnlyList<string> Errors(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
        ];
    }
}
