using Pipeline.Storage;
using Pipeline.Tests.Golden;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.Cli;

/// <summary>The command line on a storage account instead of a folder and a file.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class AzurePlacesTests(Azurite azurite) : IDisposable
{
    private static readonly string Samples = Repository.Path("tests", "samples", "real");
    private static readonly string[] Options = ["--as-of", "2018-07-30", "--languages", "ky"];

    private readonly TemporaryFolder _out = new();
    private readonly Dictionary<string, string> _settings = new() { ["PipelineStorage"] = azurite.NewAccount() };

    public void Dispose() => _out.Dispose();

    [StorageFact]
    public async Task Run_on_a_storage_account_publishes_what_a_run_on_a_folder_does()
    {
        var local = await CommandLineRun.OfAsync(["run", Samples, "--out", _out.PathOf("local"), .. Options]);
        var azure = await CommandLineRun.WithAsync(_settings, ["run", Samples, "--store", "azure", "--out", "azure", .. Options]);

        Assert.Equal((0, ""), (azure.ExitCode, azure.Complained));
        Assert.Equal(local.Said.Replace(_out.PathOf("local"), "azure", StringComparison.Ordinal), azure.Said);
        var blobs = new BlobPublicationStore(
            AzureStorageSettings.FromConnectionString(_settings["PipelineStorage"]).Container(AzureStorageSettings.Publications)
        );
        await foreach (var path in blobs.ListAsync("", CancellationToken.None))
        {
            await using var blob = await blobs.OpenAsync(path, CancellationToken.None);
            var file = Path.Combine(_out.PathOf("azure"), path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using var copy = File.Create(file);
            await blob!.CopyToAsync(copy);
        }
        Assert.Equal(Outputs.Of(_out.PathOf("local")), Outputs.Of(_out.PathOf("azure")));
    }

    [StorageFact]
    public async Task Trace_and_doctor_work_from_the_account()
    {
        await CommandLineRun.WithAsync(_settings, ["run", Samples, "--out", "azure", .. Options]);

        var trace = await CommandLineRun.WithAsync(_settings, "trace", "Каракол", "questionnaires-planned", "--store", "azure");
        var doctor = await CommandLineRun.WithAsync(_settings, "doctor", Samples, "--out", "azure");

        Assert.Equal((0, ""), (trace.ExitCode, trace.Complained));
        Assert.Contains("karakol-2018.xlsx", trace.Said, StringComparison.Ordinal);
        Assert.Contains("✓  Output folder", doctor.Said, StringComparison.Ordinal);
    }

    [StorageFact]
    public async Task Account_that_is_not_set_or_malformed_is_one_sentence()
    {
        var unset = await CommandLineRun.OfAsync("run", Samples, "--out", "azure");
        var malformed = await CommandLineRun.WithAsync(new() { ["PipelineStorage"] = "azure" }, "run", Samples, "--out", "azure");

        Assert.Equal((2, 2), (unset.ExitCode, malformed.ExitCode));
        Assert.All(
            [unset, malformed],
            run => Assert.Contains("`PipelineStorage`", Assert.Single(run.Complained.Trim().Split('\n')), StringComparison.Ordinal)
        );
    }
}
