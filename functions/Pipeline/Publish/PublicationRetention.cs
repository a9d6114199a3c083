using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Publish;

/// <summary>Removes what earlier publications left, by settings: folders of runs, and weeks if they are not to stay for ever.</summary>
internal sealed class PublicationRetention(IPublicationStore store, PipelineSettings settings)
{
    /// <summary>Keeps the current publication's folders and as many newest others as the settings say.</summary>
    public async Task SweepAsync(Publication current, CancellationToken cancellationToken)
    {
        await SweepAsync("runs/", current.Folder, settings.PublicationsKept, cancellationToken);
        if (settings.WeeksKept is { } weeks)
            await SweepAsync("weekly/", PublicationPaths.Weekly(current.Week, ""), weeks, cancellationToken);
    }

    private async Task SweepAsync(string root, string current, int kept, CancellationToken cancellationToken)
    {
        var paths = await store.ListAsync(root, cancellationToken).ToListAsync(cancellationToken);
        var folders = paths.ToLookup(path => path[..(path.IndexOf('/', root.Length) + 1)]);
        var old = folders
            .Select(folder => folder.Key)
            .Where(folder => folder != current)
            .OrderDescending(StringComparer.Ordinal)
            .Skip(Math.Max(kept, 1) - 1);
        foreach (var path in old.SelectMany(folder => folders[folder]))
            await store.DeleteAsync(path, cancellationToken);
    }
}
