using Pipeline.Settings;

namespace Pipeline.Publish;

/// <summary>One file to publish.</summary>
/// <param name="Path">Its path under the publication's root, / between.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Write">Writes it to a forward-only stream; may be called again after a failure.</param>
public sealed record OutputFile(string Path, string ContentType, Func<Stream, CancellationToken, Task> Write);

/// <summary>A kind of output: it says which files it makes from an input. Nothing is computed before a file is written.</summary>
public interface IOutput
{
    /// <summary>The files, in the order in which they are written.</summary>
    IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings);
}
