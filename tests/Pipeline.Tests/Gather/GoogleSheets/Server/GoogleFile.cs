using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>A spreadsheet or folder in the server's Drive.</summary>
internal sealed class GoogleFile(string id, string name, string? parent)
{
    public const string SpreadsheetType = "application/vnd.google-apps.spreadsheet";
    public const string FolderType = "application/vnd.google-apps.folder";

    public const string ShortcutType = "application/vnd.google-apps.shortcut";
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private JsonArray _sheets = [];

    public string Id => id;

    public string Name { get; set; } = name;

    public string? Parent { get; set; } = parent;

    public string MimeType { get; init; } = SpreadsheetType;

    public bool IsTrashed { get; set; }

    /// <summary>Whether it is shared with us.</summary>
    public bool IsShared { get; set; } = true;

    /// <summary>Whether we may write into it.</summary>
    public bool IsWritable { get; set; } = true;

    /// <summary>What a shortcut leads to.</summary>
    public GoogleFile? Target { get; init; }

    /// <summary>Whether it lies in a shared drive, which only requests that say so see.</summary>
    public bool IsInSharedDrive { get; set; }

    public long Version { get; private set; } = 1;

    /// <summary>Its tabs, as the resource <c>Sheet</c> with all its data.</summary>
    public JsonArray Sheets => _sheets;

    /// <summary>Every batch of changes that was applied.</summary>
    public List<JsonObject> Batches { get; } = [];

    /// <summary>Gives it other content, as people do, and Drive another version.</summary>
    public void Write(IReadOnlyList<Grid> tabs)
    {
        WriteSilently(tabs);
        Version++;
    }

    /// <summary>Gives it another version.</summary>
    public void Touch() => Version++;

    /// <summary>Gives it other content as a form or IMPORTRANGE does: Drive does not notice.</summary>
    public void WriteSilently(IReadOnlyList<Grid> tabs) => _sheets = new JsonArray([.. tabs.Select(SheetJson.Of)]);

    /// <summary>Applies a batch, all or nothing.</summary>
    public JsonArray Apply(JsonObject batch)
    {
        var changed = (JsonArray)_sheets.DeepClone();
        var replies = BatchUpdate.Apply(changed, batch);
        _sheets = changed;
        Batches.Add(batch);
        Version++;
        return replies;
    }

    /// <summary>The resource of Drive.</summary>
    public JsonObject ToFile() =>
        new()
        {
            ["kind"] = "drive#file",
            ["id"] = Id,
            ["name"] = Name,
            ["mimeType"] = MimeType,
            ["parents"] = Parent is null ? null : new JsonArray(Parent),
            ["version"] = Version.ToString(CultureInfo.InvariantCulture),
            ["modifiedTime"] = "2018-07-12T10:00:00.000Z",
            ["trashed"] = IsTrashed,
            ["capabilities"] = new JsonObject { ["canEdit"] = IsWritable },
            ["shortcutDetails"] = Target is null ? null : new JsonObject { ["targetId"] = Target.Id, ["targetMimeType"] = Target.MimeType },
            ["webViewLink"] = $"https://docs.google.com/spreadsheets/d/{Id}/edit?usp=drivesdk",
        };

    /// <summary>The resource of Sheets; grid data only if asked for.</summary>
    public JsonObject ToSpreadsheet(bool withData)
    {
        var sheets = (JsonArray)_sheets.DeepClone();
        foreach (var (index, sheet) in sheets.Index())
        {
            sheet!["properties"]!["index"] = index;
            if (!withData)
                sheet.AsObject().Remove("data");
        }
        return new()
        {
            ["spreadsheetId"] = Id,
            ["properties"] = new JsonObject
            {
                ["title"] = Name,
                ["locale"] = "ru_RU",
                ["timeZone"] = "Asia/Bishkek",
            },
            ["sheets"] = sheets,
            ["spreadsheetUrl"] = $"https://docs.google.com/spreadsheets/d/{Id}/edit",
        };
    }
}
