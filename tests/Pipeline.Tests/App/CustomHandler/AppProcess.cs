using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>
/// The built function app in a process of its own, spoken to as the Functions host speaks to a custom handler: a port in the
/// environment, readiness by GET /, one POST an invocation.
/// </summary>
internal sealed class AppProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly ConcurrentQueue<string> _said = new();

    private AppProcess(Process process, int port)
    {
        _process = process;
        _client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(1) };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it wrote, line by line.</summary>
    public IReadOnlyList<string> Said => [.. _said];

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<AppProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var port = Azurite.FreePort();
        var app = new AppProcess(Launch(settings, port), port);
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (app._process.HasExited)
                throw new InvalidOperationException(string.Join('\n', app.Said));
            if (await app.IsReadyAsync())
                return app;
            await Task.Delay(25);
        }
        throw new TimeoutException(string.Join('\n', app.Said));
    }

    /// <summary>Runs it to its end, for a start that fails or only writes metadata.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(IReadOnlyDictionary<string, string> settings)
    {
        using var process = Launch(settings, Azurite.FreePort());
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + errors);
    }

    /// <summary>Invokes a function and gives the host's view of the answer: the status and the JSON object.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Answer)> InvokeAsync(string function, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, function)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", "00000000-0000-0000-0000-000000000001");
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        using var response = await _client.SendAsync(request);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, Assert.IsType<JsonObject>(JsonNode.Parse(await response.Content.ReadAsStringAsync())));
    }

    /// <summary>Invokes a function that must succeed.</summary>
    public async Task<JsonObject> SucceedAsync(string function, string body)
    {
        var (status, answer) = await InvokeAsync(function, body);
        Assert.True(status == HttpStatusCode.OK, $"{function}: {status}\n{string.Join('\n', Said)}");
        return Assert.IsType<JsonObject>(answer["Outputs"]);
    }

    /// <summary>Kills it, as the host does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        _client.Dispose();
    }

    private static Process Launch(IReadOnlyDictionary<string, string> settings, int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "App.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await _client.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _said.Enqueue(line);
    }
}
