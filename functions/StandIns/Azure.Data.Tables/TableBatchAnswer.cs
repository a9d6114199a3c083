// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>One part of a transaction's answer: a response of its own inside the 202.</summary>
internal sealed class TableBatchAnswer : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private TableBatchAnswer(string head, string body, string clientRequestId)
    {
        var lines = head.Split("\r\n");
        var status = lines[0].Split(' ', 3);
        Status = int.Parse(status[1], CultureInfo.InvariantCulture);
        ReasonPhrase = status.Length > 2 ? status[2] : "";
        foreach (var line in lines[1..].Where(line => line.Contains(':', StringComparison.Ordinal)))
            _headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
                .Trim();
        ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        ClientRequestId = clientRequestId;
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    /// <summary>The answers in the order of the steps; a single one if the transaction was refused.</summary>
    public static IReadOnlyList<Response> Read(Response response)
    {
        var text = response.Content.ToString();
        var answers = new List<Response>();
        for (var at = text.IndexOf("HTTP/1.1 ", StringComparison.Ordinal); at >= 0; )
        {
            var next = text.IndexOf("\r\n--", at, StringComparison.Ordinal);
            var part = next < 0 ? text[at..] : text[at..next];
            var blank = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            answers.Add(
                new TableBatchAnswer(
                    blank < 0 ? part : part[..blank],
                    blank < 0 ? "" : part[(blank + 4)..].Trim(),
                    response.ClientRequestId
                )
            );
            at = next < 0 ? -1 : text.IndexOf("HTTP/1.1 ", next, StringComparison.Ordinal);
        }
        return answers.Count > 0 ? answers : throw new RequestFailedException(response);
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(pair => new HttpHeader(pair.Key, pair.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
