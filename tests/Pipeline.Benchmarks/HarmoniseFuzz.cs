using System.Diagnostics;
using System.Globalization;
using Pipeline.Harmonise;
using Pipeline.Settings;
using Pipeline.Tests.Harmonise;

namespace Pipeline.Benchmarks;

/// <summary>
/// Makes tables of broken cells, by the same seed the same, and reads them. A seed whose table makes a reader throw, or takes
/// longer than any table of its size may, becomes a test.
/// </summary>
internal static class HarmoniseFuzz
{
    // Of processors, for at most a few long cells; read again, as the first time compiles.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>fuzz-values &lt;minutes&gt; [seed].</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        var minutes = double.Parse(arguments[0], CultureInfo.InvariantCulture);
        var first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var harmoniser = new Harmoniser(Registry.Empty, new PipelineSettings());
        var (seed, finds, cells, slowest) = (first, 0, 0L, TimeSpan.Zero);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalMinutes < minutes; seed++)
        {
            var table = BrokenTable.Make(seed);
            cells += table.Tabs[0].Rows.Sum(row => row.Length);
            var (fault, took) = Try(harmoniser, table);
            if (took > Longest)
                (fault, took) = Try(harmoniser, table);
            slowest = took > slowest ? took : slowest;
            if (fault is null && took <= Longest)
                continue;
            finds++;
            Console.WriteLine($"seed {seed}: {took.TotalSeconds:F1} s {fault}");
        }
        Console.WriteLine(
            $"{seed - first} tables, {cells} cells, {finds} finds, slowest {slowest.TotalMilliseconds:F0} ms, seeds {first} to {seed - 1}"
        );
        return Task.FromResult(finds == 0 ? 0 : 1);
    }

    private static (Exception? Fault, TimeSpan Took) Try(Harmoniser harmoniser, Spreadsheet table)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        Exception? fault = null;
        try
        {
            harmoniser.Harmonise(table, null);
        }
        catch (Exception exception)
        {
            fault = exception;
        }
        process.Refresh();
        return (fault, process.TotalProcessorTime - before);
    }
}
