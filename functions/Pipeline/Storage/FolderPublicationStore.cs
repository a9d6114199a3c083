using System.Runtime.CompilerServices;

namespace Pipeline.Storage;

/// <summary>Publications in a folder, for local runs. Content types are the files' endings.</summary>
/// <param name="root">The folder; made when the first file is written.</param>
public sealed class FolderPublicationStore(string root) : IPublicationStore
{
    private const string Unfinished = ".unfinished";

    private readonly string _root = Path.GetFullPath(root);

    /// <inheritdoc/>
    public async Task WriteAsync(
        string path,
        string contentType,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        var file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + Unfinished;
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await write(stream, cancellationToken);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = FileOf(path);
        return Task.FromResult<Stream?>(
            File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null
        );
    }

    /// <inheritdoc/>
    public Task<Uri?> SignedLinkAsync(string path, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult<Uri?>(null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_root))
            yield break;
        var paths = Directory
            .EnumerateFiles(_root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && !path.EndsWith(Unfinished, StringComparison.Ordinal));
        foreach (var path in paths.Order(StringComparer.Ordinal))
            yield return path;
        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source =
            await OpenAsync(from, cancellationToken) ?? throw new FileNotFoundException($"There is no '{from}' to copy.", from);
        await WriteAsync(to, "", (stream, ct) => source.CopyToAsync(stream, ct), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A folder that is left empty goes too, as in a Blob container, where folders are only names.</remarks>
    public Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        var file = FileOf(path);
        if (File.Exists(file))
            File.Delete(file);
        for (var folder = Path.GetDirectoryName(file)!; folder != _root && IsEmpty(folder); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
        return Task.CompletedTask;
    }

    private static bool IsEmpty(string folder) => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();

    private string FileOf(string path) => Path.Combine(_root, PublicationPath.Checked(path));
}
