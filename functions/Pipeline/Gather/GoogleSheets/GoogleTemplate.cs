using Google.Apis.Sheets.v4.Data;
using Pipeline.Languages;
using Pipeline.Settings;
using DriveFile = Google.Apis.Drive.v3.Data.File;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>Makes the spreadsheet that a working group starts from, in the first configured folder: what a <see cref="SheetTemplate"/> says.</summary>
public static class GoogleTemplate
{
    /// <summary>Makes it and returns the link that opens it.</summary>
    /// <exception cref="SettingException">There is no folder, no key, or no right to write.</exception>
    public static async Task<string> CreateAsync(
        SheetTemplate template,
        PipelineSettings settings,
        TimeProvider clock,
        Random random,
        CancellationToken cancellationToken
    )
    {
        if (settings.Google.Folders is not [var first, ..])
            throw SettingValue.Lacking("Google:Folders:0");
        var folder = GoogleLinks.FolderIn(first);
        using var connection = GoogleConnection.OpenToMakeFiles(settings, clock, random);
        var calls = new GoogleCalls(connection, timeLimit: null);
        try
        {
            var request = connection.Drive.Files.Create(FileOf(template, folder));
            (request.SupportsAllDrives, request.Fields) = (true, "id");
            var file = await calls.OnceAsync(request, cancellationToken);
            var read = connection.Sheets.Spreadsheets.Get(file.Id);
            read.Fields = "sheets.properties(sheetId)";
            var tab = (await calls.ReadAsync(read, cancellationToken)).Sheets[0].Properties.SheetId ?? 0;
            var changes = new BatchUpdateSpreadsheetRequest { Requests = [.. GoogleTemplateChanges.Of(template, tab)] };
            await calls.OnceAsync(connection.Writer.Spreadsheets.BatchUpdate(changes, file.Id), cancellationToken);
            return GoogleLinks.OfSpreadsheet(file.Id);
        }
        catch (GoogleException e)
        {
            throw new SettingException(Words(e.Trouble, folder, connection.Address));
        }
    }

    private static LocalText Words(GoogleTrouble trouble, string folder, string? address) =>
        trouble switch
        {
            GoogleTrouble.KeyRefused => Texts.Gather["google-key-refused"],
            GoogleTrouble.ApiDisabled => Texts.Gather["google-api-disabled"],
            _ when trouble.Passes() => Texts.Gather["google-template-later"],
            _ => Texts.Gather[
                "google-template-closed",
                GoogleLinks.OfFolder(folder),
                address ?? (object)Texts.Gather["google-our-address"]
            ],
        };

    private static DriveFile FileOf(SheetTemplate template, string folder) =>
        new()
        {
            Name = template.Title,
            MimeType = "application/vnd.google-apps.spreadsheet",
            Parents = [folder],
        };
}
