using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace Pipeline.Storage;

/// <summary>Publications in a Blob container, made when the first file is written.</summary>
public sealed class BlobPublicationStore(BlobContainerClient container) : IPublicationStore
{
    private bool _isThere;

    /// <inheritdoc/>
    /// <remarks>
    /// The content goes through a temporary file: a blob's own stream would make current what was written when the writer fails, and
    /// a repeat after a network fault needs the bytes again.
    /// </remarks>
    public async Task WriteAsync(
        string path,
        string contentType,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        await using var content = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Access = FileAccess.ReadWrite,
                Mode = FileMode.Open,
                Options = FileOptions.DeleteOnClose,
            }
        );
        await write(content, cancellationToken);
        content.Position = 0;
        await CreateAsync(cancellationToken);
        var headers = new BlobHttpHeaders
        {
            ContentType = contentType,
            // A stable path changes its content every week: browsers ask each time whether theirs is still the one.
            CacheControl = "no-cache",
            ContentDisposition = DispositionOf(path),
        };
        await BlobOf(path).UploadAsync(content, new BlobUploadOptions { HttpHeaders = headers }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await BlobOf(path).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Signed with the account's key where there is one, else with a key that the service gives the identity.</remarks>
    public async Task<Uri?> SignedLinkAsync(string path, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var blob = BlobOf(path);
        var signature = new BlobSasBuilder(BlobSasPermissions.Read, until) { BlobContainerName = container.Name, BlobName = blob.Name };
        if (blob.CanGenerateSasUri)
            return blob.GenerateSasUri(signature);
        var key = await container.GetParentBlobServiceClient().GetUserDelegationKeyAsync(null, until, cancellationToken);
        return new BlobUriBuilder(blob.Uri) { Sas = signature.ToSasQueryParameters(key.Value, blob.AccountName) }.ToUri();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        var blobs = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken);
        await foreach (var blob in blobs)
            yield return blob.Name;
    }

    /// <inheritdoc/>
    /// <remarks>Within an account a copy is done when it is answered: waiting for one that is would fail where another copy to the same path has come after it.</remarks>
    public async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        try
        {
            var copy = await BlobOf(to).StartCopyFromUriAsync(BlobOf(from).Uri, cancellationToken: cancellationToken);
            var status = copy.GetRawResponse().Headers.TryGetValue("x-ms-copy-status", out var answered) ? answered : null;
            if (status != "success")
                await copy.WaitForCompletionAsync(cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new FileNotFoundException($"There is no '{from}' to copy.", from, e);
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        await BlobOf(path).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>The page opens in the browser; tables and workbooks are saved under their own names.</summary>
    private static string DispositionOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var kind = Path.GetExtension(name) is ".html" or ".json" ? "inline" : "attachment";
        return $"{kind}; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    private BlobClient BlobOf(string path) => container.GetBlobClient(PublicationPath.Checked(path));

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (!_isThere)
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        _isThere = true;
    }
}
