namespace Pipeline.Publish;

/// <summary>What was published: the content of <c>latest.json</c>.</summary>
/// <param name="RunId">The run that made it.</param>
/// <param name="AsOf">The moment it answers for.</param>
/// <param name="Week">The week it is for.</param>
/// <param name="Folder">The folder that only this publication writes to: <c>runs/20180730T000000Z/</c>.</param>
/// <param name="Files">Its files, in the order in which they were written.</param>
public sealed record Publication(string RunId, DateTimeOffset AsOf, Period Week, string Folder, IReadOnlyList<PublishedFile> Files)
{
    /// <summary>Whether another publication says the same of the same moment, wherever its files lie.</summary>
    public bool SaysTheSameAs(Publication other) =>
        (RunId, AsOf, Week) == (other.RunId, other.AsOf, other.Week) && Files.SequenceEqual(other.Files);
}

/// <summary>A file that was written.</summary>
/// <param name="Path">Its path under the publication's root, the same every time: what people bookmark.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hex.</param>
public sealed record PublishedFile(string Path, string ContentType, long Bytes, string Sha256);
