namespace Pipeline.Gather;

/// <summary>A source that findings can be written back into.</summary>
public interface ICheckTabWriter
{
    /// <summary>
    /// Rewrites our own tab of a spreadsheet, or removes it when there is nothing to say; touches nothing else. At most one write, all
    /// or nothing.
    /// </summary>
    Task<CheckTabOutcome> WriteAsync(SpreadsheetReference reference, CheckList list, CancellationToken cancellationToken);

    /// <summary>The spreadsheets known to be closed to writing, with what to do about each.</summary>
    Task<IReadOnlyDictionary<SpreadsheetReference, LocalText>> ReadOnlyAsync(CancellationToken cancellationToken);
}

/// <summary>What came of writing into a spreadsheet. Neither of both: it could not be written now, and may be later.</summary>
/// <param name="Version">The spreadsheet's version after it.</param>
/// <param name="Refused">Why we may not write into it, and what to do, for the coordinator.</param>
public sealed record CheckTabOutcome(string? Version, LocalText? Refused);
