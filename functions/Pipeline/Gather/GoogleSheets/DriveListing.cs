using System.Runtime.CompilerServices;
using DriveFile = Google.Apis.Drive.v3.Data.File;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>What one run found in Drive: asked once, and remembered for the run.</summary>
internal sealed class DriveListing(GoogleConnection connection, GoogleCalls calls)
{
    private const string SpreadsheetType = "application/vnd.google-apps.spreadsheet";
    private const string FolderType = "application/vnd.google-apps.folder";

    // Most that Drive gives at once.
    private const int PageSize = 1000;

    private readonly Dictionary<string, DriveFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoogleTrouble> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private Task<IReadOnlyCollection<DriveFile>>? _listed;

    /// <summary>Every folder that could not be listed, by id, with the reason.</summary>
    public IReadOnlyDictionary<string, GoogleTrouble> Closed => _closed;

    /// <summary>Every spreadsheet in the folders and their subfolders.</summary>
    public Task<IReadOnlyCollection<DriveFile>> FilesAsync(CancellationToken cancellationToken)
    {
        lock (_files)
            return _listed ??= ListFoldersAsync(cancellationToken);
    }

    /// <summary>What Drive knows of spreadsheets that were shared one by one, outside the folders.</summary>
    public async Task<IReadOnlyList<DriveFile>> SharedAsync(CancellationToken cancellationToken)
    {
        var shared = new List<DriveFile>();
        try
        {
            await foreach (var file in PagesAsync($"mimeType = '{SpreadsheetType}' and trashed = false", cancellationToken))
                shared.Add(file);
        }
        catch (GoogleException)
        {
            // Without their versions they are read: reading tells what is wrong.
        }
        return shared;
    }

    /// <summary>What Drive knows of one file, its bin included.</summary>
    /// <exception cref="GoogleException">Why there is no answer.</exception>
    public Task<DriveFile> FileAsync(string id, CancellationToken cancellationToken)
    {
        var request = connection.Drive.Files.Get(id);
        request.SupportsAllDrives = true;
        request.Fields = "id,name,version,modifiedTime,trashed";
        return calls.SendAsync(request, cancellationToken);
    }

    private async Task<IReadOnlyCollection<DriveFile>> ListFoldersAsync(CancellationToken cancellationToken)
    {
        _folders.UnionWith(connection.Settings.Google.Folders.Select(GoogleLinks.FolderIn));
        var folders = new Queue<string>(_folders);
        while (folders.TryDequeue(out var folder))
        {
            foreach (var subfolder in await ListFolderAsync(folder, cancellationToken))
            {
                if (_folders.Add(subfolder))
                    folders.Enqueue(subfolder);
            }
        }
        return _files.Values;
    }

    // Folders and spreadsheets with one question. A server that knows only a part of Drive's language is asked for spreadsheets alone.
    private async Task<List<string>> ListFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var place = $"trashed = false and '{Quoted(folder)}' in parents";
        var ofSpreadsheets = $"mimeType = '{SpreadsheetType}'";
        List<string> subfolders = [];
        foreach (var types in (string[])[$"({ofSpreadsheets} or mimeType = '{FolderType}')", ofSpreadsheets])
        {
            try
            {
                await foreach (var file in PagesAsync($"{types} and {place}", cancellationToken))
                {
                    if (file.MimeType is null or SpreadsheetType)
                        _files[file.Id] = file;
                    else if (file.MimeType == FolderType)
                        subfolders.Add(file.Id);
                }
                _closed.Remove(folder);
                break;
            }
            catch (GoogleException e)
            {
                _closed[folder] = e.Trouble;
                if (e.Trouble != GoogleTrouble.Refused)
                    break;
            }
        }
        return subfolders;
    }

    private static string Quoted(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);

    // A page may be empty or short and still not be the last: only the token tells.
    private async IAsyncEnumerable<DriveFile> PagesAsync(string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var request = connection.Drive.Files.List();
            (request.Q, request.PageSize, request.PageToken) = (query, PageSize, token);
            (request.SupportsAllDrives, request.IncludeItemsFromAllDrives) = (true, true);
            request.Fields = "nextPageToken,files(id,name,mimeType,version,modifiedTime)";
            var page = await calls.SendAsync(request, cancellationToken);
            foreach (var file in page.Files ?? [])
                yield return file;
            token = page.NextPageToken;
        } while (!string.IsNullOrEmpty(token));
    }
}
