using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.Infra;

/// <summary>Both stages compile, and what they would make is what the README promises.</summary>
public sealed partial class BicepTests
{
    // As Azure publishes them («Azure built-in roles»).
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fe88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [BicepFact]
    public void Compiler_has_nothing_to_say() => Assert.Equal(["", ""], new[] { Bicep.Prod.Value.Said, Bicep.Dev.Value.Said });

    [BicepFact]
    public void Storage_account_has_no_keys_and_no_public_blobs()
    {
        var account = Bicep.Prod.Value.Single("Microsoft.Storage/storageAccounts")["properties"]!;
        var blobs = Bicep.Prod.Value.Single("Microsoft.Storage/storageAccounts/blobServices")["properties"]!;

        Assert.False(account["allowSharedKeyAccess"]!.GetValue<bool>());
        Assert.False(account["allowBlobPublicAccess"]!.GetValue<bool>());
        Assert.Equal("TLS1_2", account["minimumTlsVersion"]!.GetValue<string>());
        Assert.True(blobs["isVersioningEnabled"]!.GetValue<bool>());
        Assert.True(blobs["deleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
    }

    [BicepFact]
    public void Identity_has_the_roles_of_the_README_and_no_other()
    {
        var given = OfType("Microsoft.Authorization/roleAssignments")
            .Select(role => role["properties"]!["roleDefinitionId"]!.GetValue<string>().Split('/')[^1]);

        Assert.Equal(
            RoleRow().Matches(Repository.Text("infra", "README.md")).Select(row => row.Groups["role"].Value).Order(StringComparer.Ordinal),
            given.Select(id => Roles[id]).Order(StringComparer.Ordinal)
        );
    }

    [BicepFact]
    public void Handler_decides_what_the_host_runs()
    {
        Assert.Equal(("dotnet-isolated", "10.0"), RuntimeOf(Bicep.Prod.Value));
        Assert.Equal(("custom", "1.0"), RuntimeOf(Bicep.Dev.Value));
    }

    [BicepFact]
    public void Folders_become_settings_that_count_up() =>
        Assert.Contains("'Google__Folders__0', 'one', 'Google__Folders__1', 'two'", SettingsOf(Bicep.Prod.Value), StringComparison.Ordinal);

    [BicepFact]
    public void Secrets_go_into_the_vault_and_only_references_into_the_settings()
    {
        var secrets = OfType("Microsoft.KeyVault/vaults/secrets").Select(secret => secret["name"]!.GetValue<string>().Split('/')[^1]);

        Assert.Equal(["google-key", "letter-password", "pseudonym-key"], secrets.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("AAAA", SettingsOf(Bicep.Prod.Value), StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", Bicep.Prod.Value.Resources.ToJsonString(), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> OfType(string type) =>
        Bicep.Prod.Value.Resources.Where(resource => resource!["type"]!.GetValue<string>() == type).Select(resource => resource!);

    private static (string Name, string Version) RuntimeOf(Bicep stage)
    {
        var runtime = stage.Single("Microsoft.Web/sites")["properties"]!["functionAppConfig"]!["runtime"]!;
        return (runtime["name"]!.GetValue<string>(), runtime["version"]!.GetValue<string>());
    }

    private static string SettingsOf(Bicep stage) => stage.Single("Microsoft.Web/sites/config")["properties"]!.GetValue<string>();

    [GeneratedRegex(
        @"^\| (?<role>[A-Z][A-Za-z ]+) \| (?:storage account|vault|Application Insights) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex RoleRow();
}
