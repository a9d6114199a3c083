namespace Pipeline.Gather;

/// <summary>Where spreadsheets come from: a folder of files, or Google Sheets.</summary>
public interface ISpreadsheetSource
{
    /// <summary>
    /// Lists the spreadsheets that are there: all in the source's folders, and those the registry names that lie elsewhere.
    /// Ordered by id, so that runs are repeatable.
    /// </summary>
    IAsyncEnumerable<SpreadsheetReference> ListAsync(IReadOnlyList<RegisteredSpreadsheet> registered, CancellationToken cancellationToken);

    /// <summary>
    /// Makes out what a reference from the settings means: a source whose ids nobody types finds the spreadsheet by its title.
    /// </summary>
    Task<SpreadsheetReference> FindAsync(SpreadsheetReference named, CancellationToken cancellationToken) => Task.FromResult(named);

    /// <summary>Reads one spreadsheet whole. Bad content is a <see cref="GatherOutcome.Failed"/>, never an exception.</summary>
    Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, CancellationToken cancellationToken);

    /// <summary>Reads one whose content was read before: what could not be fetched into its cells then, and is not there now, is not waited for again.</summary>
    /// <param name="reference">Which one.</param>
    /// <param name="known">The hash of the content that was read; empty for none.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, string known, CancellationToken cancellationToken) =>
        ReadAsync(reference, cancellationToken);
}
