namespace Pipeline.Publish;

/// <summary>What was published.</summary>
/// <param name="RunId">The run that made it.</param>
/// <param name="Week">The week it is for.</param>
/// <param name="Files">Its files, in the order in which they were written.</param>
public sealed record Publication(string RunId, Period Week, IReadOnlyList<PublishedFile> Files);

/// <summary>A file that was written.</summary>
/// <param name="Path">Its path under the publication's root.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record PublishedFile(string Path, string ContentType);
