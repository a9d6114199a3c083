using System.Text.Json;
using System.Web;
using Azure.Core;
using Azure.Identity;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Drive.v3;
using Google.Apis.Http;
using Google.Apis.Sheets.v4;
using Pipeline.Languages;
using Pipeline.Settings;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>Whom Google sees.</summary>
/// <param name="Credential">Signs requests; null for a server on this machine, which asks for nothing.</param>
/// <param name="Address">The address that spreadsheets are to be shared with; null where it is not known.</param>
internal sealed record GoogleIdentity(IConfigurableHttpClientInitializer? Credential, string? Address)
{
    private const string MetadataServer = "169.254.169.254";

    // To read, unless findings are to be written back.
    private static readonly string[] Reading =
    [
        SheetsService.ScopeConstants.SpreadsheetsReadonly,
        DriveService.ScopeConstants.DriveMetadataReadonly,
    ];

    private static readonly string[] WritingBack =
    [
        SheetsService.ScopeConstants.Spreadsheets,
        DriveService.ScopeConstants.DriveMetadataReadonly,
    ];

    /// <summary>Makes out whom the settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="makesFiles">Whether new spreadsheets are to be put into the folder.</param>
    /// <exception cref="SettingException">There is no key, or it is none.</exception>
    public static GoogleIdentity Of(GoogleSettings settings, bool makesFiles = false)
    {
        if (settings.BaseUri is { IsLoopback: true })
            return new(null, null);
        string[] scopes =
            makesFiles ? [SheetsService.ScopeConstants.Spreadsheets, DriveService.ScopeConstants.Drive]
            : settings.WriteBack ? WritingBack
            : Reading;
        try
        {
            if (settings.Key is not { } key)
                return new(GoogleCredential.GetApplicationDefault().CreateScoped(scopes), null);
            using var json = JsonDocument.Parse(key.TrimStart().StartsWith('{') ? key : File.ReadAllText(key));
            return new(CredentialOf(json.RootElement).CreateScoped(scopes), AddressIn(json.RootElement));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(Texts.Gather["google-key-file", settings.Key]);
        }
        // The library meets a key that is none with whatever its parsing runs into; its content is never shown.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new SettingException(Texts.Gather[settings.Key is null ? "google-key-lacking" : "google-key-wrong"]);
        }
    }

    private static GoogleCredential CredentialOf(JsonElement json) =>
        Text(json, "type") == JsonCredentialParameters.ServiceAccountCredentialType
            ? CredentialFactory.FromJson<ServiceAccountCredential>(json.GetRawText()).ToGoogleCredential()
        : AzureResourceIn(json) is { } resource ? OfManagedIdentity(json, resource)
        : CredentialFactory.FromJson(json.GetRawText(), JsonCredentialParameters.ExternalAccountCredentialType);

    private static string? AddressIn(JsonElement json)
    {
        if (Text(json, "client_email") is { } email)
            return email;
        var path = Text(json, "service_account_impersonation_url");
        return path?[(path.LastIndexOf('/') + 1)..].Split(':')[0];
    }

    // Google's configuration for Azure asks the metadata server of virtual machines; a function app has another one, which Azure's own
    // library knows.
    private static string? AzureResourceIn(JsonElement json) =>
        json.TryGetProperty("credential_source", out var source)
        && Text(source, "url") is { } url
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Host == MetadataServer
            ? HttpUtility.ParseQueryString(address.Query)["resource"]
            : null;

    private static GoogleCredential OfManagedIdentity(JsonElement json, string resource) =>
        new ProgrammaticExternalAccountCredential(
            new ProgrammaticExternalAccountCredential.Initializer(
                Text(json, "token_url"),
                Text(json, "audience"),
                Text(json, "subject_token_type"),
                new ManagedIdentityTokens(resource)
            )
            {
                ServiceAccountImpersonationUrl = Text(json, "service_account_impersonation_url"),
            }
        ).ToGoogleCredential();

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>
    /// The function app's own tokens, which Google exchanges for its: those of the identity that <c>AZURE_CLIENT_ID</c> names, or else of
    /// the one that the app has by itself.
    /// </summary>
    private sealed class ManagedIdentityTokens(string resource) : ProgrammaticExternalAccountCredential.ISubjectTokenProvider
    {
        private readonly DefaultAzureCredential _identity = new();

        public async Task<string> GetSubjectTokenAsync(
            ProgrammaticExternalAccountCredential caller,
            CancellationToken taskCancellationToken
        )
        {
            var scope = resource.TrimEnd('/') + "/.default";
            return (await _identity.GetTokenAsync(new TokenRequestContext([scope]), taskCancellationToken)).Token;
        }
    }
}
