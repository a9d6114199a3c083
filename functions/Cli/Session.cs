using Pipeline.Gather;
using Pipeline.Storage;

namespace Pipeline.Cli;

/// <summary>An open store and everything else a verb works with; closes the store when it ends.</summary>
internal sealed class Session : IDisposable
{
    private readonly RecordStore _records;

    private Session(RunArguments arguments, RecordStore records, Terminal terminal, Surroundings surroundings)
    {
        _records = records;
        var settings = PipelineSettings.From(surroundings.Setting);
        Settings = settings with { Languages = arguments.Languages ?? settings.Languages };
        var registry = new SpreadsheetReference(
            Path.GetFileName(arguments.Registry),
            Path.GetFileName(arguments.Registry),
            arguments.Registry,
            ""
        );
        Ports = new(
            new FolderSource(arguments.Folder, Settings, except: arguments.Out),
            new FolderSource(Path.GetDirectoryName(arguments.Registry)!, Settings),
            registry,
            records,
            Places.OpenOutput(arguments.Out, surroundings.Setting)
        );
        var clock = surroundings.Clock;
        var at = arguments.AsOf is { } day ? new FixedClock(Bishkek.StartOf(day).AddHours(6).ToUniversalTime(), clock) : clock;
        Run = new(Ports, Settings, at, terminal);
    }

    /// <summary>Settings.</summary>
    public PipelineSettings Settings { get; }

    /// <summary>Everything outside.</summary>
    public PipelinePorts Ports { get; }

    /// <summary>The stages.</summary>
    public PipelineRun Run { get; }

    /// <summary>Opens the store and all else.</summary>
    public static Session Open(RunArguments arguments, Terminal terminal, Surroundings surroundings) =>
        new(arguments, Places.OpenStore(arguments.Store, surroundings.Setting), terminal, surroundings);

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();
}
