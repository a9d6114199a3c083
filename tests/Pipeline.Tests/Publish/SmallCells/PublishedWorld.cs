using System.Collections.Concurrent;
using Pipeline.Publish;

namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>Invented people, everything that is published about them, and the attack on it.</summary>
internal sealed record PublishedWorld(IReadOnlyDictionary<string, byte[]> Files, Attack Attack)
{
    private static readonly ConcurrentDictionary<int, Task<PublishedWorld>> Made = new();

    public static Task<PublishedWorld> OfAsync(int seed) => Made.GetOrAdd(seed, MakeAsync);

    private static async Task<PublishedWorld> MakeAsync(int seed)
    {
        var people = new InventedPeople(seed);
        var (input, store) = (people.Input(), new MemoryPublicationStore());
        var publication = await new Publisher(store, new()).PublishAsync(input, CancellationToken.None);
        var files = publication.Files.ToDictionary(file => file.Path, file => store.Files[file.Path]);
        return new(files, new(people, input.Indicators, new PublishedNumbers(input, files).All()));
    }
}
