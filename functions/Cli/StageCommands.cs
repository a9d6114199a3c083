using System.CommandLine;
using System.Globalization;
using Pipeline.Gather;

namespace Pipeline.Cli;

/// <summary>One verb for each stage, and <c>run</c> for all of them.</summary>
internal sealed class StageCommands(Terminal terminal, Surroundings surroundings)
{
    /// <summary>The verbs in the order of the work.</summary>
    public IEnumerable<Command> All =>
        [
            Verb("run", RunAsync),
            Verb("gather", GatherAsync),
            Verb("harmonise", HarmoniseAsync),
            Verb("inspect", InspectAsync),
            Verb("measure", MeasureAsync),
            Verb("publish", PublishAsync),
        ];

    private Command Verb(string name, Func<Session, RunArguments, CancellationToken, Task<int>> work)
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

    private async Task<int> RunAsync(Session session, RunArguments arguments, CancellationToken cancellationToken)
    {
        var report = await terminal.WatchAsync(() => session.Run.RunAsync(cancellationToken));
        new ClosingSummary(terminal, arguments.Out).Show(report);
        return CodeOf(arguments, Open(report.Findings));
    }

    private async Task<int> GatherAsync(Session session, RunArguments arguments, CancellationToken cancellationToken)
    {
        await foreach (var reference in session.Ports.Source.ListAsync([], cancellationToken))
            terminal.Table(Describe(await session.Ports.Source.ReadAsync(reference, cancellationToken), terminal.Language));
        return ExitCode.Done;
    }

    private async Task<int> HarmoniseAsync(Session session, RunArguments arguments, CancellationToken cancellationToken)
    {
        var pull = await terminal.WatchAsync(() => session.Run.HarmoniseAsync(cancellationToken));
        ClosingSummary.ShowPull(terminal, pull);
        return ExitCode.Done;
    }

    private async Task<int> InspectAsync(Session session, RunArguments arguments, CancellationToken cancellationToken)
    {
        var open = Open(await terminal.WatchAsync(() => session.Run.InspectAsync(cancellationToken)));
        terminal.Table([.. open.Select(finding => Describe(finding, terminal.Language))]);
        terminal.Line(terminal.Text("inspected", open.Count));
        return CodeOf(arguments, open);
    }

    private async Task<int> MeasureAsync(Session session, RunArguments arguments, CancellationToken cancellationToken)
    {
        var figures = await terminal.WatchAsync(() => session.Run.MeasureAsync(cancellationToken));
        terminal.Line(terminal.Text("measured", figures));
        return ExitCode.Done;
    }

    private async Task<int> PublishAsync(Session session, RunArguments arguments, CancellationToken cancellationToken)
    {
        var publication = await terminal.WatchAsync(() => session.Run.PublishAsync(cancellationToken));
        terminal.Line(terminal.Text("published", publication.Files.Count, arguments.Out));
        return ExitCode.Done;
    }

    private static List<Finding> Open(IReadOnlyList<TrackedFinding> findings) =>
        [.. findings.Where(tracked => tracked.Status is not FindingStatus.Fixed).Select(tracked => tracked.Finding)];

    private static int CodeOf(RunArguments arguments, List<Finding> open) =>
        arguments.Strict && open.Exists(finding => finding.Severity is Severity.Error) ? ExitCode.ErrorsInData : ExitCode.Done;

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
