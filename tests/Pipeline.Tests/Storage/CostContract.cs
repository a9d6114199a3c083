using Pipeline.Storage;
using Pipeline.Storage.Tables;
using static Pipeline.Tests.Storage.StorageSamples;

namespace Pipeline.Tests.Storage;

/// <summary>What a run costs in requests.</summary>
public abstract class CostContract
{
    // A manifest is read and written twice; findings are one batch.
    private const int PerSpreadsheet = 4;

    private static CancellationToken None => CancellationToken.None;

    /// <summary>Opens the tables of one store anew.</summary>
    internal abstract IEntityTables Open();

    [StorageFact]
    public async Task Changed_spreadsheet_costs_a_transaction_for_each_hundred_rows()
    {
        await new RecordStore(Open()).PrepareAsync(None);
        foreach (var rows in new[] { 1, 100, 10_000 })
        {
            var id = $"{rows}.xlsx";
            var store = new RecordStore(Open());
            Assert.True(await store.ReplaceAsync(null, State("a", rows, id), Events("Вода", rows, id), None));
            Assert.Equal((rows + 99) / 100, store.Requests["Records"]);
            Assert.Equal(PerSpreadsheet, store.Requests["Spreadsheets"]);
        }
    }

    [StorageFact]
    public async Task Replaced_rows_cost_their_sweep()
    {
        await new RecordStore(Open()).PrepareAsync(None);
        await new RecordStore(Open()).ReplaceAsync(null, State("a", 1_500), Events("Вода", 1_500), None);
        var store = new RecordStore(Open());
        var previous = await store.SourcesAsync(None).SingleAsync();

        await store.ReplaceAsync(previous, State("b", 300), Events("Дорога", 300), None);

        // 3 transactions of new rows, 2 pages of old keys, 15 transactions of deletions.
        Assert.Equal(20, store.Requests["Records"]);
    }

    [StorageFact]
    public async Task Unchanged_spreadsheet_costs_no_write()
    {
        await new RecordStore(Open()).PrepareAsync(None);
        await new RecordStore(Open()).ReplaceAsync(null, State("a", 100), Events("Вода", 100), None);
        var store = new RecordStore(Open());
        var previous = await store.SourcesAsync(None).SingleAsync();

        Assert.True(await store.ReplaceAsync(previous, State("a", 100), Events("Вода", 100), None));
        Assert.True(await store.UpdateAsync(previous, previous.State, None));

        Assert.False(store.Requests.ContainsKey("Records"));
        Assert.Equal(previous.ETag, (await store.SourcesAsync(None).SingleAsync()).ETag);
    }

    [StorageFact]
    public async Task Unchanged_figures_findings_and_registry_are_only_read()
    {
        var week = Period.Week(new DateOnly(2018, 7, 23));
        await new RecordStore(Open()).PrepareAsync(None);
        await SaveAsync(new RecordStore(Open()), Monday);
        var store = new RecordStore(Open());

        await SaveAsync(store, Monday.AddHours(1));

        // One read of figures, one of findings, one of when they were noted and its write, one of the registry's hash.
        Assert.Equal((1, 3, 1), (store.Requests["Indicators"], store.Requests["Findings"], store.Requests["Spreadsheets"]));

        async Task SaveAsync(RecordStore to, DateTimeOffset at)
        {
            await to.SaveIndicatorsAsync([Participants(7, week)], at, None);
            await to.NoteFindingsAsync([Unreadable("B7", "32 июля")], at, None);
            await to.SaveRegistryAsync(StoredRegistryOf(3), None);
        }
    }
}

public sealed class LocalCostTests : CostContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteTables> _open = [];

    public void Dispose()
    {
        _open.ForEach(tables => tables.Dispose());
        _folder.Dispose();
    }

    internal override IEntityTables Open()
    {
        _open.Add(new SqliteTables(_folder.PathOf("store.db")));
        return _open[^1];
    }
}

[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class AzureCostTests(Azurite azurite) : CostContract
{
    private readonly string _account = azurite.NewAccount();

    internal override IEntityTables Open() => new AzureTables(Azurite.Settings(_account));
}
