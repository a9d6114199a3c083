namespace Pipeline;

/// <summary>How a spreadsheet stands after a run.</summary>
public enum SourceCondition
{
    /// <summary>Read in the last pull, changed or not.</summary>
    Fresh,

    /// <summary>Could not be read, or shrank; the last good data are in use.</summary>
    Stale,

    /// <summary>In the registry, but never read.</summary>
    Missing,
}

/// <summary>A spreadsheet as the store knows it: what is current, since when, and how it stands.</summary>
/// <param name="Reference">Which one.</param>
/// <param name="Condition">How it stands.</param>
/// <param name="Municipality">The code of the municipality that the registry gives it; null for a wider one.</param>
/// <param name="Project">The project.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="LastRead">When it was last read, UTC; null if never.</param>
/// <param name="LastChanged">When its content last changed, UTC; null if never read.</param>
/// <param name="Records">How many records are current.</param>
/// <param name="Hash">The content hash of the data in use; empty if never read.</param>
/// <param name="Reader">
/// What it was read with: the pipeline's version and the registry's hash. When either changes, the same content may read differently
/// and is harmonised again.
/// </param>
/// <param name="Tables">The tables recognised.</param>
/// <param name="Problem">Why it is not fresh: what Gather or the protection of the last good data found; null when fresh.</param>
public sealed record SourceState(
    SpreadsheetReference Reference,
    SourceCondition Condition,
    string? Municipality,
    string? Project,
    string? Contact,
    DateTimeOffset? LastRead,
    DateTimeOffset? LastChanged,
    int Records,
    string Hash,
    string Reader,
    IReadOnlyList<HarmonisedTable> Tables,
    Finding? Problem
)
{
    /// <summary>The hash of the <see cref="CheckList"/> last written back into it; empty if none is there.</summary>
    public string CheckTab { get; init; } = "";

    /// <summary>
    /// When the pipeline first knew of it, as missing or by reading it, UTC; null if not recorded. Data first read after their due
    /// day are late only if somebody was watching on that day.
    /// </summary>
    public DateTimeOffset? FirstSeen { get; init; }

    /// <summary>The cells that changed lately, newest first, as far as they are kept.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];

    /// <summary>The table that a row was read from; null where it is not known any more.</summary>
    public HarmonisedTable? TableOf(Record record) =>
        Tables.FirstOrDefault(table =>
            table.Kind == record.Kind.Name
            && table.TabId == record.Source.TabId
            && table.Cells.First.Row < record.Source.Row
            && record.Source.Row <= table.Cells.Last.Row + 1
        );

    /// <summary>
    /// The cell in a row where a value should stand that is not there: under the column's heading, and in a list with a column a step where the
    /// municipality's row meets the step's column; null where there is neither.
    /// </summary>
    public CellAddress? BlankCellOf(Record record, string column) =>
        column == "done" && record.Origins.TryGetValue("step", out var step) && step.Cell.Row != record.Source.Row - 1
            ? new CellAddress(record.Source.Row - 1, step.Cell.Column)
        : TableOf(record)?.Headings.GetValueOrDefault(FieldOf(column)) is { } heading
            ? new CellAddress(record.Source.Row - 1, heading.Column)
        : null;

    // One heading («Дата») gives several columns (date_start, date_end, dates).
    private static string FieldOf(string column) => column is "date_start" or "date_end" or "dates" ? "date" : column;
}
