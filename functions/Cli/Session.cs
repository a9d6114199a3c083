using Pipeline.Runs;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Cli;

/// <summary>An open store and everything else a verb works with; closes the store when it ends.</summary>
internal sealed class Session : IDisposable
{
    private readonly RecordStore _records;
    private readonly SourcePorts _sources;

    private Session(
        RunArguments arguments,
        RecordStore records,
        SourcePorts sources,
        PipelineSettings settings,
        Terminal terminal,
        Surroundings surroundings
    )
    {
        (_records, _sources, Settings) = (records, sources, settings);
        Ports = sources.Open(records, Places.OpenOutput(arguments.Out, surroundings.Setting));
        var clock = surroundings.Clock;
        var at = arguments.AsOf is { } day ? new FixedClock(Bishkek.StartOf(day).AddHours(6).ToUniversalTime(), clock) : clock;
        Run = new(Ports, Settings, at, terminal) { ReadsEverything = arguments.Full };
    }

    /// <summary>Settings.</summary>
    public PipelineSettings Settings { get; }

    /// <summary>Everything outside.</summary>
    public PipelinePorts Ports { get; }

    /// <summary>The stages.</summary>
    public PipelineRun Run { get; }

    /// <summary>Opens the store and all else.</summary>
    public static Session Open(RunArguments arguments, Terminal terminal, Surroundings surroundings)
    {
        var settings = PipelineSettings.From(surroundings.Setting);
        settings = settings with { Languages = arguments.Languages ?? settings.Languages };
        var sources = Places.OpenSpreadsheets(arguments, settings, surroundings.Clock);
        return new(arguments, Places.OpenStore(arguments.Store, surroundings.Setting), sources, settings, terminal, surroundings);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sources.Dispose();
        _records.Dispose();
    }
}
