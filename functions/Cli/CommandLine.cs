using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Runs;
using Pipeline.Settings;

namespace Pipeline.Cli;

/// <summary>The verbs: one for each stage, one for all of them, one that writes a spreadsheet to start from, and two that explain.</summary>
internal static class CommandLine
{
    /// <summary>Parses the arguments, runs the verb, and turns what goes wrong outside into one clear sentence.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var result = Root(terminal, surroundings).Parse(args.Length == 0 ? ["--help"] : args);
        if (result.Errors.Count > 0)
        {
            terminal.Error(WordsOf(result, terminal));
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
            var exitCode = await result.InvokeAsync(configuration, cancellationToken);
            return args.Length == 0 ? ExitCode.WrongUsage : exitCode;
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
        catch (SettingException e)
        {
            terminal.Error(e.Words.In(terminal.Language));
            return ExitCode.WrongUsage;
        }
        catch (Exception e) when (Outside.IsFailure(e))
        {
            terminal.Error(terminal.Text("outside-failed", Outside.WordsOf(e)));
            return ExitCode.Failed;
        }
    }

    /// <summary>What is wrong with the arguments, in the reader's language; the library's own words are English only.</summary>
    private static string WordsOf(ParseResult result, Terminal terminal)
    {
        if (result.UnmatchedTokens.Count > 0)
            return terminal.Text("not-understood", string.Join(' ', result.UnmatchedTokens));
        return result.Errors[0] switch
        {
            { SymbolResult: ArgumentResult { Tokens.Count: 0 } argument } => terminal.Text("argument-missing", argument.Argument.Name),
            { SymbolResult: OptionResult { Tokens.Count: 0 } option } => terminal.Text("argument-missing", option.Option.Name),
            var error => error.Message,
        };
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Root(Terminal terminal, Surroundings surroundings)
    {
        var root = new RootCommand(terminal.Text("help-pipeline"));
        foreach (var verb in Verbs(terminal, surroundings))
            root.Subcommands.Add(verb);
        return root;
    }

    private static IEnumerable<Command> Verbs(Terminal terminal, Surroundings surroundings) =>
        [
            .. new StageCommands(terminal, surroundings).All,
            TemplateCommand.Create(terminal, surroundings),
            TraceCommand.Create(terminal, surroundings),
            DoctorCommand.Create(terminal, surroundings),
        ];
}
