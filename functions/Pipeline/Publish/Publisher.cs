using Pipeline.Storage;

namespace Pipeline.Publish;

/// <summary>The stage that writes what people get: every output's files, into a publication store.</summary>
public sealed class Publisher(IPublicationStore store, PipelineSettings settings)
{
    /// <summary>All outputs, in the order in which they are written.</summary>
    private static readonly IReadOnlyList<IOutput> Outputs = [];

    /// <summary>Writes every output of an input.</summary>
    public async Task<Publication> PublishAsync(PublicationInput input, CancellationToken cancellationToken)
    {
        List<PublishedFile> published = [];
        foreach (var file in Outputs.SelectMany(output => output.Files(input, settings)))
        {
            await store.WriteAsync(file.Path, file.ContentType, file.Write, cancellationToken);
            published.Add(new(file.Path, file.ContentType));
        }
        return new(input.RunId, input.Week, published);
    }
}
