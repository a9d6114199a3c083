using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>What the services answer to a request, faults apart.</summary>
internal sealed class GoogleAnswers(ConcurrentDictionary<string, GoogleFile> files, TimeProvider clock)
{
    private readonly Queue<DateTimeOffset> _reads = [];

    public int? ReadsPerMinute { get; set; }

    public int LargestPage { get; set; } = 1000;

    public bool RefusesKey { get; set; }

    public (int Status, JsonNode Body) Of(GoogleRequest request)
    {
        try
        {
            return RefusesKey ? (401, Error(request, 401))
                : request.Call == GoogleCall.Read && !IsWithinQuota() ? (429, Error(request, 429))
                : request.Call switch
                {
                    GoogleCall.Read => Read(request),
                    GoogleCall.Write => Write(request),
                    GoogleCall.List => List(request),
                    GoogleCall.File => File(request),
                    GoogleCall.Create => Create(request),
                    _ => (404, Error(request, 404)),
                };
        }
        catch (FormatException e)
        {
            return (400, Error(request, 400, e.Message));
        }
    }

    /// <summary>An error's body: Sheets names a status, Drive a reason. A 403 of Drive is its rate limit.</summary>
    public static JsonObject Error(GoogleRequest request, int status, string? message = null)
    {
        message ??= status switch
        {
            401 => "Request had invalid authentication credentials.",
            403 => request.IsSheets ? "Quota exceeded for quota metric 'Read requests'." : "User Rate Limit Exceeded",
            404 => request.IsSheets ? "Requested entity was not found." : $"File not found: {request.Id}.",
            429 => "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'.",
            _ => "The service is currently unavailable.",
        };
        var error = new JsonObject { ["code"] = status, ["message"] = message };
        if (request.IsSheets)
            error["status"] = StatusOf(status);
        else
            error["errors"] = new JsonArray(
                new JsonObject
                {
                    ["domain"] = "global",
                    ["reason"] = ReasonOf(status),
                    ["message"] = message,
                }
            );
        return new JsonObject { ["error"] = error };
    }

    private static string StatusOf(int status) =>
        status switch
        {
            400 => "INVALID_ARGUMENT",
            401 => "UNAUTHENTICATED",
            404 => "NOT_FOUND",
            403 or 429 => "RESOURCE_EXHAUSTED",
            503 => "UNAVAILABLE",
            _ => "INTERNAL",
        };

    private static string ReasonOf(int status) =>
        status switch
        {
            400 => "invalid",
            401 => "authError",
            404 => "notFound",
            403 or 429 => "userRateLimitExceeded",
            _ => "backendError",
        };

    private bool IsWithinQuota()
    {
        if (ReadsPerMinute is not { } most)
            return true;
        lock (_reads)
        {
            var now = clock.GetUtcNow();
            while (_reads.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
                _reads.Dequeue();
            if (_reads.Count >= most)
                return false;
            _reads.Enqueue(now);
            return true;
        }
    }

    private (int, JsonNode) Read(GoogleRequest request)
    {
        if (!files.TryGetValue(request.Id, out var file))
            return (404, Error(request, 404));
        if (!file.IsShared)
            return (403, Denied());
        if (file.MimeType != GoogleFile.SpreadsheetType)
            return (400, Error(request, 400, "This operation is not supported for this document"));
        var mask = request["fields"] is { } fields ? FieldMask.Parse(fields) : null;
        var withData = mask?.Names("sheets", "data") ?? request["includeGridData"] == "true";
        var spreadsheet = file.ToSpreadsheet(withData);
        return (200, mask?.Apply(spreadsheet) ?? spreadsheet);
    }

    private (int, JsonNode) Write(GoogleRequest request)
    {
        if (!files.TryGetValue(request.Id, out var file))
            return (404, Error(request, 404));
        if (!file.IsShared || !file.IsWritable)
            return (403, Denied());
        return (200, new JsonObject { ["spreadsheetId"] = file.Id, ["replies"] = file.Apply(request.Body!) });
    }

    private (int, JsonNode) File(GoogleRequest request)
    {
        if (!files.TryGetValue(request.Id, out var file) || !file.IsShared || !Sees(request, file))
            return (404, Error(request, 404));
        var mask = FieldMask.Parse(request["fields"] ?? "kind,id,name,mimeType");
        return (200, mask.Apply(file.ToFile())!);
    }

    private (int, JsonNode) Create(GoogleRequest request)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"created-{files.Count}");
        var parent = (string?)request.Body!["parents"]?[0];
        var file = new GoogleFile(id, (string)request.Body["name"]!, parent) { MimeType = (string)request.Body["mimeType"]! };
        file.Write([new Grid("0", "Лист1", [])]);
        files[id] = file;
        return (200, FieldMask.Parse(request["fields"] ?? "kind,id,name,mimeType").Apply(file.ToFile())!);
    }

    private (int, JsonNode) List(GoogleRequest request)
    {
        var selects = DriveQuery.Parse(request["q"] ?? "");
        if (FolderIn(request["q"] ?? "") is { } folder && (!files.TryGetValue(folder, out var place) || !place.IsShared))
            return (404, Error(request, 404, "File not found: ."));
        var all = files
            .Values.Where(file => file.IsShared && Sees(request, file) && selects(file))
            .OrderBy(file => file.Id, StringComparer.Ordinal)
            .ToList();
        var size = Math.Min(LargestPage, int.Parse(request["pageSize"] ?? "100", CultureInfo.InvariantCulture));
        var from = int.Parse(request["pageToken"] ?? "0", CultureInfo.InvariantCulture);
        var page = new JsonObject { ["files"] = new JsonArray([.. all.Skip(from).Take(size).Select(file => file.ToFile())]) };
        if (from + size < all.Count)
            page["nextPageToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        return (200, FieldMask.Parse(request["fields"] ?? "nextPageToken,files(kind,id,name,mimeType)").Apply(page)!);
    }

    private static bool Sees(GoogleRequest request, GoogleFile file) =>
        !file.IsInSharedDrive
        || (request["supportsAllDrives"] == "true" && (request.Call != GoogleCall.List || request["includeItemsFromAllDrives"] == "true"));

    private static string? FolderIn(string query)
    {
        var end = query.IndexOf("' in parents", StringComparison.Ordinal);
        return end < 0 ? null : query[(query.LastIndexOf('\'', end - 1) + 1)..end];
    }

    private static JsonObject Denied() =>
        new()
        {
            ["error"] = new JsonObject
            {
                ["code"] = 403,
                ["message"] = "The caller does not have permission",
                ["status"] = "PERMISSION_DENIED",
            },
        };
}
