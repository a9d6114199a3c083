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
/// <param name="Version">
/// Whatever the source offers as a cheap sign of change (Drive version; size and time of a file); empty where it offers none.
/// </param>
public sealed record SpreadsheetReference(string Id, string Title, string Link, string Version)
{
    private static readonly string[] Extensions = [".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".ods"];

    /// <summary>Whether it is one of Google's, whose id says nothing to people.</summary>
    public bool IsGoogle => Link.StartsWith("https://docs.google.com/", StringComparison.Ordinal);

    /// <summary>What outputs call it: a Google spreadsheet by its title, a file by its path in the folder.</summary>
    public string Name => IsGoogle ? Title : Id;

    /// <summary>A title without the extension that a file kept when Google turned it into a spreadsheet.</summary>
    public static string PlainTitle(string title)
    {
        var trimmed = title.Trim();
        var extension = Extensions.FirstOrDefault(end => trimmed.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return trimmed[..^(extension?.Length ?? 0)];
    }

    /// <summary>
    /// A link to the very cell: <c>…/edit#gid=…&amp;range=…</c> for Google, <c>file.xlsx#'Tab'!A1</c> for a workbook;
    /// just <see cref="Link"/> for a CSV file, which has no cells to point to.
    /// </summary>
    public string LinkTo(string tabId, string tabName, CellRange? cells)
    {
        if (IsGoogle)
            return $"{Link}#gid={tabId}" + (cells is null ? "" : $"&range={cells}");
        return Link.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? Link
            : $"{Link}#'{tabName.Replace("'", "''", StringComparison.Ordinal)}'!{cells ?? new CellRange(default, default)}";
    }
}
