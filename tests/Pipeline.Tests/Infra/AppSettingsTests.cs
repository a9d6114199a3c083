using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Pipeline.App;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Tests.Infra;

/// <summary>The settings that Bicep sets are the settings that are read.</summary>
public sealed partial class AppSettingsTests
{
    // Read by the Functions host itself, or by Azure's own library.
    private static readonly string[] Hosts =
    [
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__credential",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    // Without these the app cannot start, knows no spreadsheets, or does nothing by itself.
    private static readonly string[] Needed = ["PseudonymKey", "Google__Folders__<n>", "Google__Registry", "Google__Key"];

    private static readonly string AppBicep = Repository.Text("infra", "app.bicep");

    [Fact]
    public void Every_setting_that_Bicep_sets_is_read()
    {
        var read = SettingCatalogue.All.Select(setting => setting.Name).Concat(AzureStorageSettings.SettingNames);
        var known = read.Select(SettingValue.Written).Concat(Schedules()).Concat(Hosts).ToHashSet(StringComparer.Ordinal);

        Assert.All(Named(), name => Assert.Contains(name, known));
    }

    [Fact]
    public void Every_setting_that_the_app_needs_Bicep_sets() =>
        Assert.All(
            Needed.Concat(Schedules()).Append("AzureWebJobsStorage__tableServiceUri"),
            name => Assert.Contains(name, Named().ToHashSet())
        );

    [Fact]
    public void README_of_the_app_names_every_function_and_schedule()
    {
        var readme = Repository.Text("functions", "App", "README.md");

        Assert.All(
            Methods().Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name).Concat(Schedules()),
            name => Assert.Contains($"| `{name}` |", readme, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Publications_container_is_the_one_that_the_app_writes_to() =>
        Assert.Contains(
            $"name: '{AzureStorageSettings.Publications}'",
            Repository.Text("infra", "storage.bicep"),
            StringComparison.Ordinal
        );

    private static IEnumerable<string> Named() =>
        Name().Matches(AppBicep).Select(name => name.Groups["name"].Value.Replace("${i}", "<n>", StringComparison.Ordinal));

    private static IEnumerable<string> Schedules() =>
        Methods()
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()?.Schedule.Trim('%'))
            .OfType<string>();

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(Triggers).GetMethods().Where(method => method.IsDefined(typeof(FunctionAttribute)));

    // A key of an object that becomes app settings: they alone begin with a capital.
    [GeneratedRegex(
        @"(?<![A-Za-z$])(?<name>[A-Z]\w+)'?:|'(?<name>[A-Z]\w+\$\{i\})'",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Name();
}
