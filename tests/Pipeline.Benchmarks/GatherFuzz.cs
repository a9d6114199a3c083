using System.Diagnostics;
using System.Globalization;
using Pipeline.Gather;
using Pipeline.Settings;
using Pipeline.Tests.Gather;

namespace Pipeline.Benchmarks;

/// <summary>
/// Breaks spreadsheets at random, by the same seed in the same way, and reads them. Whatever throws, or takes longer than any
/// spreadsheet of its size may, is written beside with its seed, to become a test.
/// </summary>
internal static class GatherFuzz
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>fuzz &lt;minutes&gt; [seed].</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var minutes = double.Parse(arguments[0], CultureInfo.InvariantCulture);
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var folder = Directory.CreateTempSubdirectory("gather-fuzz-");
        var (tried, read, finds) = (0, 0, 0);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalMinutes < minutes; tried++)
        {
            var broken = BrokenFile.Make(seed + tried);
            var fault = await TryAsync(folder.FullName, broken);
            read += fault == "" ? 1 : 0;
            if (string.IsNullOrEmpty(fault))
                continue;
            finds++;
            var kept = $"find-{seed + tried}-{broken.Name}";
            await File.WriteAllBytesAsync(kept, broken.Content);
            Console.WriteLine($"{kept}: {fault}");
        }
        folder.Delete(recursive: true);
        Console.WriteLine($"{tried} tried, {read} read all the same, {finds} finds, seeds {seed} to {seed + tried - 1}");
        return finds == 0 ? 0 : 1;
    }

    // Null: refused with a sentence, as it should be; "": read; otherwise what went wrong.
    private static async Task<string?> TryAsync(string folder, BrokenFile broken)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, broken.Name), broken.Content);
        var source = new FolderSource(folder, new PipelineSettings { MostCells = 1_000_000, LargestUnpackedBytes = 20_000_000 });
        var watch = Stopwatch.StartNew();
        try
        {
            var reading = Task.Run(() => source.ReadAsync(new SpreadsheetReference(broken.Name, broken.Name, broken.Name, ""), default));
            var outcome = await reading.WaitAsync(Longest);
            return outcome is GatherOutcome.Read ? "" : null;
        }
        catch (Exception exception)
        {
            return $"{watch.Elapsed.TotalSeconds:F1} s {exception}";
        }
    }
}
