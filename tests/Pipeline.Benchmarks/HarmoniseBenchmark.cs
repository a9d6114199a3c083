using System.Globalization;
using Pipeline.Gather;
using Pipeline.Harmonise;
using Pipeline.Settings;

namespace Pipeline.Benchmarks;

/// <summary>Reads a folder and makes records of it as a run does; then harmonises some of it again alone, on one thread.</summary>
internal static class HarmoniseBenchmark
{
    private const string RegistryFile = "registry.xlsx";
    private const int Sample = 24;

    // The first pass fills caches and compiles; the last is measured.
    private const int Passes = 3;

    /// <summary>harmonise &lt;folder&gt;.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var settings = new PipelineSettings();
        var source = new FolderSource(arguments[0], settings);
        var registry = RegistryReader.Read(await ReadAsync(source, new(RegistryFile, RegistryFile, RegistryFile, ""))).Registry;
        var harmoniser = new Harmoniser(registry, settings);
        var both = await Measurement.OfAsync("gather + harmonise", () => HarmoniseAsync(source, harmoniser, settings.Concurrency));
        var bare = await BareBenchmark.MeasureAsync(arguments[0]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"gather + harmonise = {both.Speed / bare.Speed:F1} x bare, with {both.Processor / bare.Processor:F1} x its processor time"
            )
        );
        var sample = await source
            .ListAsync([], CancellationToken.None)
            .Where(reference => reference.Id != RegistryFile)
            .Take(Sample)
            .ToListAsync();
        var spreadsheets = new List<Spreadsheet>();
        foreach (var reference in sample)
            spreadsheets.Add(await ReadAsync(source, reference));
        for (var pass = 1; pass <= Passes; pass++)
            await AloneAsync(spreadsheets, harmoniser);
        return 0;
    }

    private static async Task AloneAsync(List<Spreadsheet> spreadsheets, Harmoniser harmoniser)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var alone = await Measurement.OfAsync(
            "harmonise alone",
            () => Task.FromResult(spreadsheets.Sum(spreadsheet => (long)harmoniser.Harmonise(spreadsheet, null).Records.Count))
        );
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {alone.Elapsed.TotalMicroseconds / alone.Rows:F1} µs and {allocated / alone.Rows:N0} bytes a record"
            )
        );
    }

    private static async Task<long> HarmoniseAsync(FolderSource source, Harmoniser harmoniser, int concurrency)
    {
        var rows = 0L;
        await Parallel.ForEachAsync(
            source.ListAsync([], CancellationToken.None),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency },
            async (reference, _) =>
            {
                if (reference.Id != RegistryFile)
                    Interlocked.Add(ref rows, harmoniser.Harmonise(await ReadAsync(source, reference), null).Records.Count);
            }
        );
        return rows;
    }

    private static async Task<Spreadsheet> ReadAsync(FolderSource source, SpreadsheetReference reference) =>
        ((GatherOutcome.Read)await source.ReadAsync(reference, CancellationToken.None)).Spreadsheet;
}
