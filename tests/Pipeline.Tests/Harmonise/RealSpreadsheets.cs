using Pipeline.Gather;
using Pipeline.Harmonise;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise;

/// <summary>The real spreadsheets of the source reports, gathered and harmonised once.</summary>
internal static class RealSpreadsheets
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "real");

    private static readonly Lazy<Task<Registry>> LazyRegistry = new(async () =>
        RegistryReader.Read(await GatherAsync("registry.xlsx")).Registry
    );

    /// <summary>The registry of the samples.</summary>
    public static Task<Registry> RegistryAsync() => LazyRegistry.Value;

    /// <summary>A sample as gathered.</summary>
    public static async Task<Spreadsheet> GatherAsync(string file)
    {
        var source = new FolderSource(Folder, new PipelineSettings());
        var outcome = await source.ReadAsync(new SpreadsheetReference(file, file, file, ""), CancellationToken.None);
        return Assert.IsType<GatherOutcome.Read>(outcome).Spreadsheet;
    }

    /// <summary>A sample harmonised with the samples' registry.</summary>
    public static async Task<HarmonisedSpreadsheet> HarmoniseAsync(string file) =>
        new Harmoniser(await RegistryAsync(), new PipelineSettings()).Harmonise(await GatherAsync(file), null);
}
