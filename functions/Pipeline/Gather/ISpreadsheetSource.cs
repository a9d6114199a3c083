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
}
