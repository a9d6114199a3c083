namespace Pipeline.Storage;

/// <summary>Spreadsheets waiting to be pulled one by one, several at once, each tried again when it fails.</summary>
public interface ISpreadsheetQueue
{
    /// <summary>Adds spreadsheets, each to be taken out no sooner than after its wait; twice the same is harmless.</summary>
    Task SendAsync(IReadOnlyList<(QueuedSpreadsheet Spreadsheet, TimeSpan Wait)> spreadsheets, CancellationToken cancellationToken);
}
