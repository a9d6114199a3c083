using System.CommandLine;
using Microsoft.Data.Sqlite;

namespace Pipeline.Cli;

/// <summary>The verbs: one for each stage, one for all of them, and three that explain.</summary>
internal static class CommandLine
{
    /// <summary>Parses the arguments, runs the verb, and turns what goes wrong outside into one clear sentence.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, TimeProvider clock, CancellationToken cancellationToken)
    {
        var result = Root(terminal, clock).Parse(args);
        if (result.Errors.Count > 0)
        {
            terminal.Error(string.Join(Environment.NewLine, result.Errors.Select(error => error.Message)));
            return ExitCode.WrongUsage;
        }
        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.ErrorOut,
                EnableDefaultExceptionHandler = false,
            };
            return await result.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Error(terminal.Text("stopped"));
            return ExitCode.Failed;
        }
        catch (RegistryUnreadableException e)
        {
            terminal.Error(e.Reason?.In(terminal.Language) ?? terminal.Text("registry-unreadable", e.Registry.Title));
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            terminal.Error(terminal.Text("outside-failed", e.Message));
            return ExitCode.Failed;
        }
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Root(Terminal terminal, TimeProvider clock) =>
        new(terminal.Text("help-pipeline"))
        {
            StageCommands.Run(terminal, clock),
            StageCommands.Gather(terminal, clock),
            StageCommands.Harmonise(terminal, clock),
            StageCommands.Inspect(terminal, clock),
            StageCommands.Measure(terminal, clock),
            StageCommands.Publish(terminal, clock),
            TraceCommand.Create(terminal),
            DoctorCommand.Create(terminal),
        };
}
