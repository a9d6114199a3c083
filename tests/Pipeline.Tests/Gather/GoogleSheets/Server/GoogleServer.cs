using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>
/// Google Sheets and Drive on this machine, as their discovery documents say: masks of fields, pages, methods overridden in long
/// requests, error bodies, quota answers; and the faults of networks and busy services. Records every request.
/// </summary>
internal sealed class GoogleServer : IDisposable
{
    public const string Folder = "folder-of-the-project";

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, GoogleFile> _files = new(StringComparer.Ordinal);
    private readonly GoogleAnswers _answers;

    public GoogleServer(TimeProvider? clock = null)
    {
        _answers = new(_files, clock ?? TimeProvider.System);
        Root = new Uri($"http://127.0.0.1:{Azurite.FreePort().ToString(CultureInfo.InvariantCulture)}/");
        _listener.Prefixes.Add(Root.AbsoluteUri);
        _listener.Start();
        AddFolder(Folder, null);
        _ = ServeAsync();
    }

    public Uri Root { get; }

    /// <summary>Reads allowed in any minute of the clock; null for as many as come.</summary>
    public int? ReadsPerMinute
    {
        get => _answers.ReadsPerMinute;
        set => _answers.ReadsPerMinute = value;
    }

    /// <summary>Files on a page, at most; a page before the last may be empty.</summary>
    public int LargestPage
    {
        set => _answers.LargestPage = value;
    }

    /// <summary>Whether the key is refused.</summary>
    public bool RefusesKey
    {
        set => _answers.RefusesKey = value;
    }

    /// <summary>What goes wrong with a request; null for none. Asked in the order of arrival.</summary>
    public Func<GoogleRequest, GoogleFault?> Fault { get; set; } = _ => null;

    public ConcurrentQueue<GoogleRequest> Requests { get; } = [];

    /// <summary>How many requests of a kind came.</summary>
    public int Count(GoogleCall call) => Requests.Count(request => request.Call == call);

    public GoogleFile Find(string id) => _files[id];

    public GoogleFile AddFolder(string id, string? parent) =>
        _files[id] = new GoogleFile(id, id, parent) { MimeType = GoogleFile.FolderType };

    /// <summary>A spreadsheet with content, in a folder.</summary>
    public GoogleFile Add(string id, string title, IReadOnlyList<Grid> tabs, string? folder = Folder)
    {
        var file = new GoogleFile(id, title, folder);
        file.Write(tabs);
        return _files[id] = file;
    }

    /// <summary>Anything else that lies in a folder.</summary>
    public GoogleFile AddFile(string id, string name, string mimeType, string? folder = Folder) =>
        _files[id] = new GoogleFile(id, name, folder) { MimeType = mimeType };

    /// <summary>A shortcut to what may lie anywhere.</summary>
    public void AddShortcut(string id, string name, string target, string? folder = Folder) =>
        _files[id] = new GoogleFile(id, name, folder) { MimeType = GoogleFile.ShortcutType, Target = _files[target] };

    public void Remove(string id) => _files.TryRemove(id, out _);

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var request = await RequestAsync(context.Request);
            Requests.Enqueue(request);
            var fault = Fault(request);
            // A dropped answer is to a request that was done.
            var (status, body) = fault?.Status is { } refused ? (refused, GoogleAnswers.Error(request, refused)) : _answers.Of(request);
            if (fault?.RetryAfter is { } wait)
                context.Response.AddHeader("Retry-After", wait);
            await SendAsync(context.Response, status, Encoding.UTF8.GetBytes(fault?.Body ?? body.ToJsonString()), fault);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The other side is gone.
        }
    }

    private static async Task SendAsync(HttpListenerResponse response, int status, byte[] bytes, GoogleFault? fault)
    {
        response.StatusCode = status;
        response.ContentType = bytes is [(byte)'<', ..] ? "text/html; charset=UTF-8" : "application/json; charset=UTF-8";
        if (fault is { IsCompressed: true })
        {
            response.AddHeader("Content-Encoding", "gzip");
            bytes = Compressed(bytes);
        }
        if (fault is { IsDropped: true })
        {
            response.Abort();
            return;
        }
        // Half an answer comes as a broken connection, or as a whole one that ends too early.
        var length = fault is { IsCut: true } or { IsShort: true } ? bytes.Length / 2 : bytes.Length;
        response.ContentLength64 = fault is { IsCut: true } ? bytes.Length : length;
        if (fault is { IsSlow: true })
        {
            await response.OutputStream.WriteAsync(bytes.AsMemory(0, length / 2));
            await response.OutputStream.FlushAsync();
            await Task.Delay(50);
            await response.OutputStream.WriteAsync(bytes.AsMemory(length / 2));
        }
        else
            await response.OutputStream.WriteAsync(bytes.AsMemory(0, length));
        await response.OutputStream.FlushAsync();
        if (fault is { IsCut: true })
            response.Abort();
        else
            response.Close();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    private static async Task<GoogleRequest> RequestAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var isOverridden = request.Headers["X-HTTP-Method-Override"] == "GET";
        var query = HttpUtility.ParseQueryString(isOverridden ? body : request.Url!.Query, Encoding.UTF8);
        return new(
            isOverridden ? "GET" : request.HttpMethod,
            Uri.UnescapeDataString(request.Url!.AbsolutePath),
            query.AllKeys.OfType<string>().ToDictionary(key => key, key => query[key]!, StringComparer.Ordinal),
            isOverridden || body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject()
        );
    }
}
