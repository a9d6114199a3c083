using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Benchmarks;

/// <summary>How many rows went through in how long, and what memory it took.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Elapsed">By the wall clock.</param>
/// <param name="Processor">By the processors together.</param>
/// <param name="Allocated">Bytes allocated, which is what the garbage collector's time goes with.</param>
internal sealed record Measurement(string Name, long Rows, TimeSpan Elapsed, TimeSpan Processor, long Allocated)
{
    /// <summary>Rows a second.</summary>
    public double Speed => Rows / Elapsed.TotalSeconds;

    /// <summary>Runs work that returns its rows.</summary>
    public static async Task<Measurement> OfAsync(string name, Func<Task<long>> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var rows = await work();
        var elapsed = watch.Elapsed;
        process.Refresh();
        var measurement = new Measurement(
            name,
            rows,
            elapsed,
            process.TotalProcessorTime - before,
            GC.GetTotalAllocatedBytes() - allocated
        );
        Console.WriteLine(measurement);
        return measurement;
    }

    /// <summary>The most memory that the process has had so far, in MB.</summary>
    public static long PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1_000_000;
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {Rows:N0} rows in {Elapsed.TotalSeconds:F2} s ({Processor.TotalSeconds:F2} s of processors) = {Speed:N0} rows/s, {Allocated / 1_000_000:N0} MB allocated, peak {PeakMegabytes} MB"
        );
}
