using Pipeline.Runs;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Cli;

/// <summary>
/// Where a run takes spreadsheets from, keeps what it knows and writes what people get: on this machine, in Google, or in the storage
/// account of the settings.
/// </summary>
internal static class Places
{
    /// <summary>The word that means the storage account instead of a path; a folder of that name is <c>./azure</c>.</summary>
    public const string Azure = "azure";

    /// <summary>The word that means the Google folders of the settings instead of a path; a folder of that name is <c>./google</c>.</summary>
    public const string Google = "google";

    /// <summary>Opens where spreadsheets come from.</summary>
    public static SourcePorts OpenSpreadsheets(RunArguments arguments, PipelineSettings settings, TimeProvider clock)
    {
        if (arguments.Folder != Google)
            return SourcePorts.OfFolder(arguments.Folder, arguments.Registry!, settings, except: arguments.Out);
        if (File.Exists(arguments.Registry))
            return SourcePorts.OfGoogle(settings, clock, new Random(), Path.GetFullPath(arguments.Registry));
        var registry = arguments.Registry ?? settings.Google.Registry;
        return SourcePorts.OfGoogle(settings with { Google = settings.Google with { Registry = registry } }, clock, new Random());
    }

    /// <summary>Where spreadsheets come from, as typed.</summary>
    public static string OfSpreadsheets(string typed) => typed == Google ? Google : Of(typed);

    /// <summary>The registry's place: as given, else beside the spreadsheets; null for the one that the settings name.</summary>
    public static string? RegistryOf(string? registry, string folder) =>
        folder == Google ? registry
        : registry is null ? Path.Combine(folder, "registry.xlsx")
        : Path.GetFullPath(registry);

    /// <summary>Opens the store, making its folder if it is not there.</summary>
    public static RecordStore OpenStore(string place, Func<string, string?> setting)
    {
        if (place == Azure)
            return RecordStore.OpenAzure(AzureStorageSettings.From(setting));
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return RecordStore.OpenLocal(place);
    }

    /// <summary>Opens where outputs go.</summary>
    public static IPublicationStore OpenOutput(string place, Func<string, string?> setting) =>
        place == Azure
            ? new BlobPublicationStore(AzureStorageSettings.From(setting).Container(AzureStorageSettings.Publications))
            : new FolderPublicationStore(place);

    /// <summary>The store's place: as given, else beside the outputs.</summary>
    public static string StoreOf(string? store, string output) =>
        store is not null ? Of(store)
        : output == Azure ? Azure
        : Path.Combine(output, "store.db");

    /// <summary>A place as typed: the word, or a path made whole.</summary>
    public static string Of(string typed) => typed == Azure ? Azure : Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed));
}
