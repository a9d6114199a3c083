using System.Diagnostics;

namespace Pipeline.Tests.Golden.Real;

/// <summary>The real process, really killed.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 50;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_whose_runs_were_killed_at_random_points_is_completed_by_the_next_run()
    {
        var clock = Stopwatch.StartNew();
        await RunAsync("whole", killAfter: null);
        var whole = clock.Elapsed;
        var random = new Random(20180730);
        for (var kills = 0; kills < Kills; )
        {
            if (await RunAsync("killed", whole * random.NextDouble()))
                kills++;
            else
                Directory.Delete(_folder.PathOf("killed"), recursive: true);
        }
        await RunAsync("killed", killAfter: null);

        Assert.Equal(Outputs.Of(_folder.PathOf("whole")), Outputs.Of(_folder.PathOf("killed")));
    }

    /// <summary>Runs the command line in a process of its own; whether it was killed before it ended.</summary>
    private async Task<bool> RunAsync(string output, TimeSpan? killAfter)
    {
        var start = CommandLineProcess.Of(
            "run",
            Repository.Path("tests", "samples", "real"),
            "--out",
            _folder.PathOf(output),
            "--as-of",
            "2018-07-30",
            "--languages",
            "ky"
        );
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var killed = killAfter is { } delay && await Task.WhenAny(ended, Task.Delay(delay)) != ended;
        if (killed)
            process.Kill();
        await ended;
        await said;
        Assert.True(killed || process.ExitCode == 0, await errors);
        return killed;
    }
}
