using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Tests.Storage;

/// <summary>
/// Stands between us and the emulator and does what networks and busy services do: drops requests and answers, delays, cuts answers
/// short, and answers 412, 429, 500 and 503, before or after the service has done what was asked. Seeded.
/// </summary>
internal sealed class FaultyProxy : IDisposable
{
    private static readonly int[] Refusals = [412, 429, 500, 503];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Uri _target;
    private readonly Random _random;
    private readonly double _share;
    private readonly Lock _lock = new();

    public FaultyProxy(int targetPort, int seed, double share)
    {
        _target = new Uri($"http://127.0.0.1:{targetPort}");
        _random = new Random(seed);
        _share = share;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Told of each request before it goes on.</summary>
    public Action? Seen { get; set; }

    public int Requests { get; private set; }

    public int Faults { get; private set; }

    public void Dispose()
    {
        _listener.Dispose();
        _client.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    /// <summary>One request a connection; closing it without a whole answer is the fault.</summary>
    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var request = await RequestAsync(stream);
                var answer = await AnswerAsync(request, NextFault());
                await stream.WriteAsync(answer);
            }
            catch (Exception e) when (e is IOException or HttpRequestException or ObjectDisposedException)
            {
                // The other side is gone, and so are we.
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(HttpRequestMessage request, Fault fault)
    {
        Seen?.Invoke();
        await Task.Delay(fault.Delay);
        if (fault.IsRefused && !fault.IsDone)
            return Refusal(fault.Status);
        if (fault.IsDropped && !fault.IsDone)
            return ReadOnlyMemory<byte>.Empty;
        using var answer = await _client.SendAsync(request);
        var whole = await BytesAsync(answer);
        return fault switch
        {
            { IsRefused: true } => Refusal(fault.Status),
            { IsDropped: true } => ReadOnlyMemory<byte>.Empty,
            { IsCut: true } => whole.AsMemory(0, whole.Length / 2),
            _ => whole,
        };
    }

    private async Task<HttpRequestMessage> RequestAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            await stream.ReadExactlyAsync(one);
            head.Add(one[0]);
        }
        var lines = Encoding.UTF8.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines[1..].Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]);
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        var start = lines[0].Split(' ');
        var request = new HttpRequestMessage(new HttpMethod(start[0]), new Uri(_target, start[1])) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    private static async Task<byte[]> BytesAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Connection" or "Keep-Alive"))
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}\r\n");
        return [.. Head((int)answer.StatusCode, string.Concat(headers), body.Length), .. body];
    }

    private static byte[] Refusal(int status) => Head(status, "", 0);

    private static byte[] Head(int status, string headers, int length) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Answer\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n");

    private Fault NextFault()
    {
        lock (_lock)
        {
            Requests++;
            if (_random.NextDouble() >= _share)
                return default;
            Faults++;
            var isDone = _random.Next(2) == 0;
            return _random.Next(4) switch
            {
                0 => new Fault { IsDropped = true, IsDone = isDone },
                1 => new Fault { IsCut = true, IsDone = true },
                2 => new Fault { Delay = TimeSpan.FromMilliseconds(_random.Next(1, 20)), IsDone = true },
                _ => new Fault { Status = Refusals[_random.Next(Refusals.Length)], IsDone = isDone },
            };
        }
    }

    /// <summary>What goes wrong with a request, and whether the service had done it before.</summary>
    private readonly record struct Fault
    {
        public bool IsDropped { get; init; }

        public bool IsCut { get; init; }

        public bool IsDone { get; init; }

        public int Status { get; init; }

        public TimeSpan Delay { get; init; }

        public bool IsRefused => Status != 0;
    }
}
