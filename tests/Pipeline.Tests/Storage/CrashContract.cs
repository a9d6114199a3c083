using Pipeline.Storage;
using Pipeline.Storage.Tables;
using static Pipeline.Tests.Storage.StorageSamples;

namespace Pipeline.Tests.Storage;

/// <summary>Processes die between any two requests, or are overtaken there; nothing is lost or doubled.</summary>
public abstract class CrashContract
{
    private const int MostRequests = 200;

    // Rows are spread over two areas, so that a generation takes several transactions.
    private const int Old = 6;
    private const int New = 4;

    private static CancellationToken None => CancellationToken.None;

    /// <summary>Tables of a fresh store.</summary>
    internal abstract IEntityTables Fresh();

    [StorageFact]
    public async Task Replacing_dies_at_any_request_and_the_next_run_completes()
    {
        for (var n = 1; n < MostRequests; n++)
        {
            var tables = await WithOldAsync();
            var hasDied = await DiesAsync(() => ReplaceAsync(new RecordStore(WatchedTables.Dying(tables, n)), "b", "Новое", New));
            await AssertOldOrNewAsync(tables);
            await ReplaceAsync(new RecordStore(tables), "b", "Новое", New);
            await AssertExactlyAsync(tables, "Новое", New);
            if (!hasDied)
            {
                Assert.InRange(n, 10, MostRequests);
                return;
            }
        }
    }

    [StorageFact]
    public async Task First_content_dies_at_any_request_and_the_next_run_completes()
    {
        for (var n = 1; n < MostRequests; n++)
        {
            var tables = Fresh();
            await new RecordStore(tables).PrepareAsync(None);
            var hasDied = await DiesAsync(() => ReplaceAsync(new RecordStore(WatchedTables.Dying(tables, n)), "a", "Новое", New));
            var store = new RecordStore(tables);
            Assert.Contains((await TopicsAsync(store)).Count, new[] { 0, New });
            await ReplaceAsync(store, "a", "Новое", New);
            await AssertExactlyAsync(tables, "Новое", New);
            if (!hasDied)
                return;
        }
    }

    [StorageFact]
    public async Task Two_writers_at_once_one_wins()
    {
        for (var n = 1; n < MostRequests; n++)
        {
            var tables = await WithOldAsync();
            var (other, isInterrupted) = (false, false);
            var slow = WatchedTables.Interrupted(
                tables,
                n,
                async () =>
                {
                    isInterrupted = true;
                    other = await ReplaceAsync(new RecordStore(tables), "c", "Другое", New);
                }
            );
            var own = await ReplaceAsync(new RecordStore(slow), "b", "Новое", New);
            if (!isInterrupted)
                return;
            // Whoever comes after the other has finished may rightly replace it; but the last to win is what is there.
            Assert.True(own || other);
            await AssertExactlyAsync(tables, own && !other ? "Новое" : await CurrentTopicAsync(tables), New);
            if (!own)
                Assert.Equal("Другое", await CurrentTopicAsync(tables));
        }
    }

    [StorageFact]
    public async Task Overtaken_writer_that_dies_leaves_nothing_after_a_sweep()
    {
        for (var n = 2; n < MostRequests; n++)
        {
            var tables = await WithOldAsync();
            var isInterrupted = false;
            var interrupted = WatchedTables.Interrupted(
                tables,
                n,
                async () =>
                {
                    isInterrupted = true;
                    await ReplaceAsync(new RecordStore(tables), "c", "Другое", New);
                }
            );
            await DiesAsync(() => ReplaceAsync(new RecordStore(WatchedTables.Dying(interrupted, n + 1)), "b", "Новое", New));
            if (!isInterrupted)
                return;
            await AssertExactlyAsync(tables, await CurrentTopicAsync(tables), New);
        }
    }

    [StorageFact]
    public async Task Sweep_during_a_write_makes_the_writer_lose_not_the_rows()
    {
        for (var n = 1; n < MostRequests; n++)
        {
            var tables = await WithOldAsync();
            var isInterrupted = false;
            var interrupted = WatchedTables.Interrupted(
                tables,
                n,
                async () =>
                {
                    isInterrupted = true;
                    await new RecordStore(tables).SweepAsync(None);
                }
            );
            var isNew = await ReplaceAsync(new RecordStore(interrupted), "b", "Новое", New);
            await AssertExactlyAsync(tables, isNew ? "Новое" : "Старое", isNew ? New : Old);
            if (!isInterrupted)
                return;
        }
    }

    [StorageFact]
    public async Task Reader_overtaken_by_a_writer_sees_the_old_or_the_new()
    {
        for (var n = 1; n < MostRequests; n++)
        {
            var tables = await WithOldAsync();
            var isInterrupted = false;
            var interrupted = WatchedTables.Interrupted(
                tables,
                n,
                async () =>
                {
                    isInterrupted = true;
                    await ReplaceAsync(new RecordStore(tables), "b", "Новое", New);
                }
            );
            var seen = await new RecordStore(interrupted)
                .RecordsAsync(Naryn, null, None)
                .Select(record => record.Text("topic"))
                .ToListAsync();
            var expected = new[] { ("Старое", Old / 2), ("Новое", New / 2) };
            Assert.Contains((Assert.Single(seen.Distinct())!, seen.Count), expected);
            if (!isInterrupted)
                return;
        }
    }

