using CsvHelper;

namespace Pipeline.Publish.Data;

/// <summary>A column of a CSV file: its heading and how a row gives its value (any type of <see cref="ColumnType"/>, null if missing).</summary>
/// <param name="Name">The heading.</param>
/// <param name="Value">The value of a row.</param>
public sealed record CsvColumn<TRow>(string Name, Func<TRow, object?> Value);

/// <summary>
/// A CSV file as OUTPUTS asks for: UTF-8 with a byte order mark (so that Excel opens Cyrillic), comma, CRLF, quoted by RFC 4180; a
/// text that a spreadsheet would run as a formula is escaped. Rows are written as they come; nothing is held.
/// </summary>
/// <param name="columns">Its columns in order.</param>
/// <param name="tags">A second heading row, as HXL has it; null for none.</param>
public sealed class CsvTable<TRow>(IReadOnlyList<CsvColumn<TRow>> columns, IReadOnlyList<string>? tags = null)
{
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        // OWASP's list (CWE-1236); NUL, its last one, never gets here: SafeText replaces it.
        InjectionCharacters = "=+-@\t\r\n",
    };

    /// <summary>Writes the headings and the rows.</summary>
    public async Task WriteAsync(Stream stream, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns.Select(column => column.Name)], cancellationToken);
        if (tags is not null)
            await csv.WriteRecordAsync([.. tags], cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in columns)
                csv.WriteValue(column.Value(row));
            await csv.EndRecordAsync(cancellationToken);
        }
    }
}
