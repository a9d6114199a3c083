using System.Runtime.CompilerServices;
using Pipeline.Storage;

namespace Pipeline.Tests.Publish;

/// <summary>A publication store in memory, which can die at a chosen write.</summary>
internal sealed class MemoryPublicationStore : IPublicationStore
{
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>How many writes, copies and deletions succeed before the process «dies».</summary>
    public int WritesLeft { get; set; } = int.MaxValue;

    public int Writes { get; private set; }

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path]);

    public async Task WriteAsync(
        string path,
        string contentType,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream();
        await write(content, cancellationToken);
        Change(() => Files[path] = content.ToArray());
    }

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(Files.TryGetValue(path, out var content) ? new MemoryStream(content) : null);

    /// <summary>Where signed links lead; null for a store without any.</summary>
    public Uri? Signs { get; set; }

    public Task<Uri?> SignedLinkAsync(string path, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult(Signs is null ? null : new Uri(Signs, $"{path}?until={until:yyyy-MM-dd}"));

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var path in Files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            yield return path;
    }

    public Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        Change(() => Files[to] = Files.TryGetValue(from, out var content) ? content : throw new FileNotFoundException(null, from));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        Change(() => Files.Remove(path));
        return Task.CompletedTask;
    }

    private void Change(Action change)
    {
        lock (Files)
        {
            if (WritesLeft-- <= 0)
                throw new ProcessDiedException();
            change();
            Writes++;
        }
    }
}

/// <summary>Nothing catches it: as far as the code under test goes, the process is gone.</summary>
#pragma warning disable RCS1194 // Thrown in one place, without a message.
internal sealed class ProcessDiedException : Exception;
#pragma warning restore RCS1194