    [StorageFact]
    public async Task Noting_findings_dies_at_any_request_and_the_next_run_completes()
    {
        Finding[] first = [Unreadable("B7", "32 июля"), Unreadable("B8", "вчера")];
        Finding[] second = [first[1], Unreadable("B9", "скоро")];
        for (var n = 1; n < MostRequests; n++)
        {
            var tables = Fresh();
            await new RecordStore(tables).PrepareAsync(None);
            await new RecordStore(tables).NoteFindingsAsync(first, Monday, None);
            var hasDied = await DiesAsync(() =>
                new RecordStore(WatchedTables.Dying(tables, n)).NoteFindingsAsync(second, Monday.AddDays(1), None)
            );
            var noted = await new RecordStore(tables).NoteFindingsAsync(second, Monday.AddDays(1).AddHours(1), None);
            // New and fixed since the last noting that was finished, also when a dead one had begun to write them.
            var expected = hasDied ? "Fixed New Open" : "Fixed Open Open";
            Assert.Equal(expected, string.Join(' ', noted.Select(finding => finding.Status.ToString()).Order(StringComparer.Ordinal)));
            if (!hasDied)
                return;
        }
    }

    [StorageFact]
    public async Task Saving_figures_and_the_registry_dies_at_any_request_and_the_next_run_completes()
    {
        var june = Period.Month(new DateOnly(2018, 6, 1));
        IndicatorValue[] values = [Participants(7, june), Participants(3, june, "sex=f"), Participants(1, june, area: NarynRayon)];
        for (var n = 1; n < MostRequests; n++)
        {
            var tables = Fresh();
            await new RecordStore(tables).PrepareAsync(None);
            var hasDied = await DiesAsync(() => SaveAsync(new RecordStore(WatchedTables.Dying(tables, n))));
            await SaveAsync(new RecordStore(tables));
            var stored = await new RecordStore(tables).IndicatorsAsync(None).ToListAsync();
            Assert.Equal([7.0, 3.0, 1.0], stored.Select(figure => figure.Value.Value));
            Assert.All(stored, figure => Assert.Empty(figure.Restatements));
            Assert.Equal("KG-C-0", (await new RecordStore(tables).RegistryAsync(None))!.Registry.Municipalities[0].Code);
            if (!hasDied)
                return;
        }

        async Task SaveAsync(RecordStore store)
        {
            await store.SaveIndicatorsAsync(values, Monday, None);
            await store.SaveRegistryAsync(StoredRegistryOf(3_000), None);
        }
    }

    private async Task<IEntityTables> WithOldAsync()
    {
        var tables = Fresh();
        await new RecordStore(tables).PrepareAsync(None);
        await ReplaceAsync(new RecordStore(tables), "a", "Старое", Old);
        return tables;
    }

    /// <summary>As a run does: looks what is known, and replaces it.</summary>
    private static async Task<bool> ReplaceAsync(RecordStore store, string hash, string topic, int count)
    {
        var previous = await store.SourcesAsync(None).FirstOrDefaultAsync();
        return await store.ReplaceAsync(previous, State(hash, count), ContentOf(topic, count), None);
    }

    private static async Task<bool> DiesAsync(Func<Task> work)
    {
        var error = await Xunit.Record.ExceptionAsync(work);
        Assert.True(error is null or IOException, $"{error}");
        return error is not null;
    }

    private static async Task AssertOldOrNewAsync(IEntityTables tables)
    {
        var topics = await TopicsAsync(new RecordStore(tables));
        Assert.Single(topics.Distinct());
        Assert.Equal(topics[0] == "Старое" ? Old : New, topics.Count);
    }

    /// <summary>What readers see, and after a sweep what is in the tables, is exactly one generation.</summary>
    private static async Task AssertExactlyAsync(IEntityTables tables, string topic, int count)
    {
        var store = new RecordStore(tables);
        var seen = await TopicsAsync(store);
        Assert.Equal((count, topic), (seen.Count, Assert.Single(seen.Distinct())));
        Assert.Single(await store.ReadingFindingsAsync(None).ToListAsync());
        await store.SweepAsync(None);
        Assert.Equal(count, await tables.QueryAsync("Records", EntityRange.Everything, keysOnly: true, None).CountAsync());
        Assert.Equal(1, await tables.QueryAsync("Spreadsheets", new EntityRange("findings"), keysOnly: true, None).CountAsync());
        Assert.Equal(count, (await TopicsAsync(new RecordStore(tables))).Count);
    }

    private static async Task<string> CurrentTopicAsync(IEntityTables tables) => (await TopicsAsync(new RecordStore(tables)))[0]!;

    private static HarmonisedSpreadsheet ContentOf(string topic, int count) =>
        Content([.. Enumerable.Range(2, count).Select(row => Event(row, topic, row % 2 == 0 ? Naryn : NarynRayon))]);

    private static async Task<IReadOnlyList<string?>> TopicsAsync(RecordStore store)
    {
        var records = new List<Record>();
        foreach (var area in await store.AreasAsync(None))
            records.AddRange(await store.RecordsAsync(area, null, None).ToListAsync());
        return [.. records.Select(record => record.Text("topic"))];
    }
}

public sealed class LocalCrashTests : CrashContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteTables> _open = [];

    public void Dispose()
    {
        _open.ForEach(tables => tables.Dispose());
        _folder.Dispose();
    }

    internal override IEntityTables Fresh()
    {
        _open.Add(new SqliteTables(_folder.PathOf($"{_open.Count}.db")));
        return _open[^1];
    }
}

[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class AzureCrashTests(Azurite azurite) : CrashContract
{
    internal override IEntityTables Fresh() => new AzureTables(Azurite.Settings(azurite.NewAccount()));
}
