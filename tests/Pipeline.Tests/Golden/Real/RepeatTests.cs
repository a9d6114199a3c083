using Pipeline.Storage;

namespace Pipeline.Tests.Golden.Real;

public sealed class RepeatTests : IDisposable
{
    private static readonly string Samples = Repository.Path("tests", "samples", "real");
    private readonly TemporaryFolder _out = new();

    public void Dispose() => _out.Dispose();

    [Fact]
    public async Task Same_input_and_day_give_the_same_bytes()
    {
        await RunAsync("first");
        await RunAsync("second");

        Assert.Equal(Outputs.Of(_out.PathOf("first")), Outputs.Of(_out.PathOf("second")));
    }

    [Fact]
    public async Task Second_run_with_nothing_changed_writes_no_record_and_no_generation()
    {
        await RunAsync("out");
        var before = (Files: Outputs.Of(_out.PathOf("out")), Generations: await GenerationsAsync());
        var second = await RunAsync("out");

        Assert.Contains("changed: 0; rows stored: 0", second.Said, StringComparison.Ordinal);
        Assert.Equal(before.Generations, await GenerationsAsync());
        Assert.Equal(before.Files, Outputs.Of(_out.PathOf("out")));
    }

    private async Task<CommandLineRun> RunAsync(string folder)
    {
        var run = await CommandLineRun.OfAsync("run", Samples, "--out", _out.PathOf(folder), "--as-of", "2018-07-30");
        Assert.Equal((0, ""), (run.ExitCode, run.Complained));
        return run;
    }

    private async Task<IReadOnlyList<string>> GenerationsAsync()
    {
        using var store = RecordStore.OpenLocal(_out.PathOf("out", "store.db"));
        await store.PrepareAsync(CancellationToken.None);
        return
        [
            .. (await store.SourcesAsync(CancellationToken.None).ToListAsync()).Select(source =>
                $"{source.State.Reference.Id} {source.Generation} {source.ETag}"
            ),
        ];
    }
}
