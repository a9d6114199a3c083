using Pipeline.Runs;
using Pipeline.Settings;
using Pipeline.Storage;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>An app with an account of its own in the emulator and a folder of spreadsheets.</summary>
internal sealed class AppFixture : IDisposable
{
    private static readonly string[] Files = ["registry.xlsx", "kara-balta-2018.xlsx", "karakol-2018.xlsx"];

    private readonly TemporaryFolder _folder = new();
    private readonly AzureStorageSettings _storage;

    public AppFixture(Azurite azurite)
        : this(azurite.NewAccount()) { }

    public AppFixture(string account)
    {
        _storage = AzureStorageSettings.FromConnectionString(account);
        foreach (var file in Files)
            File.Copy(Repository.Path("tests", "samples", "real", file), _folder.PathOf(file));
        Settings = new()
        {
            ["AzureWebJobsStorage"] = account,
            ["SpreadsheetFolder"] = _folder.Path,
            ["Languages"] = "ky",
            ["PseudonymKey"] = "cGlwZWxpbmUtdGVzdHMtb25seS1ub3QtYS1zZWNyZXQ=",
        };
    }

    /// <summary>The app's settings; a test may change them before it starts the app.</summary>
    public Dictionary<string, string> Settings { get; }

    /// <summary>The spreadsheets' folder.</summary>
    public string Folder => _folder.Path;

    public RecordStore Records => RecordStore.OpenAzure(_storage);

    public BlobPublicationStore Publications => new(_storage.Container(AzureStorageSettings.Publications));

    public Task<AppProcess> StartAsync() => AppProcess.StartAsync(Settings);

    /// <summary>Starts an app that speaks to its account by another address.</summary>
    public Task<AppProcess> StartAsync(string account) =>
        AppProcess.StartAsync(new Dictionary<string, string>(Settings) { ["AzureWebJobsStorage"] = account });

    /// <summary>Takes every message of a queue, whether its time has come or not, as the host would decode it.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(string name)
    {
        var queue = _storage.Queue(name);
        await queue.CreateIfNotExistsAsync();
        List<string> taken = [];
        while ((await queue.ReceiveMessagesAsync(QueueMessagesMost)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                taken.Add(message.Body.ToString());
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
        return taken;
    }

    /// <summary>What an undisturbed run on the same spreadsheets publishes, in this process, on a file and a folder.</summary>
    public async Task<IReadOnlyList<string>> UndisturbedAsync()
    {
        var settings = PipelineSettings.From(Settings.GetValueOrDefault);
        using var sources = SourcePorts.From(settings, TimeProvider.System, new Random(1));
        using var output = new TemporaryFolder();
        using var records = RecordStore.OpenLocal(output.PathOf("store.db"));
        var publications = new FolderPublicationStore(output.Path);
        var ports = sources.Open(records, publications);
        await new PipelineRun(ports, settings, TimeProvider.System).RunAsync(CancellationToken.None);
        return await FiguresAsync(publications);
    }

    /// <summary>The published tables of records, figures and findings, but for when a finding was first seen.</summary>
    public static async Task<IReadOnlyList<string>> FiguresAsync(IPublicationStore publications)
    {
        List<string> figures = [];
        await foreach (var path in publications.ListAsync("data/", CancellationToken.None))
        {
            using var reader = new StreamReader((await publications.OpenAsync(path, CancellationToken.None))!);
            while (await reader.ReadLineAsync() is { } line)
                figures.Add($"{path}: {(path == "data/findings.csv" ? WithoutHistory(line) : line)}");
        }
        return figures;
    }

    // status and first_seen: a run that was killed had seen it before.
    private static string WithoutHistory(string finding) => string.Join(',', finding.Split(',')[..^2]);

    public void Dispose() => _folder.Dispose();

    private const int QueueMessagesMost = 32;
}
