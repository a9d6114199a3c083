using System.Globalization;

namespace Pipeline.Settings;

/// <summary>A setting by name.</summary>
/// <param name="Name">Its name, <c>:</c> between its parts; <c>&lt;n&gt;</c> counts the items of a list from 0.</param>
/// <param name="Apply">Puts its value among the others.</param>
internal sealed record Setting(string Name, Func<PipelineSettings, SettingValue, PipelineSettings> Apply);

/// <summary>Every setting that can be set from outside: one line each. The README's table is checked against it.</summary>
internal static class SettingCatalogue
{
    private const string Item = "<n>";

    // Items of a list are asked for by number: more coordinators or folders than this nobody has.
    private const int MostItems = 100;

    private static readonly LetterReader Nobody = new("", Language.Ru);

    private static readonly IatiProject BlankProject = new("", "", "", "", "", default);

    public static IReadOnlyList<Setting> All { get; } =
    [
        new("Languages", (s, v) => s with { Languages = v.Languages() }),
        new("PseudonymKey", (s, v) => s with { PseudonymKey = v.Key() }),
        new("SpreadsheetFolder", (s, v) => s with { SpreadsheetFolder = v.Text }),
        new("PublicationAddress", (s, v) => s with { PublicationAddress = v.Root() }),
        new("SmallCellThreshold", (s, v) => s with { SmallCellThreshold = v.Number(0) }),
        new("TopPriorities", (s, v) => s with { TopPriorities = v.Number(1) }),
        new("YouthAge", (s, v) => s with { YouthAge = v.Number(14, 35) }),
        new("StaleAfterDays", (s, v) => s with { StaleAfterDays = v.Number(1) }),
        new("TrendWeeks", (s, v) => s with { TrendWeeks = v.Number(1, 520) }),
        new("PublicationsKept", (s, v) => s with { PublicationsKept = v.Number(2) }),
        new("WeeksKept", (s, v) => s with { WeeksKept = v.Number(1) }),
        new("Concurrency", (s, v) => s with { Concurrency = v.Number(1, 64) }),
        new("LargestFileBytes", (s, v) => s with { LargestFileBytes = v.Bytes() }),
        new("LargestUnpackedBytes", (s, v) => s with { LargestUnpackedBytes = v.Bytes() }),
        new("MostCells", (s, v) => s with { MostCells = v.Number(1) }),
        new("TimeLimit", (s, v) => s with { TimeLimit = v.Time() }),
        new("Google:Folders:<n>", (s, v) => s with { Google = s.Google with { Folders = [.. s.Google.Folders, v.Text] } }),
        new("Google:Registry", (s, v) => s with { Google = s.Google with { Registry = v.Text } }),
        new("Google:Key", (s, v) => s with { Google = s.Google with { Key = v.Text } }),
        new("Google:BaseUri", (s, v) => s with { Google = s.Google with { BaseUri = v.Root() } }),
        new("Google:ReadsPerMinute", (s, v) => s with { Google = s.Google with { ReadsPerMinute = v.Number(1) } }),
        new("Google:WriteBack", (s, v) => s with { Google = s.Google with { WriteBack = v.Flag() } }),
        Letter("Host", (l, v) => l with { Host = v.Text }),
        Letter("Port", (l, v) => l with { Port = v.Number(1, 65_535) }),
        Letter("StartTls", (l, v) => l with { StartTls = v.Flag() }),
        Letter("User", (l, v) => l with { User = v.Text }),
        Letter("Password", (l, v) => l with { Password = v.Text }),
        Letter("From", (l, v) => l with { From = v.Text }),
        Letter(
            "Coordinators:<n>:Address",
            (l, v) => l with { Coordinators = At(l.Coordinators, v, Nobody, r => r with { Address = v.Text }) }
        ),
        Letter(
            "Coordinators:<n>:Language",
            (l, v) => l with { Coordinators = At(l.Coordinators, v, Nobody, r => r with { Language = v.Language() }) }
        ),
        Letter("ToWorkingGroups", (l, v) => l with { ToWorkingGroups = v.Flag() }),
        Letter("Timeout", (l, v) => l with { Timeout = v.Time() }),
        Letter("LargestAttachment", (l, v) => l with { LargestAttachment = v.Bytes() }),
        Iati("Project", (p, v) => p with { Project = v.Text }),
        Iati("Identifier", (p, v) => p with { Identifier = v.Text }),
        Iati("OrganisationIdentifier", (p, v) => p with { OrganisationIdentifier = v.Text }),
        Iati("OrganisationType", (p, v) => p with { OrganisationType = v.Text }),
        Iati("OrganisationName", (p, v) => p with { OrganisationName = v.Text }),
        Iati("Started", (p, v) => p with { Started = v.Day() }),
    ];

