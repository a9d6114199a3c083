using System.Globalization;
using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Benchmarks;

/// <summary>Reads a folder as a run does, each spreadsheet let go once read, and compares with the yardstick in the same minute.</summary>
internal static class GatherBenchmark
{
    /// <summary>gather &lt;folder&gt;.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var gather = await Measurement.OfAsync("gather", () => ReadAsync(arguments[0]));
        var bare = await BareBenchmark.MeasureAsync(arguments[0]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gather = {gather.Speed / bare.Speed:F1} x bare"));
        return 0;
    }

    private static async Task<long> ReadAsync(string folder)
    {
        var settings = new PipelineSettings();
        var source = new FolderSource(folder, settings);
        var rows = 0L;
        await Parallel.ForEachAsync(
            source.ListAsync([], CancellationToken.None),
            new ParallelOptions { MaxDegreeOfParallelism = settings.Concurrency },
            async (reference, cancellationToken) =>
            {
                var read = (GatherOutcome.Read)await source.ReadAsync(reference, cancellationToken);
                Interlocked.Add(ref rows, read.Spreadsheet.Tabs.Sum(tab => tab.Rows.Count));
            }
        );
        return rows;
    }
}
