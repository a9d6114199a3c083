namespace Pipeline;

/// <summary>What one run did.</summary>
/// <param name="Id">The run's id: sortable by time.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Stages">The stages it ran.</param>
/// <param name="SpreadsheetsRead">Spreadsheets read from the source.</param>
/// <param name="SpreadsheetsChanged">Spreadsheets whose new content was stored.</param>
/// <param name="RecordsWritten">Records written.</param>
/// <param name="Requests">Requests to the record store, by table.</param>
public sealed record RunSummary(
    string Id,
    DateTimeOffset Started,
    TimeSpan Duration,
    IReadOnlyList<string> Stages,
    int SpreadsheetsRead,
    int SpreadsheetsChanged,
    int RecordsWritten,
    IReadOnlyDictionary<string, int> Requests
)
{
    /// <summary>Whether it read every spreadsheet, not only those whose version moved.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The ids of spreadsheets that it left for the next run.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];
}
