namespace Pipeline.Storage;

/// <summary>Where publications go: a folder, or a Blob container. Paths use / and are relative to its root.</summary>
public interface IPublicationStore
{
    /// <summary>
    /// Writes a file whole, replacing one that is there: readers see the old content or the new, never a part. The writer gets a
    /// forward-only stream.
    /// </summary>
    Task WriteAsync(string path, string contentType, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading; null if there is none.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// An address that opens a file for whoever has it, until a moment (at most seven days on); null where files have no such addresses.
    /// </summary>
    Task<Uri?> SignedLinkAsync(string path, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Lists the paths that begin with a prefix, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Copies a file inside the store, replacing one that is there; throws <see cref="FileNotFoundException"/> without a source.</summary>
    Task CopyAsync(string from, string to, CancellationToken cancellationToken);

    /// <summary>Deletes a file; nothing happens if there is none.</summary>
    Task DeleteAsync(string path, CancellationToken cancellationToken);
}
