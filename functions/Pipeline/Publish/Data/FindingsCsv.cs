using Pipeline.Settings;

namespace Pipeline.Publish.Data;

/// <summary><c>data/findings.csv</c>: every finding in all three languages, in the order of reading the sheets.</summary>
public sealed class FindingsCsv : IOutput
{
    private static readonly CsvTable<TrackedFinding> Table = new([
        new("id", row => row.Finding.Id),
        new("code", row => row.Finding.Code),
        new("severity", row => row.Finding.Severity.Code()),
        new("municipality", row => row.Finding.Place.Area?.MunicipalityCode),
        new("project", row => row.Finding.Place.Project),
        new("spreadsheet", row => row.Finding.Place.Spreadsheet?.Name),
        new("tab", row => row.Finding.Place.TabName),
        new("cell", row => row.Finding.Place.Cells?.ToString()),
        new("link", row => row.Finding.Place.Link),
        new("raw", row => row.Finding.Raw),
        new("message_ru", row => row.Finding.Message.Ru),
        new("message_ky", row => row.Finding.Message.Ky),
        new("message_en", row => row.Finding.Message.En),
        new("suggestion", row => row.Finding.Suggestion),
        new("status", row => row.Status.Code()),
        new("first_seen", row => Bishkek.DayOf(row.FirstSeen)),
    ]);

    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings)
    {
        yield return new(
            "data/findings.csv",
            MediaTypes.Csv,
            (stream, cancellationToken) => Table.WriteAsync(stream, InOrder(input.Findings).ToAsyncEnumerable(), cancellationToken)
        );
    }

    private static IEnumerable<TrackedFinding> InOrder(IEnumerable<TrackedFinding> findings) =>
        findings
            .OrderBy(row => row.Finding.Place.Area?.Key ?? "", StringComparer.Ordinal)
            .ThenBy(row => row.Finding.Place.Spreadsheet?.Id ?? "", StringComparer.Ordinal)
            .ThenBy(row => row.Finding.Place.TabName ?? "", StringComparer.Ordinal)
            .ThenBy(row => row.Finding.Place.Cells?.First ?? default)
            .ThenBy(row => row.Finding.Code, StringComparer.Ordinal)
            .ThenBy(row => row.Finding.Id, StringComparer.Ordinal);
}