    /// <summary>Reads every setting by name; what is not set keeps its default.</summary>
    public static PipelineSettings Read(Func<string, string?> setting)
    {
        var settings = All.Aggregate(
            new PipelineSettings(),
            (read, known) => Values(known.Name, setting).Aggregate(read, (with, value) => known.Apply(with, value))
        );
        RequireWhole(settings);
        return settings;
    }

    private static IEnumerable<SettingValue> Values(string name, Func<string, string?> setting)
    {
        for (var i = 0; i < (name.Contains(Item, StringComparison.Ordinal) ? MostItems : 1); i++)
        {
            var numbered = Numbered(name, i);
            if (setting(numbered)?.Trim() is { Length: > 0 } text)
                yield return new SettingValue(numbered, text, i).Fetched();
        }
    }

    private static string Numbered(string name, int item) =>
        name.Replace(Item, item.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static void RequireWhole(PipelineSettings settings)
    {
        if (settings.Letters is { Host: "" })
            throw SettingValue.Lacking("Letters:Host");
        if (settings.Letters is { From: "" })
            throw SettingValue.Lacking("Letters:From");
        foreach (var (i, reader) in (settings.Letters?.Coordinators ?? []).Index())
        {
            if (reader.Address.Length == 0)
                throw SettingValue.Lacking(Numbered("Letters:Coordinators:<n>:Address", i));
        }
        foreach (var (i, project) in settings.IatiProjects.Index())
        {
            if (Blank(project) is { } part)
                throw SettingValue.Lacking(Numbered($"Iati:<n>:{part}", i));
        }
    }

    private static string? Blank(IatiProject project) =>
        project switch
        {
            { Project: "" } => nameof(project.Project),
            { Identifier: "" } => nameof(project.Identifier),
            { OrganisationIdentifier: "" } => nameof(project.OrganisationIdentifier),
            { OrganisationType: "" } => nameof(project.OrganisationType),
            { OrganisationName: "" } => nameof(project.OrganisationName),
            { Started: var day } when day == default => nameof(project.Started),
            _ => null,
        };

    private static Setting Letter(string name, Func<LetterSettings, SettingValue, LetterSettings> apply) =>
        new($"Letters:{name}", (s, v) => s with { Letters = apply(s.Letters ?? new() { Host = "", From = "" }, v) });

    private static Setting Iati(string name, Func<IatiProject, SettingValue, IatiProject> apply) =>
        new($"Iati:{Item}:{name}", (s, v) => s with { IatiProjects = At(s.IatiProjects, v, BlankProject, item => apply(item, v)) });

    /// <summary>The list with its item of the value's number changed, or added if it is the next; numbers have no gaps.</summary>
    private static IReadOnlyList<T> At<T>(IReadOnlyList<T> list, SettingValue value, T blank, Func<T, T> change) =>
        value.Index < list.Count ? [.. list.Take(value.Index), change(list[value.Index]), .. list.Skip(value.Index + 1)]
        : value.Index == list.Count ? [.. list, change(blank)]
        : throw SettingValue.Lacking(value.Name.Replace($":{value.Index}:", Numbered(":<n>:", list.Count), StringComparison.Ordinal));
}
