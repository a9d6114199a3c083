using Google.Apis.Drive.v3;
using Google.Apis.Http;
using Google.Apis.Json;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using Newtonsoft.Json;
using Pipeline.Settings;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>
/// Both services, signed in, and the quota that all readers of a process share. Nothing is asked of Google before the first request.
/// </summary>
public sealed class GoogleConnection : IDisposable
{
    // Sheets itself gives up after 180 seconds.
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(180);

    private GoogleConnection(PipelineSettings settings, GoogleIdentity identity, TimeProvider clock, Random random)
    {
        (Settings, Clock, Random, Address) = (settings, clock, random, identity.Address);
        Quota = new ReadQuota(settings.Google.ReadsPerMinute, clock);
        var root = settings.Google.BaseUri is { } given ? new Uri(given.AbsoluteUri.TrimEnd('/') + "/") : null;
        Sheets = new SheetsService(With(identity.Credential, root?.AbsoluteUri));
        // What Drive is asked and sent is small.
        Drive = new DriveService(
            With(identity.Credential, root is null ? null : new Uri(root, "drive/v3/").AbsoluteUri, isCompressed: false)
        );
        // The library compresses what it sends if it asks for compressed answers; what we write is small.
        Writer = new SheetsService(With(identity.Credential, root?.AbsoluteUri, isCompressed: false));
        Sheets.HttpClient.MaxResponseContentBufferSize = settings.LargestFileBytes;
    }

    /// <summary>The address that spreadsheets and folders are to be shared with; null where none is needed or known.</summary>
    public string? Address { get; }

    internal PipelineSettings Settings { get; }

    internal TimeProvider Clock { get; }

    internal Random Random { get; }

    internal ReadQuota Quota { get; }

    internal SheetsService Sheets { get; }

    internal SheetsService Writer { get; }

    internal DriveService Drive { get; }

    /// <summary>Signs in.</summary>
    /// <param name="settings">Key, quota, and how large a spreadsheet may be.</param>
    /// <param name="clock">The clock that waits and quotas run by.</param>
    /// <param name="random">Draws how long readers wait that were refused together.</param>
    /// <exception cref="SettingException">There is no key, or it is none.</exception>
    public static GoogleConnection Open(PipelineSettings settings, TimeProvider clock, Random random) =>
        new(settings, GoogleIdentity.Of(settings.Google), clock, random);

    /// <summary>Signs in with the right to put new spreadsheets into the folder.</summary>
    /// <inheritdoc cref="Open"/>
    internal static GoogleConnection OpenToMakeFiles(PipelineSettings settings, TimeProvider clock, Random random) =>
        new(settings, GoogleIdentity.Of(settings.Google, makesFiles: true), clock, random);

    /// <inheritdoc/>
    public void Dispose()
    {
        Sheets.Dispose();
        Writer.Dispose();
        Drive.Dispose();
    }

    private static BaseClientService.Initializer With(
        IConfigurableHttpClientInitializer? credential,
        string? root,
        bool isCompressed = true
    ) =>
        new()
        {
            ApplicationName = "Pipeline",
            BaseUri = root,
            GZipEnabled = isCompressed,
            HttpClientInitializer = credential,
            HttpClientTimeout = LongestRequest,
            // GoogleCalls decides what is tried again; the library's own policy knows only 503.
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            Serializer = new NewtonsoftJsonSerializer(Json()),
        };

    // The library's default turns texts that look like moments into local time.
    private static JsonSerializerSettings Json()
    {
        var settings = NewtonsoftJsonSerializer.CreateDefaultSettings();
        settings.DateParseHandling = DateParseHandling.None;
        settings.Converters.Add(new CellListConverter());
        return settings;
    }
}
