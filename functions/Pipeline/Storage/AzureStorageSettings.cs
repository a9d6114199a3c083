using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Languages;
using Pipeline.Settings;

namespace Pipeline.Storage;

/// <summary>
/// Where the storage account is and how to get in: <c>PipelineStorage</c>, or else <c>AzureWebJobsStorage</c>, as a connection string
/// or as the addresses of its services with an identity, in the names that Azure Functions uses.
/// </summary>
public sealed class AzureStorageSettings
{
    /// <summary>The container of publications.</summary>
    public const string Publications = "publications";

    private const string Own = "PipelineStorage";
    private const string Hosts = "AzureWebJobsStorage";

    private static readonly string[] Names = [Own, Hosts];

    private static readonly string[] Parts = ["accountName", "tableServiceUri", "blobServiceUri", "queueServiceUri", "clientId"];

    private readonly string? _connectionString;
    private readonly Func<string, Uri> _serviceUri;
    private readonly TokenCredential? _credential;

    private AzureStorageSettings(string? connectionString, Func<string, Uri> serviceUri, TokenCredential? credential)
    {
        _connectionString = connectionString;
        _serviceUri = serviceUri;
        _credential = credential;
    }

    /// <summary>How often a request is repeated when the service is busy or the network fails; the wait doubles each time.</summary>
    internal int Retries { get; set; } = 8;

    /// <summary>The wait before the first repeat: a broken connection needs none; the last one outlasts half a minute.</summary>
    internal TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>An account by its connection string.</summary>
    public static AzureStorageSettings FromConnectionString(string connectionString) =>
        new(connectionString, _ => throw new InvalidOperationException("A connection string has its own addresses."), null);

    /// <summary>Every setting that is read, <c>:</c> between its parts.</summary>
    public static IReadOnlyList<string> SettingNames { get; } =
    [.. Names.SelectMany(name => Parts.Select(part => $"{name}:{part}").Prepend(name))];

    /// <summary>Reads the settings by name, as environment variables and app settings give them.</summary>
    /// <param name="setting">The value of a setting whose parts have <c>:</c> between them; null or empty where it is not set.</param>
    /// <exception cref="SettingException">Nothing is set; its words say what to set.</exception>
    public static AzureStorageSettings From(Func<string, string?> setting) => From(setting, Names);

    /// <summary>The account whose queues the Functions host watches: <c>AzureWebJobsStorage</c>, and only without one our own.</summary>
    /// <exception cref="SettingException">Nothing is set; its words say what to set.</exception>
    public static AzureStorageSettings OfHost(Func<string, string?> setting) => From(setting, [Hosts, Own]);

    private static AzureStorageSettings From(Func<string, string?> setting, string[] names)
    {
        foreach (var name in names)
        {
            if (setting(name) is { Length: > 0 } connectionString)
                return FromConnectionString(Checked(name, connectionString));
            if (Set(setting, name, "accountName") is not null || Set(setting, name, "tableServiceUri") is not null)
                return new(null, service => ServiceUri(setting, name, service), Credential(setting, name));
        }
        throw new SettingException(Texts.Settings["no-storage"]);
    }

    /// <summary>The account's tables.</summary>
    internal TableServiceClient Tables(TableClientOptions options)
    {
        var configured = Configured(options);
        return _connectionString is null
            ? new TableServiceClient(_serviceUri("table"), _credential!, configured)
            : new TableServiceClient(_connectionString, configured);
    }

    /// <summary>A container for publications.</summary>
    public BlobContainerClient Container(string name)
    {
        var options = Configured(new BlobClientOptions());
        var service = _connectionString is null
            ? new BlobServiceClient(_serviceUri("blob"), _credential!, options)
            : new BlobServiceClient(_connectionString, options);
        return service.GetBlobContainerClient(name);
    }

    /// <summary>A queue whose messages a Functions trigger reads: in Base64, which is what the trigger expects.</summary>
    public QueueClient Queue(string name)
    {
        var options = Configured(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var service = _connectionString is null
            ? new QueueServiceClient(_serviceUri("queue"), _credential!, options)
            : new QueueServiceClient(_connectionString, options);
        return service.GetQueueClient(name);
    }

    private T Configured<T>(T options)
        where T : ClientOptions
    {
        options.RetryPolicy = new StorageRetries(Retries, RetryDelay);
        return options;
    }

    private static Uri ServiceUri(Func<string, string?> setting, string name, string service)
    {
        var address = Set(setting, name, $"{service}ServiceUri");
        var account = Set(setting, name, "accountName");
        if (address is null && account is null)
            throw SettingValue.Lacking($"{name}:{service}ServiceUri");
        return address is null
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : new SettingValue($"{name}:{service}ServiceUri", address).Address();
    }

    private static string Checked(string name, string connectionString)
    {
        try
        {
            _ = new BlobServiceClient(connectionString);
            return connectionString;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new SettingException(Texts.Settings["not-a-connection", SettingValue.Written(name)]);
        }
    }

    private static DefaultAzureCredential Credential(Func<string, string?> setting, string name) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = Set(setting, name, "clientId") });

    private static string? Set(Func<string, string?> setting, string name, string part) =>
        setting($"{name}:{part}") is { Length: > 0 } value ? value : null;
}
