using Pipeline.Cli;

namespace Pipeline.Tests.Golden;

/// <summary>Runs the command line as a person would, and keeps what it said.</summary>
internal sealed record CommandLineRun(int ExitCode, string Said, string Complained)
{
    public static Task<CommandLineRun> OfAsync(params string[] args) => WithAsync([], args);

    /// <summary>With settings: name and value, as environment variables are.</summary>
    public static async Task<CommandLineRun> WithAsync(Dictionary<string, string> settings, params string[] args)
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var terminal = new Terminal(said, complained, Language.En, interactive: false);
        var exit = await CommandLine.RunAsync(
            args,
            terminal,
            new(TimeProvider.System, name => settings.GetValueOrDefault(name)),
            CancellationToken.None
        );
        return new(exit, said.ToString(), complained.ToString());
    }
}
