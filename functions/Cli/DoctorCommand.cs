using System.CommandLine;
using Pipeline.Gather;
using Pipeline.Harmonise;
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
        if (!Directory.Exists(arguments.Folder))
            return [new(terminal.Text("doctor-folder"), false, terminal.Text("no-folder", arguments.Folder))];
        var settings = PipelineSettings.From(surroundings.Setting);
        var found = await new FolderSource(arguments.Folder, settings, except: arguments.Out)
            .ListAsync([], cancellationToken)
            .ToListAsync(cancellationToken);
        found.RemoveAll(reference => reference.Id == Path.GetFileName(arguments.Registry));
        List<Answer> answers =
        [
            new(
                terminal.Text("doctor-folder"),
                found.Count > 0,
                found.Count > 0 ? terminal.Text("doctor-spreadsheets", found.Count) : terminal.Text("doctor-folder-empty")
            ),
        ];
        answers.AddRange(await ExamineRegistryAsync(arguments.Registry, found, settings, terminal, cancellationToken));
        answers.Add(await ExamineOutputAsync(arguments.Out, terminal, surroundings, cancellationToken));
        return answers;
    }

    private static async Task<List<Answer>> ExamineRegistryAsync(
        string file,
        List<SpreadsheetReference> found,
        PipelineSettings settings,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var name = Path.GetFileName(file);
        var source = new FolderSource(Path.GetDirectoryName(file)!, settings);
        var outcome = await source.ReadAsync(new(name, name, name, ""), cancellationToken);
        if (outcome is not GatherOutcome.Read { Spreadsheet: var spreadsheet })
        {
            var reason = (outcome as GatherOutcome.Failed)?.Message.In(terminal.Language) ?? terminal.Text("registry-unreadable", name);
            return [new(terminal.Text("doctor-registry"), false, reason)];
        }
        var (registry, _) = RegistryReader.Read(spreadsheet);
        var missing = registry.Spreadsheets.Where(entry => !found.Exists(entry.Means)).Select(entry => entry.Reference).ToList();
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
