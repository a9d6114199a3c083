using Azure;
using Pipeline.Storage;

namespace Pipeline.Tests.Storage;

/// <summary>Publications and queues through a network and services that fail at a fifth of all requests and more.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class BlobAndQueueFaultTests(Azurite azurite)
{
    private const double Share = 0.25;
    private const int Files = 20;
    private const int Messages = 40;

    private static CancellationToken None => CancellationToken.None;

    [StorageFact]
    public async Task Files_published_through_faults_are_whole_and_none_is_lost()
    {
        using var proxy = new FaultyProxy(azurite.BlobPort, seed: 7, Share);
        var account = azurite.NewAccount(blobPort: proxy.Port);
        var faulty = new BlobPublicationStore(Azurite.Settings(account).Container("publications"));
        for (var i = 0; i < Files; i++)
        {
            var (path, content) = ($"runs/1/{i}.csv", Content(i));
            await UntilDoneAsync(() =>
                faulty.WriteAsync(path, "text/csv", (stream, token) => stream.WriteAsync(content, token).AsTask(), None)
            );
            await UntilDoneAsync(() => faulty.CopyAsync(path, $"data/{i}.csv", None));
            await UntilDoneAsync(() => faulty.DeleteAsync(path, None));
        }

        var direct = account.Replace($":{proxy.Port}/", $":{azurite.BlobPort}/", StringComparison.Ordinal);
        var store = new BlobPublicationStore(Azurite.Settings(direct).Container("publications"));
        Assert.Equal(Files, await store.ListAsync("", None).CountAsync());
        for (var i = 0; i < Files; i++)
            Assert.Equal(Content(i), await BytesAsync(store, $"data/{i}.csv"));
        Assert.True(proxy.Faults >= 0.2 * proxy.Requests);
    }

    [StorageFact]
    public async Task Messages_sent_through_faults_all_arrive()
    {
        using var proxy = new FaultyProxy(azurite.QueuePort, seed: 8, Share);
        var account = azurite.NewAccount(queuePort: proxy.Port);
        var sent = Enumerable
            .Range(0, Messages)
            .Select(i => new QueuedSpreadsheet(StorageSamples.Reference($"таблица {i}"), null))
            .ToList();
        await UntilDoneAsync(() =>
            new AzureQueues(Azurite.Settings(account)).SendAsync([.. sent.Select(item => (item, TimeSpan.Zero))], None)
        );

        var direct = account.Replace($":{proxy.Port}/", $":{azurite.QueuePort}/", StringComparison.Ordinal);
        var queue = Azurite.Settings(direct).Queue(AzureQueues.Spreadsheets);
        HashSet<QueuedSpreadsheet> arrived = [];
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
            arrived.UnionWith(messages.Select(message => message.Body.ToObjectFromJson<QueuedSpreadsheet>()!));
        Assert.True(arrived.SetEquals(sent));
        Assert.True(proxy.Faults >= 0.15 * proxy.Requests);
    }

    private static byte[] Content(int i) => [.. Enumerable.Repeat((byte)i, 1 + (i * 5_000))];

    private static async Task<byte[]> BytesAsync(BlobPublicationStore store, string path)
    {
        await using var stream = (await store.OpenAsync(path, None))!;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }

    /// <summary>What fails is done again, as the next run would.</summary>
    private static async Task UntilDoneAsync(Func<Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception e) when (attempt < 20 && e is RequestFailedException or AggregateException or IOException)
            {
                // The next run completes.
            }
        }
    }
}
