namespace Pipeline;

/// <summary>A spreadsheet read whole, untouched.</summary>
/// <param name="Reference">Which one.</param>
/// <param name="Tabs">Its tabs in order.</param>
/// <param name="Hash">SHA-256 over everything read (values, types, merges, names), in hex: equal means nothing changed.</param>
public sealed record Spreadsheet(SpreadsheetReference Reference, IReadOnlyList<Grid> Tabs, string Hash);

/// <summary>How a spreadsheet is named and found.</summary>
/// <param name="Id">Stable id: Google's id, or the file's path relative to its folder with / between.</param>
/// <param name="Title">What people call it: the Google title, or the file's name.</param>
/// <param name="Link">Where to open it: a Google address, or the file's name.</param>
/// <param name="Version">Whatever the source offers as a cheap sign of change (Drive version; size and time of a file).</param>
public sealed record SpreadsheetReference(string Id, string Title, string Link, string Version)
{
    /// <summary>
    /// A link to the very cell: <c>…/edit#gid=…&amp;range=…</c> for Google, <c>file.xlsx#'Tab'!A1</c> for a workbook;
    /// just <see cref="Link"/> for a CSV file, which has no cells to point to.
    /// </summary>
    public string LinkTo(string tabId, string tabName, CellRange? cells)
    {
        if (Link.StartsWith("https://docs.google.com/", StringComparison.Ordinal))
            return $"{Link}#gid={tabId}" + (cells is null ? "" : $"&range={cells}");
        return Link.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? Link
            : $"{Link}#'{tabName.Replace("'", "''", StringComparison.Ordinal)}'!{cells ?? new CellRange(default, default)}";
    }
}
