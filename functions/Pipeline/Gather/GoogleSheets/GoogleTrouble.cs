using System.Net;
using Azure.Identity;
using Google;
using Google.Apis.Auth.OAuth2.Responses;
using Newtonsoft.Json;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>Why Google did not give what was asked for.</summary>
internal enum GoogleTrouble
{
    /// <summary>Too many requests: passes by itself.</summary>
    Busy,

    /// <summary>The service or the connection failed: passes by itself.</summary>
    Failing,

    /// <summary>The answer broke off.</summary>
    Cut,

    /// <summary>There is no time left in this run.</summary>
    Later,

    /// <summary>The key was revoked, or never was one.</summary>
    KeyRefused,

    /// <summary>Google Sheets or Drive is not switched on in the project of the key.</summary>
    ApiDisabled,

    /// <summary>Whom we sign in as may not use Sheets or Drive at all.</summary>
    ScopeLacking,

    /// <summary>It is there, but not shared with us.</summary>
    NotShared,

    /// <summary>It is not there, or we may not know that it is.</summary>
    NotFound,

    /// <summary>It was thrown into the bin.</summary>
    Trashed,

    /// <summary>Larger than a working group's spreadsheet can honestly be.</summary>
    TooLarge,

    /// <summary>The request itself is refused: what has this id is no Google spreadsheet.</summary>
    Refused,
}

/// <summary>Thrown when Google does not give what was asked for; every caller turns it into an outcome.</summary>
internal sealed class GoogleException(GoogleTrouble trouble, Exception? inner = null) : Exception(trouble.ToString(), inner)
{
    public GoogleTrouble Trouble { get; } = trouble;
}

/// <summary>Tells what an exception of the client library means.</summary>
internal static class GoogleTroubles
{
    // Drive names a reason, Sheets a status; both stand in the answer's body only.
    private static readonly string[] RateLimits =
    [
        "RateLimitExceeded",
        "Rate Limit Exceeded",
        "quotaExceeded",
        "Quota exceeded",
        "dailyLimitExceeded",
        "RESOURCE_EXHAUSTED",
    ];

    private static readonly string[] Disabled = ["SERVICE_DISABLED", "accessNotConfigured"];

    private static readonly string[] Scopes = ["SCOPE_INSUFFICIENT", "authentication scopes"];

    /// <summary>What an exception means; null for one that is not Google's doing.</summary>
    public static GoogleTrouble? Of(Exception exception) =>
        exception switch
        {
            GoogleException known => known.Trouble,
            // A gateway's refusal may have any body: its status is what counts.
            GoogleApiException { HttpStatusCode: >= HttpStatusCode.BadRequest } refusal => Of(refusal),
            JsonException or InvalidDataException or GoogleApiException or { InnerException: JsonException } => GoogleTrouble.Cut,
            TokenResponseException { StatusCode: { } status } when (int)status < 500 => GoogleTrouble.KeyRefused,
            AuthenticationFailedException or { InnerException: AuthenticationFailedException } => GoogleTrouble.KeyRefused,
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => GoogleTrouble.TooLarge,
            // A cancellation that nobody asked for is the client's own time-out.
            TokenResponseException or HttpRequestException or IOException or OperationCanceledException => GoogleTrouble.Failing,
            _ => null,
        };

    /// <summary>Whether it is one cause for all spreadsheets.</summary>
    public static bool IsOfSource(this GoogleTrouble trouble) =>
        trouble is GoogleTrouble.KeyRefused or GoogleTrouble.ApiDisabled or GoogleTrouble.ScopeLacking;

    /// <summary>Whether the same request may succeed a little later.</summary>
    public static bool Passes(this GoogleTrouble trouble) => trouble is GoogleTrouble.Busy or GoogleTrouble.Failing or GoogleTrouble.Cut;

    private static GoogleTrouble Of(GoogleApiException refusal)
    {
        var body = refusal.Error?.ErrorResponseContent ?? refusal.Message;
        return refusal.HttpStatusCode switch
        {
            HttpStatusCode.TooManyRequests => GoogleTrouble.Busy,
            HttpStatusCode.Forbidden when Says(body, RateLimits) => GoogleTrouble.Busy,
            HttpStatusCode.Forbidden when Says(body, Disabled) => GoogleTrouble.ApiDisabled,
            HttpStatusCode.Forbidden when Says(body, Scopes) => GoogleTrouble.ScopeLacking,
            HttpStatusCode.Forbidden => GoogleTrouble.NotShared,
            HttpStatusCode.Unauthorized => GoogleTrouble.KeyRefused,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => GoogleTrouble.NotFound,
            HttpStatusCode.RequestEntityTooLarge => GoogleTrouble.TooLarge,
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => GoogleTrouble.Failing,
            _ => GoogleTrouble.Refused,
        };
    }

    private static bool Says(string body, string[] words) => words.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase));
}
