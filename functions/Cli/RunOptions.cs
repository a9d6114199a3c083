using System.CommandLine;
using System.Globalization;

namespace Pipeline.Cli;

/// <summary>The arguments and options that every stage shares.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string> _folder;
    private readonly Option<string?> _registry;
    private readonly Option<string> _out;
    private readonly Option<string?> _store;
    private readonly Option<DateOnly?> _asOf;
    private readonly Option<IReadOnlyList<Language>?> _languages;
    private readonly Option<bool> _strict;
    private readonly Option<bool> _full;

    public RunOptions(Terminal terminal)
    {
        _folder = new("folder") { Description = terminal.Text("help-folder") };
        _registry = new("--registry") { Description = terminal.Text("help-registry") };
        _out = new("--out") { Description = terminal.Text("help-out"), DefaultValueFactory = _ => "out" };
        _store = new("--store") { Description = terminal.Text("help-store") };
        _asOf = new("--as-of") { Description = terminal.Text("help-as-of"), CustomParser = result => Day(result, terminal) };
        _languages = new("--languages")
        {
            Description = terminal.Text("help-languages"),
            CustomParser = result => LanguageList(result, terminal),
        };
        _strict = new("--strict") { Description = terminal.Text("help-strict") };
        _full = new("--full") { Description = terminal.Text("help-full") };
    }

    /// <summary>Adds them to a verb.</summary>
    public Command On(Command command)
    {
        command.Arguments.Add(_folder);
        foreach (var option in new Option[] { _registry, _out, _store, _asOf, _languages, _strict, _full })
            command.Options.Add(option);
        return command;
    }

    /// <summary>What was given, with the defaults filled in.</summary>
    public RunArguments Of(ParseResult result)
    {
        var folder = Places.OfSpreadsheets(result.GetRequiredValue(_folder));
        var output = Places.Of(result.GetRequiredValue(_out));
        return new(
            folder,
            Places.RegistryOf(result.GetValue(_registry), folder),
            output,
            Places.StoreOf(result.GetValue(_store), output),
            result.GetValue(_asOf),
            result.GetValue(_languages),
            result.GetValue(_strict),
            result.GetValue(_full)
        );
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result, Terminal terminal)
    {
        var text = result.Tokens[0].Value;
        string[] forms = ["yyyy-MM-dd", "dd.MM.yyyy"];
        if (DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError(terminal.Text("not-a-day", text));
        return null;
    }

    private static IReadOnlyList<Language> LanguageList(System.CommandLine.Parsing.ArgumentResult result, Terminal terminal)
    {
        var codes = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (codes.FirstOrDefault(code => LanguageExtensions.FromCode(code) is null) is { } unknown)
            result.AddError(terminal.Text("not-a-language", unknown));
        return [.. codes.Select(LanguageExtensions.FromCode).OfType<Language>().Distinct()];
    }
}

/// <summary>What a verb was asked to work on; paths are absolute.</summary>
/// <param name="Folder">The spreadsheets' folder or <see cref="Places.Google"/>.</param>
/// <param name="Registry">The registry's file, or what tells a Google spreadsheet; null for the one that the settings name.</param>
/// <param name="Out">Where outputs go: a folder or <see cref="Places.Azure"/>.</param>
/// <param name="Store">The store's file or <see cref="Places.Azure"/>.</param>
/// <param name="AsOf">The day to answer for; null for today.</param>
/// <param name="Languages">Languages to write; null for those of the settings.</param>
/// <param name="Strict">Whether errors in the data are a failure.</param>
/// <param name="Full">Whether spreadsheets are read also where their source says that they are unchanged.</param>
internal sealed record RunArguments(
    string Folder,
    string? Registry,
    string Out,
    string Store,
    DateOnly? AsOf,
    IReadOnlyList<Language>? Languages,
    bool Strict,
    bool Full
);
