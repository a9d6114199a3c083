using Pipeline.Storage;
using static Pipeline.Tests.Storage.StorageSamples;

namespace Pipeline.Tests.Storage;

/// <summary>What every record store keeps to.</summary>
public abstract partial class RecordStoreContract : IAsyncLifetime
{
    private IRecordStore _store = null!;

    protected static CancellationToken None => CancellationToken.None;

    /// <summary>Opens the same store anew, as the next run does.</summary>
    protected abstract IRecordStore Open();

    public virtual async Task InitializeAsync()
    {
        _store = Open();
        await _store.PrepareAsync(None);
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [StorageFact]
    public async Task Store_prepared_twice_is_empty()
    {
        await _store.PrepareAsync(None);

        Assert.Empty(await _store.SourcesAsync(None).ToListAsync());
        Assert.Empty(await _store.AreasAsync(None));
        Assert.Empty(await _store.RecordsAsync(Naryn, null, None).ToListAsync());
        Assert.Empty(await _store.FindingsAsync(None).ToListAsync());
        Assert.Empty(await _store.ReadingFindingsAsync(None).ToListAsync());
        Assert.Empty(await _store.IndicatorsAsync(None).ToListAsync());
        Assert.Empty(await _store.RunsAsync(5, None).ToListAsync());
        Assert.Null(await _store.RegistryAsync(None));
    }

    [StorageFact]
    public async Task Records_come_back_as_they_were()
    {
        var content = Content(Event(2, "Вода"), Event(3, "Дорога", NarynRayon));
        Assert.True(await _store.ReplaceAsync(null, State("a", 2), content, None));

        var store = Open();
        Assert.Equal([Naryn, NarynRayon], await store.AreasAsync(None));
        RecordAssert.Equal([content.Records[0]], await store.RecordsAsync(Naryn, null, None).ToListAsync());
        RecordAssert.Equal([content.Records[1]], await store.RecordsAsync(NarynRayon, RecordKinds.Schedule, None).ToListAsync());
        Assert.Empty(await store.RecordsAsync(Naryn, RecordKinds.Survey, None).ToListAsync());
        Assert.Equal(content.Findings, await store.ReadingFindingsAsync(None).ToListAsync());
    }

    [StorageFact]
    public async Task State_comes_back_as_it_was()
    {
        var state = State("a", 1) with { Condition = SourceCondition.Stale, Problem = Unreadable("B7", "32 июля") };
        await _store.ReplaceAsync(null, state, Events("Вода", 1), None);

        var source = Assert.Single(await Open().SourcesAsync(None).ToListAsync());

        Assert.Equal(1, source.Generation);
        RecordAssert.Same(state, source.State);
    }

    [StorageFact]
    public async Task Everything_about_a_figure_and_a_run_comes_back()
    {
        var figure = Participants(7, Period.Month(new DateOnly(2018, 6, 1)), "sex=f");
        await _store.SaveIndicatorsAsync([figure], Monday, None);
        await _store.SaveRunAsync(Run(0, changed: 3), None);

        RecordAssert.Same(figure, (await Open().IndicatorsAsync(None).SingleAsync()).Value);
        RecordAssert.Same(Run(0, changed: 3), await Open().RunsAsync(1, None).SingleAsync());
    }

    [StorageFact]
    public async Task Figure_that_is_not_computed_any_more_is_withdrawn_if_it_was_reported()
    {
        var (june, july) = (Period.Month(new DateOnly(2018, 6, 1)), Period.Month(new DateOnly(2018, 7, 1)));
        await _store.SaveIndicatorsAsync(
            [Participants(7, june), Participants(3, june, "sex=f"), Participants(2, july, "sex=f")],
            Monday,
            None
        );

        await _store.SaveIndicatorsAsync([Participants(7, june), Participants(9, july)], Monday.AddDays(1), None);

        var stored = await Open().IndicatorsAsync(None).ToListAsync();
        Assert.Equal(
            [("2018-06", "", 7.0), ("2018-06", "sex=f", null), ("2018-07", "", (double?)9.0)],
            stored.Select(figure => (figure.Value.Period.Label, figure.Value.Group, figure.Value.Value))
        );
        Assert.Equal(3, Assert.Single(stored[1].Restatements).Value);
    }

    [StorageFact]
    public async Task Figure_since_the_start_moves_on_with_the_day()
    {
        var (first, second) = (Period.SinceStart(new DateOnly(2018, 7, 22)), Period.SinceStart(new DateOnly(2018, 7, 23)));
        await _store.SaveIndicatorsAsync([Participants(7, first), Participants(3, first, "sex=f")], Monday, None);
        await _store.SaveIndicatorsAsync([Participants(8, second)], Monday.AddDays(1), None);

        var stored = Assert.Single(await Open().IndicatorsAsync(None).ToListAsync());
        Assert.Equal((8.0, second), (stored.Value.Value, stored.Value.Period));
        Assert.Empty(stored.Restatements);
    }

    [StorageFact]
    public async Task Replacing_shows_only_the_new_content()
    {
        await _store.ReplaceAsync(null, State("a", 250), Events("Старое", 250), None);
        var previous = await _store.SourcesAsync(None).SingleAsync();

        Assert.True(await _store.ReplaceAsync(previous, State("b", 3), Events("Новое", 3), None));

        Assert.Equal(["Новое", "Новое", "Новое"], await TopicsAsync(Open()));
    }

    [StorageFact]
    public async Task Content_with_the_same_hash_is_not_written_again()
    {
        await _store.ReplaceAsync(null, State("a", 2), Events("Вода", 2), None);
        var previous = await _store.SourcesAsync(None).SingleAsync();

        Assert.True(await _store.ReplaceAsync(previous, State("a", 2), Events("Вода", 2), None));

        Assert.Equal(previous.ETag, (await _store.SourcesAsync(None).SingleAsync()).ETag);
    }

    [StorageFact]
    public async Task Same_hash_read_by_another_version_is_written()
    {
        await _store.ReplaceAsync(null, State("a", 2), Events("Вода", 2), None);
        var previous = await _store.SourcesAsync(None).SingleAsync();

        Assert.True(await _store.ReplaceAsync(previous, State("a", 1) with { Reader = "2.0" }, Events("Дорога", 1), None));

        Assert.Equal(["Дорога"], await TopicsAsync(Open()));
    }

    [StorageFact]
    public async Task Writer_with_an_outdated_manifest_changes_nothing()
    {
        await _store.ReplaceAsync(null, State("a", 1), Events("Первый", 1), None);
        var outdated = await _store.SourcesAsync(None).SingleAsync();
        await _store.ReplaceAsync(outdated, State("b", 1), Events("Второй", 1), None);

        Assert.False(await _store.ReplaceAsync(outdated, State("c", 1), Events("Третий", 1), None));
        Assert.False(await _store.ReplaceAsync(null, State("c", 1), Events("Третий", 1), None));
        Assert.False(await _store.UpdateAsync(outdated, State("c", 1), None));

        Assert.Equal(["Второй"], await TopicsAsync(Open()));
    }

    [StorageFact]
    public async Task Updating_keeps_the_records()
    {
        await _store.ReplaceAsync(null, State("a", 1), Events("Вода", 1), None);
        var previous = await _store.SourcesAsync(None).SingleAsync();

        Assert.True(await _store.UpdateAsync(previous, previous.State with { Condition = SourceCondition.Stale }, None));

        var source = await Open().SourcesAsync(None).SingleAsync();
        Assert.Equal((SourceCondition.Stale, 1L), (source.State.Condition, source.Generation));
        Assert.Equal(["Вода"], await TopicsAsync(Open()));
    }

    [StorageFact]
    public async Task Spreadsheet_never_read_is_known_without_records()
    {
        Assert.True(await _store.UpdateAsync(null, State("", 0) with { Condition = SourceCondition.Missing }, None));
        var source = await _store.SourcesAsync(None).SingleAsync();
        Assert.Equal(0, source.Generation);

        Assert.True(await _store.ReplaceAsync(source, State("a", 1), Events("Вода", 1), None));
        Assert.Equal(["Вода"], await TopicsAsync(Open()));
    }

    [StorageFact]
    public async Task Runs_come_newest_first()
    {
        for (var day = 0; day < 3; day++)
            await _store.SaveRunAsync(Run(day, changed: 0), None);
        await _store.SaveRunAsync(Run(2, changed: 5), None);

        var runs = await Open().RunsAsync(2, None).ToListAsync();

        Assert.Equal([("run-2", 5), ("run-1", 0)], runs.Select(run => (run.Id, run.SpreadsheetsChanged)));
        Assert.Equal(TimeSpan.FromSeconds(1.5), runs[0].Duration);
        Assert.Equal(3, runs[0].Requests["Records"]);
    }

    [StorageFact]
    public async Task Registry_of_any_size_comes_back()
    {
        await _store.SaveRegistryAsync(StoredRegistryOf(3), None);
        await _store.SaveRegistryAsync(StoredRegistryOf(5000), None);

        var stored = await Open().RegistryAsync(None);

        Assert.Equal("7", stored!.Version);
        var registry = stored.Registry;
        Assert.Equal(5000, registry.Municipalities.Count);
        Assert.Equal("Чүй", registry.Municipalities[4999].Name.Ky);
    }

    [StorageFact]
    public async Task Text_of_any_length_comes_back()
    {
        var topic = string.Concat(Enumerable.Repeat("Ысык-Көл 🏔", 60_000));
        var content = Content(Event(2, topic), Event(3, "Вода"));
        await _store.ReplaceAsync(null, State("a", 2), content, None);

        RecordAssert.Equal(content.Records, await Open().RecordsAsync(Naryn, null, None).ToListAsync());

        await _store.ReplaceAsync(await _store.SourcesAsync(None).SingleAsync(), State("b", 1), Events("Вода", 1), None);
        Assert.Equal(["Вода"], await TopicsAsync(Open()));
    }

    protected static async Task<IReadOnlyList<string?>> TopicsAsync(IRecordStore store) =>
        await store.RecordsAsync(Naryn, null, None).Select(record => record.Text("topic")).ToListAsync();

    private static IEnumerable<FindingStatus> Statuses(IReadOnlyList<TrackedFinding> findings) => findings.Select(f => f.Status);

    private static (FindingStatus, DateTimeOffset) StatusOf(IReadOnlyList<TrackedFinding> all, Finding finding) =>
        all.Where(tracked => tracked.Finding.Id == finding.Id).Select(tracked => (tracked.Status, tracked.FirstSeen)).Single();

    private static RunSummary Run(int day, int changed) =>
        new(
            $"run-{day}",
            Monday.AddDays(day),
            TimeSpan.FromSeconds(1.5),
            ["gather"],
            6,
            changed,
            7,
            new Dictionary<string, int> { ["Records"] = 3 }
        );
}
