using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pipeline.Storage;

namespace Pipeline.Tests.Storage;

/// <summary>Tests that share the emulator.</summary>
[CollectionDefinition(Collection)]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>
{
    public const string Collection = "azurite";
}

/// <summary>
/// The storage emulator, started once for all tests that want it, on free ports and in memory. Each test has an account of its own, so
/// that tests do not see each other.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    // Accounts are known to the emulator only; the key opens nothing else.
    private const string Key = "cGlwZWxpbmUtdGVzdHMtb25seS1ub3QtYS1zZWNyZXQ=";
    private const int Accounts = 500;

    private Process? _process;
    private int _next;

    public int BlobPort { get; } = FreePort();

    public int QueuePort { get; } = FreePort();

    public int TablePort { get; } = FreePort();

    public async Task InitializeAsync()
    {
        if (NodeModules.ReasonToSkip is not null)
            return;
        var modules = await NodeModules.FolderAsync();
        _process = Process.Start(StartInfo(modules))!;
        var isReady = new TaskCompletionSource();
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Table service is successfully listening", StringComparison.Ordinal) == true)
                isReady.TrySetResult();
        };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await isReady.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A fresh account, its services at the emulator's or, behind a proxy, other ports.</summary>
    public string NewAccount(int? tablePort = null, int? blobPort = null, int? queuePort = null) =>
        ConnectionString(
            $"account{Interlocked.Increment(ref _next) % Accounts}",
            tablePort ?? TablePort,
            blobPort ?? BlobPort,
            queuePort ?? QueuePort
        );

    /// <summary>Settings for tests: repeats come at once.</summary>
    internal static AzureStorageSettings Settings(string connectionString)
    {
        var settings = AzureStorageSettings.FromConnectionString(connectionString);
        settings.RetryDelay = TimeSpan.FromMilliseconds(1);
        return settings;
    }

    private static string ConnectionString(string account, int tablePort, int blobPort, int queuePort) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{blobPort}/{account};QueueEndpoint=http://127.0.0.1:{queuePort}/{account};"
        + $"TableEndpoint=http://127.0.0.1:{tablePort}/{account};";

    private ProcessStartInfo StartInfo(string modules)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "azurite", "emulator.js");
        var ports = $"--blobPort {BlobPort} --queuePort {QueuePort} --tablePort {TablePort}";
        var start = new ProcessStartInfo("node", $"\"{script}\" --inMemoryPersistence --skipApiVersionCheck {ports}")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["NODE_PATH"] = modules;
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(0, Accounts).Select(i => $"account{i}:{Key}"));
        return start;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
