using Pipeline.Cli;
using Pipeline.Gather;
using Pipeline.Publish;
using Pipeline.Runs;
using Pipeline.Settings;
using Pipeline.Storage;
using Pipeline.Tests.Golden;

namespace Pipeline.Tests.App;

/// <summary>What is due follows from what was done last, whenever a tick comes.</summary>
public sealed class ScheduledRunsTests : IDisposable
{
    // A Monday, 00:00 UTC, and the 1st of the month two days later.
    private static readonly DateTimeOffset Monday = new(2018, 7, 30, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstOfAugust = new(2018, 8, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string[] Files = ["registry.xlsx", "kara-balta-2018.xlsx", "karakol-2018.xlsx"];
    private static readonly PipelineSettings Settings = new() { Languages = [Language.Ky] };

    private readonly TemporaryFolder _folder = new();
    private readonly MemoryQueue _queue = new();
    private readonly List<RecordStore> _open = [];
    private ISpreadsheetSource? _source;
    private string _storeFile = "store.db";

    public ScheduledRunsTests()
    {
        Directory.CreateDirectory(_folder.PathOf("sheets"));
        foreach (var file in Files)
            File.Copy(Repository.Path("tests", "samples", "real", file), _folder.PathOf("sheets", file));
    }

    public void Dispose()
    {
        _open.ForEach(store => store.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task Spreadsheets_pulled_one_by_one_give_what_a_whole_run_gives()
    {
        await AllAsync(At(Monday));
        await At(Monday).InspectAndMeasureAsync(None);
        var whole = await CommandLineRun.OfAsync(
            "run",
            _folder.PathOf("sheets"),
            "--out",
            _folder.PathOf("whole"),
            "--as-of",
            "2018-07-30",
            "--languages",
            "ky"
        );

        Assert.Equal(0, whole.ExitCode);
        Assert.Equal(Outputs.Of(_folder.PathOf("whole")), Outputs.Of(_folder.PathOf("out")));
    }

    [Fact]
    public async Task First_tick_of_a_day_queues_all_and_later_ones_what_changed()
    {
        await At(Monday).GatherAsync(None);
        var first = _queue.Take();
        foreach (var (spreadsheet, _) in first)
            await At(Monday).PullAsync(spreadsheet, None);
        await At(Monday.AddHours(1)).GatherAsync(None);
        var unchanged = _queue.Take();
        File.SetLastWriteTimeUtc(_folder.PathOf("sheets", "karakol-2018.xlsx"), Monday.UtcDateTime);
        await At(Monday.AddHours(2)).GatherAsync(None);
        var touched = _queue.Take();
        foreach (var (spreadsheet, _) in touched)
            await At(Monday.AddHours(2)).PullAsync(spreadsheet, None);
        await At(Monday.AddHours(3)).GatherAsync(None);
        Assert.Empty(_queue.Take());
        // Bishkek's midnight is 18:00 UTC.
        await At(Monday.AddHours(17.99)).GatherAsync(None);
        _queue.Take();
        await At(Monday.AddHours(18)).GatherAsync(None);
        var nextDay = _queue.Take();

        Assert.Equal(2, first.Count);
        Assert.Empty(unchanged);
        Assert.Equal("karakol-2018.xlsx", Assert.Single(touched).Spreadsheet.Reference.Id);
        Assert.Equal(2, nextDay.Count);
        Assert.All(nextDay, item => Assert.NotNull(item.Spreadsheet.Unless));
    }

    [Fact]
    public async Task Pull_of_an_unchanged_spreadsheet_asks_the_store_nothing()
    {
        await AllAsync(At(Monday));
        await At(Monday.AddDays(1)).GatherAsync(None);
        var opened = _open.Count;

        foreach (var (spreadsheet, _) in _queue.Take())
            await At(Monday.AddDays(1)).PullAsync(spreadsheet, None);

        Assert.All(_open.Skip(opened), store => Assert.Empty(store.Requests));
    }

    [Fact]
    public async Task Pull_of_a_changed_spreadsheet_notes_its_requests_in_the_run_log()
    {
        await AllAsync(At(Monday));
        File.Copy(_folder.PathOf("sheets", "karakol-2018.xlsx"), _folder.PathOf("sheets", "karakol-2.xlsx"));
        await At(Monday.AddHours(1)).GatherAsync(None);
        await At(Monday.AddHours(1)).PullAsync(Assert.Single(_queue.Take()).Spreadsheet, None);

        var run = await Store().RunsAsync(10, None).FirstAsync(run => run.SpreadsheetsRead == 1);

        Assert.Equal(1, run.SpreadsheetsChanged);
        Assert.InRange(run.Requests["Records"], 1, 12);
        Assert.InRange(run.Requests["Spreadsheets"], 4, 8);
    }

    [Fact]
    public async Task Queue_lets_no_more_out_than_the_source_may_be_read()
    {
        var settings = Settings with { Google = new() { ReadsPerMinute = 1 } };
        await At(Monday, settings).GatherAsync(None);

        Assert.Equal([0, 1], _queue.Take().Select(item => item.Wait.TotalMinutes));
    }

    [Fact]
    public async Task Spreadsheet_that_must_wait_goes_back_into_the_queue()
    {
        await At(Monday).GatherAsync(None);
        var (spreadsheet, _) = _queue.Take()[0];
        _source = new BusySource();

        await At(Monday).PullAsync(spreadsheet, None);

        var (again, wait) = Assert.Single(_queue.Take());
        Assert.Equal(spreadsheet with { HasWaited = true }, again);
        Assert.True(wait > TimeSpan.Zero);
    }

    [Fact]
    public async Task Spreadsheet_that_failed_every_time_is_a_finding_until_it_is_read_again()
    {
        await AllAsync(At(Monday));
        await At(Monday.AddDays(1)).GatherAsync(None);
        var queued = _queue.Take().Select(item => item.Spreadsheet).Single(item => item.Reference.Id == "karakol-2018.xlsx");

        await At(Monday.AddDays(1)).GiveUpAsync(queued, None);
        var stale = await Store().SourceAsync("karakol-2018.xlsx", None);
        var status = await At(Monday.AddDays(1)).StatusAsync(None);
        await AllAsync(At(Monday.AddDays(2)));
        var fresh = await Store().SourceAsync("karakol-2018.xlsx", None);

        Assert.Equal((SourceCondition.Stale, GatherOutcome.Unreadable), (stale!.State.Condition, stale.State.Problem?.Code));
        Assert.Contains(status.Stale, source => source.Title == "karakol-2018.xlsx" && source.Problem is not null);
        Assert.Equal((SourceCondition.Fresh, stale.Generation), (fresh!.State.Condition, fresh.Generation));
        Assert.Null(fresh.State.Problem);
    }

    [Fact]
    public async Task Week_is_published_once_however_often_the_tick_comes()
    {
        await AllAsync(At(Monday.AddHours(-3)));
        await At(Monday.AddSeconds(1)).PublishWeeklyAsync(None);
        var first = await LatestAsync();
        await At(Monday.AddSeconds(30)).PublishWeeklyAsync(None);
        await At(Monday.AddDays(3)).PublishWeeklyAsync(None);

        Assert.Equal("2018-W31", first!.Week.Label);
        Assert.Equal(first.RunId, (await LatestAsync())!.RunId);
    }

    [Fact]
    public async Task Publication_whose_run_died_before_its_letters_is_finished_by_the_next_tick()
    {
        // What died is a run that published and noted nothing in this store's log.
        _storeFile = "another.db";
        await AllAsync(At(Monday.AddHours(-3)));
        await At(Monday).PublishWeeklyAsync(None);
        _storeFile = "store.db";
        await AllAsync(At(Monday.AddHours(-3)));

        await At(Monday.AddMinutes(10)).PublishWeeklyAsync(None);

        Assert.Contains(await Store().RunsAsync(10, None).ToListAsync(), run => run.Stages[0] == "publish");
    }

    [Fact]
    public async Task Publication_of_Sunday_night_does_not_stand_for_Mondays()
    {
        await AllAsync(At(Monday.AddHours(-3)));
        await At(Monday.AddHours(-3)).RunStageAsync(new("publish"), None);
        await At(Monday).PublishWeeklyAsync(None);

        Assert.Equal(Monday, (await LatestAsync())!.AsOf);
    }

    [Fact]
    public async Task Missed_Monday_is_made_up_for_once_by_the_daily_work()
    {
        await AllAsync(At(Monday.AddDays(-7)));
        await At(Monday.AddDays(-7)).PublishWeeklyAsync(None);

        await At(Monday.AddHours(22)).InspectAndMeasureAsync(None);
        var madeUp = await LatestAsync();
        await At(Monday.AddHours(46)).InspectAndMeasureAsync(None);

        Assert.Equal(("2018-W31", Monday.AddHours(22)), (madeUp!.Week.Label, madeUp.AsOf));
        Assert.Equal(madeUp.AsOf, (await LatestAsync())!.AsOf);
    }

    [Fact]
    public async Task Donors_tables_are_published_once_a_month()
    {
        await AllAsync(At(Monday));
        await At(Monday).PublishDonorTablesAsync(None);
        await At(FirstOfAugust.AddHours(-1)).PublishDonorTablesAsync(None);
        var july = await LatestAsync();
        await At(FirstOfAugust.AddHours(1)).PublishDonorTablesAsync(None);
        var august = await LatestAsync();
        await At(FirstOfAugust.AddHours(2)).PublishDonorTablesAsync(None);

        Assert.Equal([Monday, FirstOfAugust.AddHours(1), august!.AsOf], [july!.AsOf, august.AsOf, (await LatestAsync())!.AsOf]);
    }

    [Fact]
    public async Task Publishing_measures_first_what_was_not_measured_that_day()
    {
        await AllAsync(At(Monday));
        await At(Monday.AddDays(7)).PublishWeeklyAsync(None);

        var stages = await Store().RunsAsync(3, None).Select(run => run.Stages[0]).ToListAsync();
        Assert.Equal(["inspect", "measure", "publish"], stages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Status_says_what_is_due_and_next()
    {
        await AllAsync(At(Monday));
        var before = await At(Monday.AddHours(1)).StatusAsync(None);
        await At(Monday.AddHours(1)).InspectAndMeasureAsync(None);
        var after = await At(Monday.AddHours(1)).StatusAsync(None);

        Assert.Equal(["measure", "week", "donors"], before.Due);
        Assert.Empty(after.Due);
        Assert.Equal("2018-W31", after.Published!.Week);
        Assert.Equal((Monday.AddDays(7), FirstOfAugust), (after.Next["week"], after.Next["donors"]));
        Assert.Equal(Monday.AddHours(18), after.Next["gather"]);
        Assert.Equal(2, after.Spreadsheets[SourceCondition.Fresh]);
        Assert.Contains(after.Stale, source => source.Title == "jalal-abad-2018.xlsx" && source.Condition == SourceCondition.Missing);
        Assert.Contains(after.Runs, run => run.Stages[0] == "publish");
    }

    [Fact]
    public async Task Work_that_takes_too_long_stops_and_is_finished_by_the_next()
    {
        _source = new SlowSource();
        var settings = Settings with { TimeLimit = TimeSpan.FromMilliseconds(50) };

        await Assert.ThrowsAsync<TimeoutException>(() => At(Monday, settings).GatherAsync(None));
        _source = null;
        await AllAsync(At(Monday));

        Assert.Equal(2, await Store().SourcesAsync(None).CountAsync(source => source.State.LastRead is not null));
    }

    private ScheduledRuns At(DateTimeOffset now, PipelineSettings? settings = null) =>
        new(() => Ports(settings ?? Settings), _queue, settings ?? Settings, new FixedClock(now, TimeProvider.System));

    private PipelinePorts Ports(PipelineSettings settings)
    {
        var sheets = settings with { SpreadsheetFolder = _folder.PathOf("sheets") };
        using var sources = SourcePorts.From(sheets, TimeProvider.System, new Random(1));
        var ports = sources.Open(Store(), new FolderPublicationStore(_folder.PathOf("out")));
        return ports with { Source = _source ?? ports.Source };
    }

    private RecordStore Store()
    {
        _open.Add(RecordStore.OpenLocal(_folder.PathOf(_storeFile)));
        return _open[^1];
    }

    private async Task AllAsync(ScheduledRuns runs)
    {
        await runs.RunStageAsync(new("gather"), None);
        foreach (var (spreadsheet, _) in _queue.Take())
            await runs.PullAsync(spreadsheet, None);
    }

    private Task<Publication?> LatestAsync() => LatestJson.ReadAsync(new FolderPublicationStore(_folder.PathOf("out")), None);
}
