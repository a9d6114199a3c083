using DriveFile = Google.Apis.Drive.v3.Data.File;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>What lies in the configured folders.</summary>
internal sealed class DriveContents
{
    /// <summary>The type of Google's spreadsheets.</summary>
    public const string SpreadsheetType = "application/vnd.google-apps.spreadsheet";

    private const string FolderType = "application/vnd.google-apps.folder";
    private const string ShortcutType = "application/vnd.google-apps.shortcut";

    // What people upload without turning it into a Google spreadsheet; Drive keeps it as it is, and Sheets does not read it.
    private static readonly string[] OfficeTypes =
    [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel.sheet.macroenabled.12",
        "application/vnd.ms-excel",
        "application/vnd.oasis.opendocument.spreadsheet",
        "text/csv",
    ];

    /// <summary>Everything that <see cref="Add"/> knows what to do with.</summary>
    public static IReadOnlyList<string> Types { get; } = [SpreadsheetType, FolderType, ShortcutType, .. OfficeTypes];

    /// <summary>Spreadsheets by id.</summary>
    public Dictionary<string, DriveFile> Spreadsheets { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of shortcuts to spreadsheets, by the id of what they lead to.</summary>
    public Dictionary<string, string> Shortcuts { get; } = new(StringComparer.Ordinal);

    /// <summary>Every folder that could not be listed, by id, with the reason.</summary>
    public Dictionary<string, GoogleTrouble> Closed { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Files of Excel and the like, by id, but for those that lie beside the Google spreadsheet they were turned into.
    /// </summary>
    public IReadOnlyDictionary<string, DriveFile> OfficeFiles =>
        Office.Values.Where(file => !IsConverted(file)).ToDictionary(file => file.Id, StringComparer.Ordinal);

    private Dictionary<string, DriveFile> Office { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes in what a folder holds; a subfolder's id is returned, to be listed next.</summary>
    public string? Add(DriveFile file)
    {
        // A server that sends no types was asked for spreadsheets.
        switch (file.MimeType ?? SpreadsheetType)
        {
            case SpreadsheetType:
                Spreadsheets[file.Id] = file;
                break;
            case FolderType:
                return file.Id;
            case ShortcutType when file.ShortcutDetails is { TargetId: { } target } details:
                if (details.TargetMimeType == FolderType)
                    return target;
                if (details.TargetMimeType == SpreadsheetType)
                    Shortcuts[target] = file.Name ?? target;
                break;
            case { } type when OfficeTypes.Contains(type, StringComparer.OrdinalIgnoreCase):
                Office[file.Id] = file;
                break;
        }
        return null;
    }

    private bool IsConverted(DriveFile file)
    {
        var title = SpreadsheetReference.PlainTitle(file.Name ?? "");
        return Spreadsheets.Values.Any(spreadsheet => SpreadsheetReference.PlainTitle(spreadsheet.Name ?? "") == title);
    }
}
