namespace Pipeline.Settings;

/// <summary>Which Google spreadsheets are read, as whom, and how fast.</summary>
public sealed record GoogleSettings
{
    /// <summary>Drive folders whose spreadsheets are read, by id or link; subfolders too.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>The registry's spreadsheet, by id or link; null: the one named <c>registry</c> in the folders.</summary>
    public string? Registry { get; init; }

    /// <summary>
    /// The service account's key, or a configuration of workload identity federation: the JSON itself, or a path to its file. Null:
    /// the identity of the machine (Application Default Credentials).
    /// </summary>
    public string? Key { get; init; }

    /// <summary>
    /// Another root for both interfaces, ending in /: Sheets at <c>v4/…</c>, Drive at <c>drive/v3/…</c> below it. A loopback root needs
    /// no credentials. Null: Google's own.
    /// </summary>
    public Uri? BaseUri { get; init; }

    /// <summary>Read requests a minute; Google allows a service account 60.</summary>
    public int ReadsPerMinute { get; init; } = 60;

    /// <summary>Whether each spreadsheet gets a tab with what to check. Off: we only ever read, unless asked to write.</summary>
    public bool WriteBack { get; init; }
}
