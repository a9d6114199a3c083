using Pipeline.Storage;

namespace Pipeline.Cli;

/// <summary>Where a run keeps what it knows and writes what people get: on this machine, or in the storage account of the settings.</summary>
internal static class Places
{
    /// <summary>The word that means the storage account instead of a path; a folder of that name is <c>./azure</c>.</summary>
    public const string Azure = "azure";

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
