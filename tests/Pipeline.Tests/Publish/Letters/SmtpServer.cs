using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.Publish.Letters;

/// <summary>A message as a foreign server took it and a foreign parser read it.</summary>
public sealed record ReceivedMessage(
    string? User,
    bool Secure,
    string From,
    string To,
    string Subject,
    string? AutoSubmitted,
    string Text,
    string Html,
    IReadOnlyList<string> Structure,
    IReadOnlyList<ReceivedFile> Attachments
);

/// <summary>A file of a message.</summary>
public sealed record ReceivedFile(string Name, string Type, long Bytes);

/// <summary>npm's smtp-server in a process of its own, on a free port.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly Process _process;

    private SmtpServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Starts one: plain, auth (a sign-in is required), tls (a certificate of its own), silent (never answers a message).</summary>
    /// <param name="mode">How it behaves.</param>
    /// <param name="certificate">The file of the certificate it shows, and of its key; null for one that nobody vouches for.</param>
    public static async Task<SmtpServer> StartAsync(string mode, (string File, string KeyFile)? certificate = null)
    {
        var start = new ProcessStartInfo("node", $"\"{Path.Combine(AppContext.BaseDirectory, "azurite", "smtp.js")}\"")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["NODE_PATH"] = await NodeModules.FolderAsync();
        start.Environment["SMTP_MODE"] = mode;
        if (certificate is var (file, keyFile))
            (start.Environment["SMTP_CERTIFICATE"], start.Environment["SMTP_KEY"]) = (file, keyFile);
        var process = Process.Start(start)!;
        using var ready = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!);
        return new(process, ready.RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>The next message it took.</summary>
    public async Task<ReceivedMessage> NextAsync() =>
        JsonSerializer.Deserialize<ReceivedMessage>((await _process.StandardOutput.ReadLineAsync())!, JsonSerializerOptions.Web)!;

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
