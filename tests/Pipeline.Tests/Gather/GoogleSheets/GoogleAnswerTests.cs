using Pipeline.Gather;
using Pipeline.Gather.GoogleSheets;
using Pipeline.Settings;
using Pipeline.Tests.Gather.GoogleSheets.Server;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>Every form of answer that Google, its gateways and the networks before it give to a read.</summary>
public sealed class GoogleAnswerTests : IDisposable
{
    private const string Page = "<!DOCTYPE html><html><title>Error 502 (Server Error)!!1</title></html>";

    private readonly GoogleServer _server = new();
    private readonly JumpingClock _clock = new();
    private readonly GoogleConnection _connection;

    public GoogleAnswerTests()
    {
        _connection = Connect();
        _server.Add("karakol", "РГ Каракол", [GooglePulls.Memoranda("ДНТ")]);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _server.Dispose();
    }

    public static TheoryData<int, string> Passing =>
        new()
        {
            { 429, "" },
            { 403, Reason("rateLimitExceeded") },
            { 403, Reason("userRateLimitExceeded") },
            { 403, Reason("quotaExceeded") },
            { 403, Reason("dailyLimitExceeded") },
            { 403, Status("RESOURCE_EXHAUSTED") },
            { 401, Status("UNAUTHENTICATED") },
            { 500, Page },
            { 502, Page },
            { 503, "" },
            { 504, "upstream request timeout" },
            { 408, Page },
            { 200, Page },
            { 200, "" },
            { 200, """{"spreadsheetId":"karakol","sheets":[{"properties":{""" },
        };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_passes_is_asked_again(int status, string body)
    {
        _server.Fault = _ => _server.Requests.Count <= 1 ? new GoogleFault { Status = status, Body = body } : null;

        Assert.IsType<GatherOutcome.Read>(await ReadAsync());
        Assert.Equal(2, _server.Requests.Count);
    }

    public static TheoryData<int, string, string> Lasting =>
        new()
        {
            { 403, Reason("insufficientPermissions"), "Читатель" },
            { 403, Reason("insufficientFilePermissions"), "Читатель" },
            { 403, Reason("forbidden"), "Читатель" },
            { 403, Status("PERMISSION_DENIED"), "Читатель" },
            { 403, Page, "Читатель" },
            { 403, Reason("accessNotConfigured"), "Google Sheets API" },
            { 403, Reason("ACCESS_TOKEN_SCOPE_INSUFFICIENT"), "Учётной записи" },
            { 403, "{\"error\":{\"message\":\"Request had insufficient authentication scopes.\"}}", "Учётной записи" },
            { 401, Status("UNAUTHENTICATED"), "ключ" },
            { 404, Status("NOT_FOUND"), "удалили или закрыли" },
            { 404, Page, "удалили или закрыли" },
            { 410, "", "удалили или закрыли" },
            { 400, "{\"error\":{\"message\":\"This operation is not supported for this document\"}}", "Сохранить как Google Таблицу" },
            { 413, "", "слишком велика" },
        };

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task What_lasts_is_said_in_words_that_help(int status, string body, string words)
    {
        _server.Fault = _ => new GoogleFault { Status = status, Body = body };

        var failed = Assert.IsType<GatherOutcome.Failed>(await ReadAsync());

        Assert.Contains(words, failed.Message.Ru, StringComparison.Ordinal);
        Assert.InRange(_server.Requests.Count, 1, 2);
    }

    [Theory]
    [InlineData("37", 37)]
    [InlineData("Mon, 30 Jul 2018 00:01:30 GMT", 90)]
    [InlineData("Sun, 29 Jul 2018 00:00:00 GMT", 0)]
    [InlineData("sometime", 0)]
    public async Task Refusal_that_says_how_long_is_waited_for(string retryAfter, int seconds)
    {
        var began = _clock.GetUtcNow();
        _server.Fault = _ => _server.Requests.Count <= 1 ? new GoogleFault { Status = 429, RetryAfter = retryAfter } : null;

        Assert.IsType<GatherOutcome.Read>(await ReadAsync());

        // What cannot be made out is waited for as if nothing was said: a second at most.
        Assert.InRange((_clock.GetUtcNow() - began).TotalSeconds, Math.Max(seconds, 0.1), seconds + 1);
    }

    [Fact]
    public async Task Compressed_and_slow_answers_are_read()
    {
        _server.Fault = _ => new GoogleFault { IsCompressed = true, IsSlow = true };

        Assert.IsType<GatherOutcome.Read>(await ReadAsync());
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Two_processes_that_share_one_quota_are_refused_and_end_right()
    {
        using var server = new GoogleServer(_clock) { ReadsPerMinute = 60 };
        string[] ids = [.. Enumerable.Range(0, 90).Select(i => $"id-{i}")];
        foreach (var id in ids)
            server.Add(id, id, [GooglePulls.Memoranda("ДНТ")]);
        using var one = Connect(server);
        using var other = Connect(server);
        var left = ids;
        for (var tick = 0; tick < 5 && left.Length > 0; tick++)
        {
            GoogleSheetsSource[] sources = [new(one), new(other)];
            var outcomes = await Task.WhenAll(
                left.Select((id, i) => sources[i % 2].ReadAsync(new(id, id, id, "1"), CancellationToken.None))
            );
            Assert.All(outcomes, outcome => Assert.True(outcome is GatherOutcome.Read or GatherOutcome.Postponed));
            left = [.. outcomes.OfType<GatherOutcome.Postponed>().Select(postponed => postponed.Reference.Id)];
        }

        Assert.Empty(left);
        Assert.True(server.Requests.Count > ids.Length, "Nothing was refused.");
    }

    private static string Reason(string reason) =>
        """{"error":{"code":403,"message":"…","errors":[{"domain":"usageLimits","reason":"?","message":"…"}]}}""".Replace(
            "?",
            reason,
            StringComparison.Ordinal
        );

    private static string Status(string status) =>
        """{"error":{"code":403,"message":"…","status":"?"}}""".Replace("?", status, StringComparison.Ordinal);

    private GoogleConnection Connect(GoogleServer? server = null)
    {
        var google = new GoogleSettings { Folders = [GoogleServer.Folder], BaseUri = (server ?? _server).Root };
        return GoogleConnection.Open(new() { Google = google }, _clock, new Random(1));
    }

    private Task<GatherOutcome> ReadAsync() =>
        new GoogleSheetsSource(_connection).ReadAsync(new("karakol", "РГ Каракол", "", "1"), CancellationToken.None);
}
