using System.Collections.Concurrent;
using System.Net;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>Takes what an app exports by OTLP over HTTP, as it comes.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<byte[]>> _received = new();

    public Collector()
    {
        Address = $"http://127.0.0.1:{Azurite.FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    private string Address { get; }

    /// <summary>Makes an app of these settings export to it at once.</summary>
    public void Listen(Dictionary<string, string> settings)
    {
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address;
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        settings["OTEL_METRIC_EXPORT_INTERVAL"] = "200";
        settings["OTEL_BSP_SCHEDULE_DELAY"] = "200";
    }

    /// <summary>All traces and metrics so far.</summary>
    public string Everything => Received("/v1/traces") + Received("/v1/metrics");

    /// <summary>All that came to a path, one body after the other, every byte a character.</summary>
    private string Received(string path) =>
        string.Concat(_received.GetValueOrDefault(path, []).Select(System.Text.Encoding.UTF8.GetString));

    /// <summary>Waits until something has come.</summary>
    public async Task UntilAsync(string path, string text)
    {
        for (var attempt = 0; attempt < 300 && !Received(path).Contains(text, StringComparison.Ordinal); attempt++)
            await Task.Delay(100);
        Assert.Contains(text, Received(path), StringComparison.Ordinal);
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _received.GetOrAdd(context.Request.Url!.AbsolutePath, _ => new()).Enqueue(body.ToArray());
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
