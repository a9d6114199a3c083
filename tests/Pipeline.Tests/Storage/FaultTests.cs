using Azure;
using Pipeline.Storage;
using static Pipeline.Tests.Storage.StorageSamples;

namespace Pipeline.Tests.Storage;

/// <summary>Runs through a network and a service that fail at a fifth of all requests and more.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class FaultTests(Azurite azurite)
{
    private const double Share = 0.3;
    private const int Lines = 20;
    private const int RunsEach = 10;

    private static CancellationToken None => CancellationToken.None;

    [StorageFact]
    public async Task Two_hundred_runs_through_faults_end_with_exactly_the_right_data()
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, Lines).Select(seed => Task.Run(() => LineAsync(seed))));

        Assert.Equal(Lines * RunsEach, lines.Sum(line => line.Runs));
        Assert.True(lines.Sum(line => line.Faults) >= 0.2 * lines.Sum(line => line.Requests));
    }

    [StorageFact]
    public async Task Two_runs_at_once_through_faults_leave_one_of_the_two()
    {
        for (var seed = 100; seed < 110; seed++)
        {
            using var proxy = new FaultyProxy(azurite.TablePort, seed, Share);
            var account = azurite.NewAccount(proxy.Port);
            await UntilDoneAsync(account, store => PreparedAsync(store));
            await Task.WhenAll(RunAsync(account, "a", "Первый", 7), RunAsync(account, "b", "Второй", 5));

            var store = RecordStore.OpenAzure(
                Azurite.Settings(account.Replace($":{proxy.Port}/", $":{azurite.TablePort}/", StringComparison.Ordinal))
            );
            await store.SweepAsync(None);
            var topics = await store.RecordsAsync(Naryn, null, None).Select(record => record.Text("topic")).ToListAsync();
            Assert.Contains((Assert.Single(topics.Distinct()), topics.Count), new (string?, int)[] { ("Первый", 7), ("Второй", 5) });
        }
    }

    /// <summary>One store's runs, one after the other; after each, a reader without faults looks.</summary>
    private async Task<(int Runs, int Requests, int Faults)> LineAsync(int seed)
    {
        using var proxy = new FaultyProxy(azurite.TablePort, seed, Share);
        var account = azurite.NewAccount();
        var faulty = account.Replace($":{azurite.TablePort}/", $":{proxy.Port}/", StringComparison.Ordinal);
        await UntilDoneAsync(faulty, PreparedAsync);
        for (var run = 1; run <= RunsEach; run++)
        {
            var rows = ((seed + run) % 5) + 1;
            await RunAsync(faulty, $"hash {run}", $"Тема {run}", rows);
            await AssertAsync(RecordStore.OpenAzure(Azurite.Settings(account)), run, rows);
        }
        return (RunsEach, proxy.Requests, proxy.Faults);
    }

    /// <summary>A run as the pipeline makes it: spreadsheet, findings, figures.</summary>
    private static async Task RunAsync(string account, string hash, string topic, int rows)
    {
        await UntilDoneAsync(account, store => ReplacedAsync(store, hash, topic, rows));
        await UntilDoneAsync(account, store => NotedAsync(store, topic));
    }

    private static async Task<bool> PreparedAsync(RecordStore store)
    {
        await store.PrepareAsync(None);
        return true;
    }

    private static async Task<bool> ReplacedAsync(RecordStore store, string hash, string topic, int rows)
    {
        var previous = await store.SourcesAsync(None).FirstOrDefaultAsync();
        return await store.ReplaceAsync(previous, State(hash, rows), Events(topic, rows), None);
    }

    private static async Task<bool> NotedAsync(RecordStore store, string topic)
    {
        await store.NoteFindingsAsync([Unreadable("B7", topic)], Monday, None);
        await store.SaveIndicatorsAsync([Participants(topic.Length, Period.Month(new DateOnly(2018, 7, 1)))], Monday, None);
        return true;
    }

    /// <summary>A run that fails or loses is made again, as the next tick would.</summary>
    private static async Task UntilDoneAsync(string account, Func<RecordStore, Task<bool>> run)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await run(RecordStore.OpenAzure(Azurite.Settings(account))))
                    return;
            }
            catch (Exception e) when (attempt < 50 && e is RequestFailedException or AggregateException or IOException)
            {
                // The next run completes.
            }
            Assert.True(attempt < 50, "No run succeeds any more.");
        }
    }

    private static async Task AssertAsync(RecordStore store, int run, int rows)
    {
        await store.SweepAsync(None);
        var expected = Events($"Тема {run}", rows);
        RecordAssert.Equal(expected.Records, await store.RecordsAsync(Naryn, null, None).ToListAsync());
        Assert.Equal(expected.Findings, await store.ReadingFindingsAsync(None).ToListAsync());
        var open = await store.FindingsAsync(None).Where(finding => finding.Status != FindingStatus.Fixed).SingleAsync();
        Assert.Equal($"Тема {run}", open.Finding.Raw);
        Assert.Equal($"Тема {run}".Length, (await store.IndicatorsAsync(None).SingleAsync()).Value.Value);
    }
}
