using Pipeline.Gather;
using Pipeline.Gather.GoogleSheets;
using Pipeline.Languages;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>Where spreadsheets and their registry come from: one for a whole process, opened anew for each run.</summary>
public sealed class SourcePorts : IDisposable
{
    private const string RegistryFile = "registry.xlsx";

    private readonly Func<TimeSpan?, ISpreadsheetSource> _open;
    private readonly ISpreadsheetSource? _registrySource;
    private readonly SpreadsheetReference _registry;
    private readonly GoogleConnection? _connection;

    private SourcePorts(
        Func<TimeSpan?, ISpreadsheetSource> open,
        ISpreadsheetSource? registrySource,
        SpreadsheetReference registry,
        GoogleConnection? connection = null
    ) => (_open, _registrySource, _registry, _connection) = (open, registrySource, registry, connection);

    /// <summary>The address that Google spreadsheets are to be shared with; null where none is needed or known.</summary>
    public string? Address => _connection?.Address;

    /// <summary>The source that the settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="clock">The clock that waits and quotas run by.</param>
    /// <param name="random">Draws how long readers wait that were refused together.</param>
    /// <exception cref="SettingException">They name none, or no key to read it with.</exception>
    public static SourcePorts From(PipelineSettings settings, TimeProvider clock, Random random) =>
        settings.SpreadsheetFolder is { } folder ? OfFolder(folder, Path.Combine(folder, RegistryFile), settings)
        : settings.Google is { Folders.Count: 0, Registry: null } ? throw new SettingException(Texts.Settings["no-source"])
        : OfGoogle(settings, clock, random);

    /// <summary>Files in a folder, with a file as registry.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="registryFile">The registry's path.</param>
    /// <param name="settings">Limits.</param>
    /// <param name="except">A folder inside it to leave out, such as the one outputs are written to.</param>
    public static SourcePorts OfFolder(string folder, string registryFile, PipelineSettings settings, string? except = null)
    {
        var source = new FolderSource(folder, settings, except);
        return new(_ => source, FolderOf(registryFile, settings), ReferenceTo(registryFile));
    }

    /// <summary>The Google folders of the settings.</summary>
    /// <param name="settings">Folders, registry, key and quota.</param>
    /// <param name="clock">The clock that waits and quotas run by.</param>
    /// <param name="random">Draws how long readers wait that were refused together.</param>
    /// <param name="registryFile">A file to take as registry; null for one in Google.</param>
    /// <exception cref="SettingException">They name nothing to read, or no key to read it with.</exception>
    public static SourcePorts OfGoogle(PipelineSettings settings, TimeProvider clock, Random random, string? registryFile = null)
    {
        if (settings.Google is { Folders.Count: 0, Registry: null } && registryFile is null)
            throw SettingValue.Lacking("Google:Folders:0");
        var connection = GoogleConnection.Open(settings, clock, random);
        return registryFile is null
            ? new(Open, null, new("", settings.Google.Registry ?? "", "", ""), connection)
            : new(Open, FolderOf(registryFile, settings), ReferenceTo(registryFile), connection);

        ISpreadsheetSource Open(TimeSpan? timeLimit) => new GoogleSheetsSource(connection, timeLimit);
    }

    /// <summary>The ports of one run.</summary>
    /// <param name="records">What is remembered between runs.</param>
    /// <param name="publications">Where outputs go.</param>
    /// <param name="timeLimit">How long the run may go on reading; null: as long as it takes.</param>
    public PipelinePorts Open(IRecordStore records, IPublicationStore publications, TimeSpan? timeLimit = null)
    {
        var (source, registrySource, registry) = OpenSources(timeLimit);
        return new(source, registrySource, registry, records, publications);
    }

    /// <summary>The sources of one run, and the registry as the settings name it.</summary>
    /// <param name="timeLimit">How long the run may go on reading; null: as long as it takes.</param>
    public (ISpreadsheetSource Source, ISpreadsheetSource RegistrySource, SpreadsheetReference Registry) OpenSources(
        TimeSpan? timeLimit = null
    )
    {
        var source = _open(timeLimit);
        return (source, _registrySource ?? source, _registry);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection?.Dispose();

    private static FolderSource FolderOf(string file, PipelineSettings settings) => new(Path.GetDirectoryName(file)!, settings);

    private static SpreadsheetReference ReferenceTo(string file) => new(Path.GetFileName(file), Path.GetFileName(file), file, "");
}
