namespace Pipeline.Storage;

/// <summary>A spreadsheet has rows about more areas and tables than its manifest can name: some thousands. Nothing was written.</summary>
/// <param name="spreadsheet">The spreadsheet's id.</param>
public sealed class TooManyAreasException(string spreadsheet)
    : Exception($"'{spreadsheet}' has rows about too many areas for one manifest.");
