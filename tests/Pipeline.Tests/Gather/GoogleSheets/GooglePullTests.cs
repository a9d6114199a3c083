using System.Globalization;
using Pipeline.Runs;
using Pipeline.Tests.Gather.GoogleSheets.Server;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>What pulls of Google Sheets cost, and that they end with the right data whatever the network does.</summary>
public sealed class GooglePullTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly GooglePulls _pulls = new();

    private GoogleServer Server => _pulls.Server;

    public void Dispose() => _pulls.Dispose();

    [Fact]
    public async Task Country_costs_a_read_a_spreadsheet_and_a_list_a_thousand_and_unchanged_the_list_alone()
    {
        Fill(483);

        var first = await _pulls.PullAsync();

        Assert.Equal((483, 483, 0), (first.Read, first.Changed, first.Left.Count));
        Assert.Equal((484, 1), Costs());
        Assert.Equal(966, (await _pulls.StoredAsync()).Count);
        var written = _pulls.Store.Requests.GetValueOrDefault("Records");

        var second = await _pulls.PullAsync(Hour);

        Assert.Equal((0, 1), Costs());
        Assert.Equal((0, 0), (second.Changed, second.RecordsWritten));

        Server.Find("id-007").Write([GooglePulls.Memoranda("фонд", "айыл өкмөтү", "НПО")]);
        var third = await _pulls.PullAsync(Hour);

        Assert.Equal((1, 1), Costs());
        Assert.Equal((1, 3), (third.Changed, third.RecordsWritten));
        Assert.True(_pulls.Store.Requests.GetValueOrDefault("Records") > written);
    }

    [Fact]
    public async Task Rows_of_a_form_that_Drive_does_not_notice_come_with_the_daily_pull_of_everything()
    {
        Fill(3);
        await _pulls.PullAsync();
        Server.Find("id-001").WriteSilently([GooglePulls.Memoranda("из формы 1", "из формы 2")]);

        await _pulls.PullAsync(Hour);
        Assert.DoesNotContain("id-001: из формы 1", await _pulls.StoredAsync());
        Costs();

        var daily = await _pulls.PullAsync(TimeSpan.FromDays(1));

        Assert.Equal((1, true), (daily.Changed, daily.IsWhole));
        Assert.Contains("id-001: из формы 1", await _pulls.StoredAsync());
        Assert.Equal((4, 1), Costs());
    }

    [Fact]
    public async Task Touched_spreadsheet_with_the_same_content_is_read_once()
    {
        Fill(2);
        await _pulls.PullAsync();
        Server.Find("id-001").Write([GooglePulls.Memoranda(GooglePulls.Parties(2, "id-001"))]);
        Costs();

        Assert.Equal(0, (await _pulls.PullAsync(Hour)).Changed);
        Assert.Equal((1, 1), Costs());
        await _pulls.PullAsync(Hour);
        Assert.Equal((0, 1), Costs());
    }

    [Fact]
    public async Task Quota_is_kept_to_the_minute_so_that_nothing_is_refused()
    {
        Fill(149);
        _pulls.ReadsPerMinute = 50;
        Server.ReadsPerMinute = 50;
        var began = _pulls.Clock.GetUtcNow();

        var pull = await _pulls.PullAsync();

        Assert.Equal((149, 0), (pull.Changed, pull.Left.Count));
        Assert.Equal((150, 1), Costs());
        Assert.True(_pulls.Clock.GetUtcNow() - began >= TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task What_there_is_no_time_for_is_left_for_the_next_run_and_nothing_is_lost()
    {
        Fill(149);
        _pulls.ReadsPerMinute = 50;
        _pulls.TimeLimit = TimeSpan.FromSeconds(30);

        var changed = new List<int>();
        while (changed.Sum() < 149 && changed.Count < 10)
        {
            var pull = await _pulls.PullAsync(Hour);
            changed.Add(pull.Changed);
            Assert.Equal(149 - changed.Sum(), pull.Left.Count);
        }

        Assert.Equal([49, 50, 50], changed);
        Assert.Equal(298, (await _pulls.StoredAsync()).Count);
    }

    [Fact]
    public async Task Pull_repeated_at_the_very_moment_of_the_daily_one_does_not_make_it_forgotten()
    {
        Fill(3);
        await _pulls.PullAsync();
        Costs();

        for (var repeated = 0; repeated < 3; repeated++)
        {
            await _pulls.PullAsync();
            Assert.Equal((0, 1), Costs());
        }
    }

    [Fact]
    public async Task Spreadsheets_left_by_the_daily_pull_are_read_by_the_next_though_Drive_says_unchanged()
    {
        Fill(149);
        await _pulls.PullAsync();
        foreach (var i in Enumerable.Range(0, 149))
            Server.Find(Id(i)).WriteSilently([GooglePulls.Memoranda($"новое {i}", "второе")]);
        _pulls.ReadsPerMinute = 50;
        _pulls.TimeLimit = TimeSpan.FromSeconds(30);

        List<PullReport> pulls = [await _pulls.PullAsync(TimeSpan.FromDays(1)), await _pulls.PullAsync(Hour), await _pulls.PullAsync(Hour)];

        Assert.Equal([true, false, false], pulls.Select(pull => pull.IsWhole));
        Assert.Equal(149, pulls.Sum(pull => pull.Changed));
        Assert.Empty(pulls[2].Left);
    }

    [Fact]
    public async Task Two_hundred_runs_with_a_fifth_of_faults_end_with_exactly_the_right_data()
    {
        var random = new Random(5);
        Fill(8);
        Server.Fault = _ =>
        {
            lock (random)
                return random.NextDouble() < 0.2 ? GoogleFault.Any(random) : null;
        };
        for (var run = 0; run < 200; run++)
        {
            var id = Id(run % 8);
            Server.Find(id).Write([GooglePulls.Memoranda(GooglePulls.Parties(2 + (run % 3), $"{id} в {run}"))]);
            await _pulls.PullAsync(Hour);
        }
        Server.Fault = _ => null;

        var last = await _pulls.PullAsync(Hour);

        Assert.Equal((0, 0), (last.Left.Count, last.Kept));
        var expected = Enumerable
            .Range(192, 8)
            .SelectMany(run => GooglePulls.Parties(2 + (run % 3), $"{Id(run % 8)}: {Id(run % 8)} в {run}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), await _pulls.StoredAsync());
    }

    private void Fill(int count)
    {
        for (var i = 0; i < count; i++)
            Server.Add(Id(i), $"РГ {i}", [GooglePulls.Memoranda(GooglePulls.Parties(2, Id(i)))]);
    }

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"id-{i:000}");

    private (int Reads, int Lists) Costs()
    {
        var costs = (Server.Count(GoogleCall.Read), Server.Count(GoogleCall.List));
        Assert.Equal(costs.Item1 + costs.Item2, Server.Requests.Count);
        Server.Requests.Clear();
        return costs;
    }
}
