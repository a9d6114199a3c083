using System.CommandLine;
using System.Globalization;
using Pipeline.Gather;

namespace Pipeline.Cli;

/// <summary>One verb for each stage, and <c>run</c> for all of them.</summary>
internal static class StageCommands
{
    /// <summary>All stages, with a closing summary.</summary>
    public static Command Run(Terminal terminal, Surroundings surroundings) =>
        Verb(
            "run",
            terminal,
            surroundings,
            async (session, arguments, token) =>
            {
                var report = await terminal.WatchAsync(() => session.Run.RunAsync(token));
                new ClosingSummary(terminal, arguments.Out).Show(report);
                var errors = report.Findings.Any(tracked =>
                    tracked is { Status: not FindingStatus.Fixed, Finding.Severity: Severity.Error }
                );
                return arguments.Strict && errors ? ExitCode.ErrorsInData : ExitCode.Done;
            }
        );

    /// <summary>What the source has: every spreadsheet and its tabs, nothing stored.</summary>
    public static Command Gather(Terminal terminal, Surroundings surroundings) =>
        Verb(
            "gather",
            terminal,
            surroundings,
            async (session, _, token) =>
            {
                await foreach (var reference in session.Ports.Source.ListAsync([], token))
                    terminal.Table(Describe(await session.Ports.Source.ReadAsync(reference, token), terminal.Language));
                return ExitCode.Done;
            }
        );

    /// <summary>Every changed spreadsheet becomes records in the store.</summary>
    public static Command Harmonise(Terminal terminal, Surroundings surroundings) =>
        Verb(
            "harmonise",
            terminal,
            surroundings,
            async (session, _, token) =>
            {
                var pull = await terminal.WatchAsync(() => session.Run.HarmoniseAsync(token));
                terminal.Line(terminal.Text("pulled", pull.Read, pull.Changed, pull.RecordsWritten));
                return ExitCode.Done;
            }
        );

    /// <summary>What is missing, contradictory or late.</summary>
    public static Command Inspect(Terminal terminal, Surroundings surroundings) =>
        Verb(
            "inspect",
            terminal,
            surroundings,
            async (session, arguments, token) =>
            {
                var findings = await terminal.WatchAsync(() => session.Run.InspectAsync(token));
                var open = findings.Where(tracked => tracked.Status != FindingStatus.Fixed).Select(tracked => tracked.Finding).ToList();
                terminal.Table([.. open.Select(finding => Describe(finding, terminal.Language))]);
                terminal.Line(terminal.Text("inspected", open.Count));
                return arguments.Strict && open.Any(finding => finding.Severity == Severity.Error) ? ExitCode.ErrorsInData : ExitCode.Done;
            }
        );

    /// <summary>The indicators of every area and period.</summary>
    public static Command Measure(Terminal terminal, Surroundings surroundings) =>
        Verb(
            "measure",
            terminal,
            surroundings,
            async (session, _, token) =>
            {
                var figures = await terminal.WatchAsync(() => session.Run.MeasureAsync(token));
                terminal.Line(terminal.Text("measured", figures));
                return ExitCode.Done;
            }
        );

    /// <summary>The outputs.</summary>
    public static Command Publish(Terminal terminal, Surroundings surroundings) =>
        Verb(
            "publish",
            terminal,
            surroundings,
            async (session, arguments, token) =>
            {
                var publication = await terminal.WatchAsync(() => session.Run.PublishAsync(token));
                terminal.Line(terminal.Text("published", publication.Files.Count, arguments.Out));
                return ExitCode.Done;
            }
        );

    private static Command Verb(
        string name,
        Terminal terminal,
        Surroundings surroundings,
        Func<Session, RunArguments, CancellationToken, Task<int>> work
    )
    {
        var options = new RunOptions(terminal);
        var command = options.On(new Command(name, terminal.Text($"help-{name}")));
        command.SetAction(
            async (result, token) =>
            {
                var arguments = options.Of(result);
                if (arguments.Folder != Places.Google && !Directory.Exists(arguments.Folder))
                {
                    terminal.Error(terminal.Text("no-folder", arguments.Folder));
                    return ExitCode.WrongUsage;
                }
                using var session = Session.Open(arguments, terminal, surroundings);
                return await work(session, arguments, token);
            }
        );
        return command;
    }

    private static IReadOnlyList<IReadOnlyList<string>> Describe(GatherOutcome outcome, Language language) =>
        outcome switch
        {
            GatherOutcome.Read { Spreadsheet: var spreadsheet } =>
            [
                .. spreadsheet.Tabs.Select(tab =>
                    (IReadOnlyList<string>)
                        [
                            spreadsheet.Reference.Title,
                            tab.Name,
                            string.Create(CultureInfo.InvariantCulture, $"{tab.Rows.Count} × {tab.ColumnCount}"),
                        ]
                ),
            ],
            GatherOutcome.Failed failed =>
            [
                [failed.Reference.Title, failed.Code, failed.Message.In(language)],
            ],
            _ => [],
        };

    private static IReadOnlyList<string> Describe(Finding finding, Language language) =>
        [finding.Code, finding.Place.Spreadsheet?.Title ?? "", finding.Place.Cells?.ToString() ?? "", finding.Message.In(language)];
}
