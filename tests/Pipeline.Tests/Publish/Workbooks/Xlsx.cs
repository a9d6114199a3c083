using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Pipeline.Publish;
using Pipeline.Publish.Workbooks;
using Workbook = Pipeline.Publish.Workbooks.Workbook;

namespace Pipeline.Tests.Publish.Workbooks;

/// <summary>What tests ask of a written workbook.</summary>
internal static class Xlsx
{
    /// <summary>The foreign reader asks for a code page that .NET does not carry by itself.</summary>
    static Xlsx() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

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

    /// <summary>The sheets' names, as a foreign reader gives them.</summary>
    public static IReadOnlyList<string> SheetNames(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        List<string> names = [];
        do names.Add(reader.Name);
        while (reader.NextResult());
        return names;
    }

    /// <summary>A sheet's values row by row, as a foreign reader gives them.</summary>
    public static IReadOnlyList<object?[]> Values(byte[] bytes, int sheet)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        for (var skipped = 0; skipped < sheet; skipped++)
            reader.NextResult();
        List<object?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    /// <summary>The rows of the sheet of a name under its headings, as a foreign reader gives them: heading → value.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(byte[] bytes, string sheet, string firstHeading)
    {
        var rows = Values(bytes, SheetNames(bytes).ToList().IndexOf(sheet));
        var header = rows.ToList().FindIndex(row => row[0] as string == firstHeading);
        return
        [
            .. rows.Skip(header + 1)
                .Select(row =>
                    rows[header]
                        .Select((heading, column) => (heading: heading as string, value: row[column]))
                        .Where(pair => pair.heading is not null)
                        .ToDictionary(pair => pair.heading!, pair => pair.value)
                ),
        ];
    }

    /// <summary>The texts of a workbook, each once, in the order of first use, as Excel understands them.</summary>
    public static IReadOnlyList<string> Texts(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return
        [
            .. document
                .WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>()
                .Select(text => text.InnerText.Replace("_x005F_", "_", StringComparison.OrdinalIgnoreCase)),
        ];
    }

    /// <summary>What the points of a sheet's first chart are called; the sheet's number counts from 1.</summary>
    public static IReadOnlyList<string> ChartCategories(byte[] bytes, int sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var part = document.WorkbookPart!.WorksheetParts.Single(part =>
            part.Uri.OriginalString.EndsWith($"sheet{sheet}.xml", StringComparison.Ordinal)
        );
        return
        [
            .. part.DrawingsPart!.ChartParts.First()
                .ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.CategoryAxisData>()
                .First()
                .Descendants<DocumentFormat.OpenXml.Drawing.Charts.StringPoint>()
                .Select(point => point.InnerText),
        ];
    }
}
