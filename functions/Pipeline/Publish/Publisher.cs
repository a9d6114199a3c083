using Pipeline.Publish.Data;
using Pipeline.Publish.Page;
using Pipeline.Publish.Summary;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Publish;

/// <summary>
/// The stage that writes what people get. Files are written to a folder of their own, become current by one write of
/// <c>latest.json</c>, and are then copied to their stable paths. Stopped anywhere, the last publication is whole under the folder
/// that <c>latest.json</c> names, and the next run finishes the copies.
/// </summary>
/// <param name="store">Where to.</param>
/// <param name="settings">Settings.</param>
/// <param name="outputs">What to write; <see cref="AllOutputs"/> by default.</param>
public sealed class Publisher(IPublicationStore store, PipelineSettings settings, IReadOnlyList<IOutput>? outputs = null)
{
    /// <summary>Two cores write no faster with more, and each workbook in the making takes memory.</summary>
    private const int FilesAtOnce = 2;

    /// <summary>All outputs, in the order in which they are published.</summary>
    public static IReadOnlyList<IOutput> AllOutputs { get; } =
    [new SummaryWorkbooks(), new DonorOutput(), new FindingsCsv(), new IndicatorsCsv(), new RecordsCsv(), new PageOutput()];

    /// <summary>Writes every output of an input and makes them current. The same input again changes nothing.</summary>
    public async Task<Publication> PublishAsync(PublicationInput input, CancellationToken cancellationToken)
    {
        var current = await LatestJson.ReadAsync(store, cancellationToken);
        var publication = await StageAsync(input.Protected(settings), current, cancellationToken);
        if (current is not null && publication.SaysTheSameAs(current))
        {
            await DeleteAsync(publication, cancellationToken);
            publication = current;
        }
        else
        {
            await FinishAsync(current, publication, cancellationToken);
            await LatestJson.WriteAsync(store, publication, cancellationToken);
        }
        await CopyAsync(publication, publication.Files, cancellationToken);
        await new PublicationRetention(store, settings).SweepAsync(publication, cancellationToken);
        return publication;
    }

    /// <summary>
    /// Writes all files to a folder of this publication alone: never to the one that <c>latest.json</c> names, even where the same run
    /// id publishes again.
    /// </summary>
    private async Task<Publication> StageAsync(PublicationInput input, Publication? current, CancellationToken cancellationToken)
    {
        var folder = $"runs/{input.RunId}/";
        if (current?.Folder == folder)
            folder = $"runs/{input.RunId}-again/";
        var files = (outputs ?? AllOutputs).SelectMany(output => output.Files(input, settings)).ToList();
        var published = new PublishedFile[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            files.Count,
            options,
            async (index, token) => published[index] = await StageAsync(files[index], folder, token)
        );
        return new(input.RunId, input.AsOf, input.Week, folder, published);
    }

    private async Task<PublishedFile> StageAsync(OutputFile file, string folder, CancellationToken cancellationToken)
    {
        var published = new PublishedFile(file.Path, file.ContentType, 0, "");
        await store.WriteAsync(folder + file.Path, file.ContentType, WriteAsync, cancellationToken);
        return published;

        async Task WriteAsync(Stream target, CancellationToken token)
        {
            await using var measured = new MeasuredStream(target);
            await file.Write(measured, token);
            published = published with { Bytes = measured.Bytes, Sha256 = measured.Sha256 };
        }
    }

    /// <summary>Copies what a crash may have left uncopied and the next publication does not write anew: last week's files.</summary>
    private Task FinishAsync(Publication? current, Publication next, CancellationToken cancellationToken)
    {
        var rewritten = next.Files.Select(file => file.Path).ToHashSet();
        return current is null
            ? Task.CompletedTask
            : CopyAsync(current, current.Files.Where(file => !rewritten.Contains(file.Path)), cancellationToken);
    }

    private async Task CopyAsync(Publication publication, IEnumerable<PublishedFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
            await store.CopyAsync(publication.Folder + file.Path, file.Path, cancellationToken);
    }

    private async Task DeleteAsync(Publication publication, CancellationToken cancellationToken)
    {
        foreach (var file in publication.Files)
            await store.DeleteAsync(publication.Folder + file.Path, cancellationToken);
    }
}
