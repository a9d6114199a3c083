using System.CommandLine;
using Pipeline.Gather;
using Pipeline.Harmonise;
using Pipeline.Runs;
using Pipeline.Settings;

namespace Pipeline.Cli;

/// <summary>Is everything set up? One line a question, in plain words; reads everything, writes nothing but a probe in the output folder.</summary>
internal static class DoctorCommand
{
    private sealed record Answer(string Question, bool Ok, string Words);

    public static Command Create(Terminal terminal, Surroundings surroundings)
    {
        var options = new RunOptions(terminal);
        var command = options.On(new Command("doctor", terminal.Text("help-doctor")));
        command.SetAction(
            async (result, token) =>
            {
                var answers = await ExamineAsync(options.Of(result), terminal, surroundings, token);
                terminal.Table([.. answers.Select(answer => Row(answer, terminal))]);
                return answers.TrueForAll(answer => answer.Ok) ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static IReadOnlyList<string> Row(Answer answer, Terminal terminal) =>
        [answer.Ok ? "✓" : "✗", answer.Question, terminal.Text(answer.Ok ? "doctor-ok" : "doctor-bad"), answer.Words];

    private static async Task<List<Answer>> ExamineAsync(
        RunArguments arguments,
        Terminal terminal,
        Surroundings surroundings,
        CancellationToken cancellationToken
    )
    {
        if (arguments.Folder != Places.Google && !Directory.Exists(arguments.Folder))
            return [new(terminal.Text("doctor-folder"), false, terminal.Text("no-folder", arguments.Folder))];
        var settings = PipelineSettings.From(surroundings.Setting);
        List<Answer> answers = [];
        try
        {
            using var sources = Places.OpenSpreadsheets(arguments, settings, surroundings.Clock);
            var (hasAnswered, found) = await ExamineSourcesAsync(sources, terminal, cancellationToken);
            if (arguments.Folder == Places.Google)
                answers.Add(new(terminal.Text("doctor-google"), hasAnswered, sources.Address ?? terminal.Text("doctor-google-no-address")));
            answers.AddRange(found);
            if (settings.Google.WriteBack && sources.OpenSources().Source is ICheckTabWriter writer)
                answers.AddRange(await ExamineWritingAsync(writer, terminal, cancellationToken));
        }
        catch (SettingException e)
        {
            answers.Add(new(terminal.Text("doctor-google"), false, e.Words.In(terminal.Language)));
        }
        answers.Add(await ExamineOutputAsync(arguments.Out, terminal, surroundings, cancellationToken));
        return answers;
    }

    private static async Task<(bool HasAnswered, List<Answer> Answers)> ExamineSourcesAsync(
        SourcePorts sources,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var (source, registrySource, named) = sources.OpenSources();
        var reference = await registrySource.FindAsync(named, cancellationToken);
        var registryOutcome = await registrySource.ReadAsync(reference, cancellationToken);
        var registry = registryOutcome is GatherOutcome.Read read ? RegistryReader.Read(read.Spreadsheet).Registry : null;
        var listed = await source
            .ListAsync(registry?.Spreadsheets ?? [], cancellationToken)
            .Where(spreadsheet => spreadsheet.Id != reference.Id)
            .ToListAsync(cancellationToken);
        var closed = await ClosedAsync(source, listed, cancellationToken);
        var found = listed.ExceptBy(closed.Select(outcome => outcome.Reference), spreadsheet => spreadsheet).ToList();
        List<Answer> answers =
        [
            new(
                terminal.Text("doctor-folder"),
                found.Count > 0,
                found.Count > 0 ? terminal.Text("doctor-spreadsheets", found.Count) : terminal.Text("doctor-folder-empty")
            ),
            .. closed
                .Select(outcome => WordsOf(outcome, terminal))
                .Distinct()
                .Select(words => new Answer(terminal.Text("doctor-folder"), false, words)),
            .. registry is null
                ? [new(terminal.Text("doctor-registry"), false, WordsOf(registryOutcome, terminal))]
                : ExamineRegistry(registry, found, terminal),
        ];
        return (!closed.Append(registryOutcome).Any(outcome => outcome is GatherOutcome.Postponed), answers);
    }

    private static string WordsOf(GatherOutcome outcome, Terminal terminal) =>
        outcome switch
        {
            GatherOutcome.Failed failed => failed.Message.In(terminal.Language),
            GatherOutcome.Postponed => terminal.Text("doctor-no-answer"),
            _ => terminal.Text("registry-unreadable", outcome.Reference.Title),
        };

    private static async Task<IEnumerable<Answer>> ExamineWritingAsync(
        ICheckTabWriter writer,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var question = terminal.Text("doctor-write");
        var closed = await writer.ReadOnlyAsync(cancellationToken);
        return closed.Count == 0
            ? [new(question, true, terminal.Text("doctor-write-ok"))]
            : closed.Values.Select(words => new Answer(question, false, words.In(terminal.Language)));
    }

    // A folder that cannot be listed, and what is known by its link only, has no version: reading it says what is wrong.
    private static async Task<List<GatherOutcome>> ClosedAsync(
        ISpreadsheetSource source,
        List<SpreadsheetReference> listed,
        CancellationToken cancellationToken
    )
    {
        List<GatherOutcome> closed = [];
        foreach (var reference in listed.Where(reference => reference.Version.Length == 0))
        {
            if (await source.ReadAsync(reference, cancellationToken) is var outcome and not GatherOutcome.Read)
                closed.Add(outcome);
        }
        return closed;
    }

    private static List<Answer> ExamineRegistry(Registry registry, List<SpreadsheetReference> found, Terminal terminal)
    {
        var missing = registry.Without(found).Select(entry => entry.Reference).ToList();
        return
        [
            new(
                terminal.Text("doctor-registry"),
                registry.Municipalities.Count > 0,
                terminal.Text("doctor-registry-has", registry.Municipalities.Count, registry.Spreadsheets.Count, registry.Targets.Count)
            ),
            new(
                terminal.Text("doctor-expected"),
                missing.Count == 0,
                missing.Count == 0
                    ? terminal.Text("doctor-expected-all")
                    : terminal.Text("doctor-expected-missing", string.Join(", ", missing))
            ),
        ];
    }

    private static async Task<Answer> ExamineOutputAsync(
        string place,
        Terminal terminal,
        Surroundings surroundings,
        CancellationToken cancellationToken
    )
    {
        var question = terminal.Text("doctor-out");
        try
        {
            var output = Places.OpenOutput(place, surroundings.Setting);
            await output.WriteAsync("doctor.txt", "text/plain", (_, _) => Task.CompletedTask, cancellationToken);
            await output.DeleteAsync("doctor.txt", cancellationToken);
            return new(question, true, place);
        }
        catch (SettingException e)
        {
            return new(question, false, e.Words.In(terminal.Language));
        }
        catch (Exception e) when (Outside.IsFailure(e))
        {
            return new(question, false, terminal.Text("doctor-out-unwritable", Outside.WordsOf(e)));
        }
    }
}
