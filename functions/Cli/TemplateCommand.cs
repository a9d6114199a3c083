using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Gather.GoogleSheets;
using Pipeline.Harmonise;
using Pipeline.Publish;

namespace Pipeline.Cli;

/// <summary>Writes the spreadsheet that a working group can start from.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal, Surroundings surroundings)
    {
        var kind = new Argument<RecordKind?>("kind")
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
                var template = SheetTemplates.Of(result.GetRequiredValue(kind)!, result.GetRequiredValue(language));
                return result.GetValue(google)
                    ? CreateInGoogleAsync(template, terminal, surroundings, token)
                    : Task.FromResult(
                        Write(template, result.GetValue(file) ?? new FileInfo($"{template.Kind}.xlsx"), terminal, surroundings.Clock)
                    );
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
    private static int Write(SheetTemplate template, FileInfo file, Terminal terminal, TimeProvider clock)
    {
        if (file.Exists)
        {
            terminal.Error(terminal.Text("file-exists", file.FullName));
            return ExitCode.Failed;
        }
        Directory.CreateDirectory(file.DirectoryName!);
        using (var stream = file.Create())
            TemplateWorkbook.Write(template, clock.GetUtcNow(), stream);
        terminal.Line(terminal.Text("template-written", file.FullName));
        return ExitCode.Done;
    }

    private static RecordKind? KindOf(ArgumentResult result, Terminal terminal)
    {
        var name = result.Tokens[0].Value;
        if (RecordKinds.Find(name) is { } kind)
            return kind;
        result.AddError(terminal.Text("no-kind", name, string.Join(", ", RecordKinds.All)));
        return null;
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
