using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Gather.GoogleSheets;
using Pipeline.Harmonise;
using Pipeline.Publish;
using Pipeline.Settings;

namespace Pipeline.Cli;

/// <summary>Writes the spreadsheet that a working group, or a coordinator, can start from.</summary>
internal static class TemplateCommand
{
    private const string Registry = "registry";

    public static Command Create(Terminal terminal, Surroundings surroundings)
    {
        var kind = new Argument<string>("kind")
        {
            Description = terminal.Text("help-kind"),
            CustomParser = result => KindOf(result, terminal),
        };
        var language = new Option<Language>("--language")
        {
            Description = terminal.Text("help-language"),
            DefaultValueFactory = _ => terminal.Language,
            CustomParser = result => LanguageOf(result, terminal),
        };
        var file = new Option<FileInfo?>("--out") { Description = terminal.Text("help-template-file") };
        var google = new Option<bool>("--google") { Description = terminal.Text("help-template-google") };
        var command = new Command("template", terminal.Text("help-template")) { kind, language, file, google };
        command.SetAction(
            (result, token) =>
            {
                var (name, words) = (result.GetRequiredValue(kind), result.GetRequiredValue(language));
                var templates = RecordKinds.Find(name) is { } known ? [SheetTemplates.Of(known, words)] : SheetTemplates.OfRegistry(words);
                if (!result.GetValue(google))
                    return Task.FromResult(
                        Write(templates, result.GetValue(file) ?? new FileInfo($"{name}.xlsx"), terminal, surroundings.Clock)
                    );
                if (templates is [var only])
                    return CreateInGoogleAsync(only, terminal, surroundings, token);
                terminal.Error(terminal.Text("registry-is-a-file"));
                return Task.FromResult(ExitCode.WrongUsage);
            }
        );
        return command;
    }

    private static async Task<int> CreateInGoogleAsync(
        SheetTemplate template,
        Terminal terminal,
        Surroundings surroundings,
        CancellationToken cancellationToken
    )
    {
        var settings = PipelineSettings.From(surroundings.Setting);
        var link = await GoogleTemplate.CreateAsync(template, settings, surroundings.Clock, new Random(), cancellationToken);
        terminal.Line(terminal.Text("template-written", link));
        return ExitCode.Done;
    }

    // A file that is there may be somebody's work.
    private static int Write(IReadOnlyList<SheetTemplate> templates, FileInfo file, Terminal terminal, TimeProvider clock)
    {
        if (file.Exists)
        {
            terminal.Error(terminal.Text("file-exists", file.FullName));
            return ExitCode.Failed;
        }
        Directory.CreateDirectory(file.DirectoryName!);
        using (var stream = file.Create())
            TemplateWorkbook.Write(templates, clock.GetUtcNow(), stream);
        terminal.Line(terminal.Text("template-written", file.FullName));
        return ExitCode.Done;
    }

    private static string KindOf(ArgumentResult result, Terminal terminal)
    {
        var name = result.Tokens[0].Value;
        if (name != Registry && RecordKinds.Find(name) is null)
            result.AddError(terminal.Text("no-kind", name, string.Join(", ", [.. RecordKinds.All.Select(kind => kind.Name), Registry])));
        return name;
    }

    private static Language LanguageOf(ArgumentResult result, Terminal terminal)
    {
        var code = result.Tokens[0].Value;
        if (LanguageExtensions.FromCode(code) is { } language)
            return language;
        result.AddError(terminal.Text("not-a-language", code));
        return default;
    }
}
