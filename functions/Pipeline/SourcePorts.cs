using Pipeline.Gather;
using Pipeline.Languages;
using Pipeline.Settings;

namespace Pipeline;

/// <summary>Where a run's spreadsheets and its registry come from.</summary>
/// <param name="Source">Working groups' spreadsheets.</param>
/// <param name="RegistrySource">The registry's source; often the same.</param>
/// <param name="Registry">The registry's spreadsheet.</param>
public sealed record SourcePorts(ISpreadsheetSource Source, ISpreadsheetSource RegistrySource, SpreadsheetReference Registry)
{
    private const string RegistryFile = "registry.xlsx";

    /// <summary>The source that the settings name.</summary>
    /// <exception cref="SettingException">They name none.</exception>
    public static SourcePorts From(PipelineSettings settings) =>
        settings.SpreadsheetFolder is { } folder ? OfFolder(folder, settings) : throw new SettingException(Texts.Settings["no-source"]);

    private static SourcePorts OfFolder(string folder, PipelineSettings settings)
    {
        var source = new FolderSource(folder, settings);
        return new(source, source, new(RegistryFile, RegistryFile, RegistryFile, ""));
    }
}
