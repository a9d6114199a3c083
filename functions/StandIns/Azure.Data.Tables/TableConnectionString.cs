// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
namespace Azure.Data.Tables;

/// <summary>The parts of a storage account's connection string that tables need.</summary>
internal sealed record TableConnectionString(Uri Endpoint, string Account, byte[] Key)
{
    // The emulator's account, published by its makers; it opens nothing else.
    private const string Development =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    public static TableConnectionString Parse(string text)
    {
        var parts = Split(text);
        if (parts.TryGetValue("UseDevelopmentStorage", out var use) && use.Equals("true", StringComparison.OrdinalIgnoreCase))
            parts = Split(Development);
        if (!parts.TryGetValue("AccountName", out var account) || !parts.TryGetValue("AccountKey", out var key))
            throw new InvalidOperationException("The storage connection string has no AccountName and AccountKey.");
        return new(EndpointOf(parts, account), account, Convert.FromBase64String(key));
    }

    private static Dictionary<string, string> Split(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);

    private static Uri EndpointOf(Dictionary<string, string> parts, string account)
    {
        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri(parts.GetValueOrDefault("TableEndpoint", $"{protocol}://{account}.table.{suffix}"));
    }
}
