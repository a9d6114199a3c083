using System.Runtime.CompilerServices;
using DriveFile = Google.Apis.Drive.v3.Data.File;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>What one run found in Drive: asked once, and remembered for the run.</summary>
internal sealed class DriveListing(GoogleConnection connection, GoogleCalls calls)
{
    // Most that Drive gives at once.
    private const int PageSize = 1000;

    private const string OfSpreadsheets = $"mimeType = '{DriveContents.SpreadsheetType}'";

    private static readonly string OfAllTypes = $"({string.Join(" or ", DriveContents.Types.Select(type => $"mimeType = '{type}'"))})";

    private readonly DriveContents _contents = new();
    private Task<DriveContents>? _listed;

    // Whether we may write is asked only where we are to.
    private string Fields =>
        "id,name,mimeType,version,modifiedTime,shortcutDetails(targetId,targetMimeType)"
        + (connection.Settings.Google.WriteBack ? ",capabilities/canEdit" : "");

    /// <summary>What lies in the folders and their subfolders.</summary>
    public Task<DriveContents> ContentsAsync(CancellationToken cancellationToken)
    {
        lock (_contents)
            return _listed ??= ListFoldersAsync(cancellationToken);
    }

    /// <summary>What Drive knows of spreadsheets that were shared one by one, outside the folders.</summary>
    public async Task<IReadOnlyList<DriveFile>> SharedAsync(CancellationToken cancellationToken)
    {
        var shared = new List<DriveFile>();
        try
        {
            await foreach (var file in PagesAsync($"{OfSpreadsheets} and trashed = false", cancellationToken))
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

    private async Task<DriveContents> ListFoldersAsync(CancellationToken cancellationToken)
    {
        var known = connection.Settings.Google.Folders.Select(GoogleLinks.FolderIn).ToHashSet(StringComparer.Ordinal);
        var folders = new Queue<string>(known);
        while (folders.TryDequeue(out var folder))
        {
            foreach (var subfolder in await ListFolderAsync(folder, cancellationToken))
            {
                if (known.Add(subfolder))
                    folders.Enqueue(subfolder);
            }
        }
        return _contents;
    }

    // Everything with one question. A server that knows only a part of Drive's language is asked for spreadsheets alone.
    private async Task<List<string>> ListFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var place = $"trashed = false and '{Quoted(folder)}' in parents";
        List<string> subfolders = [];
        foreach (var types in (string[])[OfAllTypes, OfSpreadsheets])
        {
            try
            {
                await foreach (var file in PagesAsync($"{types} and {place}", cancellationToken))
                {
                    if (_contents.Add(file) is { } subfolder)
                        subfolders.Add(subfolder);
                }
                _contents.Closed.Remove(folder);
                break;
            }
            catch (GoogleException e)
            {
                _contents.Closed[folder] = e.Trouble;
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
            request.Fields = $"nextPageToken,files({Fields})";
            var page = await calls.SendAsync(request, cancellationToken);
            foreach (var file in page.Files ?? [])
                yield return file;
            token = page.NextPageToken;
        } while (!string.IsNullOrEmpty(token));
    }
}
