using ExcelDataReader;

namespace Pipeline.Tests.Publish;

/// <summary>Reads CSV with a reader that is not the writer's.</summary>
internal static class CsvRows
{
    // ExcelDataReader asks for Windows-1252 before it looks at what it is given.
    static CsvRows() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static List<string[]> Read(byte[] content)
    {
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.UTF8, AutodetectSeparators = [','] };
        using var reader = ExcelReaderFactory.CreateCsvReader(new MemoryStream(content), configuration);
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetValue(field)?.ToString() ?? "")]);
        return rows;
    }
}
