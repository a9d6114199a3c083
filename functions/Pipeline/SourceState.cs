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
}
