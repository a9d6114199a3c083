namespace Pipeline.Gather;

/// <summary>A source that findings can be written back into.</summary>
public interface ICheckTabWriter
{
    /// <summary>
    /// Rewrites our own tab of a spreadsheet, or removes it when there is nothing to say; touches nothing else. At most one write, all
    /// or nothing.
    /// </summary>
    /// <returns>The spreadsheet's version after it; null if it could not be written now.</returns>
    Task<string?> WriteAsync(SpreadsheetReference reference, CheckList list, CancellationToken cancellationToken);
}
