// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Signs each try with the account's key: the date, and the resource as it stands in the address.</summary>
internal sealed partial class SharedKeyLitePolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var address = message.Request.Uri.ToUri();
        var component = Component().Match(address.Query) is { Success: true } match ? "?" + match.Value : "";
        var signed = Encoding.UTF8.GetBytes($"{date}\n/{account}{address.AbsolutePath}{component}");
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, signed));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{signature}");
    }

    [GeneratedRegex("comp=[^&]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Component();
}
