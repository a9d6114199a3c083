using System.Text.RegularExpressions;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>Addresses of spreadsheets and folders, as people copy them from the browser.</summary>
internal static partial class GoogleLinks
{
    /// <summary>The address that opens a spreadsheet.</summary>
    public static string OfSpreadsheet(string id) => $"https://docs.google.com/spreadsheets/d/{id}/edit";

    /// <summary>The address that opens a folder.</summary>
    public static string OfFolder(string id) => $"https://drive.google.com/drive/folders/{id}";

    /// <summary>The address that opens a file which Drive keeps as it is.</summary>
    public static string OfFile(string id) => $"https://drive.google.com/file/d/{id}/view";

    /// <summary>Whether a link opens a file which Drive keeps as it is.</summary>
    public static bool IsFile(string link) => link.StartsWith("https://drive.google.com/file/d/", StringComparison.Ordinal);

    /// <summary>Whether a link opens a folder.</summary>
    public static bool IsFolder(string link) => link.StartsWith(OfFolder(""), StringComparison.Ordinal);

    /// <summary>The id in a link to a spreadsheet, or a text that is an id by its looks; null for a title or the name of a file.</summary>
    public static string? SpreadsheetIn(string text) =>
        Link().Match(text) is { Success: true } link ? link.Groups["id"].Value
        : BareId().IsMatch(text.Trim()) ? text.Trim()
        : null;

    /// <summary>The id of a folder, given as a link or as itself.</summary>
    public static string FolderIn(string text) => Folder().Match(text) is { Success: true } link ? link.Groups["id"].Value : text.Trim();

    [GeneratedRegex(@"(?:/d/|[?&]id=)(?<id>[\w-]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:/folders/|[?&]id=)(?<id>[\w-]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Folder();

    // Ids are 33 characters and more; no name of a file is that long without a point, a space or a Cyrillic letter.
    [GeneratedRegex(@"^[A-Za-z0-9_-]{25,}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareId();
}
