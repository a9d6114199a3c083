using System.Text.Json;
using Pipeline.Storage;

namespace Pipeline.Publish;

/// <summary>
/// <c>latest.json</c>: which publication is current. Writing it is the one write that makes a publication current; each file is
/// named with its stable path and with the place that this publication alone writes to.
/// </summary>
public static class LatestJson
{
    /// <summary>Its path.</summary>
    public const string Path = "latest.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes a publication current.</summary>
    public static Task WriteAsync(IPublicationStore store, Publication publication, CancellationToken cancellationToken) =>
        store.WriteAsync(
            Path,
            MediaTypes.Json,
            (stream, token) => JsonSerializer.SerializeAsync(stream, Content.Of(publication), Format, token),
            cancellationToken
        );

    /// <summary>The current publication; null before the first, or where the file is not one of ours (the next write mends it).</summary>
    public static async Task<Publication?> ReadAsync(IPublicationStore store, CancellationToken cancellationToken)
    {
        await using var stream = await store.OpenAsync(Path, cancellationToken);
        try
        {
            return stream is null ? null : (await JsonSerializer.DeserializeAsync<Content>(stream, Format, cancellationToken))?.Publication;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Content(string Week, Days Period, string RunId, DateTimeOffset AsOf, string Folder, IReadOnlyList<Entry> Files)
    {
        public static Content Of(Publication publication) =>
            new(
                publication.Week.Label,
                new(publication.Week.Days.Start, publication.Week.Days.End),
                publication.RunId,
                publication.AsOf,
                publication.Folder,
                [.. publication.Files.Select(file => Entry.Of(file, publication.Folder))]
            );

        [System.Text.Json.Serialization.JsonIgnore]
        public Publication Publication =>
            new(RunId, AsOf, Pipeline.Period.Week(Period.Start), Folder, [.. Files.Select(file => file.PublishedFile)]);
    }

    private sealed record Days(DateOnly Start, DateOnly End);

    private sealed record Entry(string Path, string At, string ContentType, long Bytes, string Sha256)
    {
        public static Entry Of(PublishedFile file, string folder) =>
            new(file.Path, folder + file.Path, file.ContentType, file.Bytes, file.Sha256);

        [System.Text.Json.Serialization.JsonIgnore]
        public PublishedFile PublishedFile => new(Path, ContentType, Bytes, Sha256);
    }
}
