namespace Pipeline;

/// <summary>A spreadsheet to be pulled on its own: what a message of the queue says.</summary>
/// <param name="Reference">Which one.</param>
/// <param name="Unless">
/// The content hash that needs nothing done, because it is stored and current; null if the spreadsheet must be harmonised whatever it
/// holds. So an unchanged spreadsheet costs no request to the store.
/// </param>
/// <param name="Reader">
/// What it is to be read with, as in <see cref="SourceState.Reader"/>: tells a second message about what is pulled already.
/// </param>
/// <param name="HasWaited">Whether it went back into the queue before, for want of quota or because it was still loading.</param>
public sealed record QueuedSpreadsheet(SpreadsheetReference Reference, string? Unless, string? Reader = null, bool HasWaited = false);
