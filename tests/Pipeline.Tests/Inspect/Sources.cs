using Pipeline.Inspect;

namespace Pipeline.Tests.Inspect;

/// <summary>One registered spreadsheet of one municipality, as the source checks see it.</summary>
internal static class Sources
{
    public const string Code = "KG-J-JALALABAD";
    private const string File = "jalal-abad-2018.xlsx";
    private const string Project = "Программный бюджет 2018";
    private const string Contact = "rg.jalalabad@example.org";

    /// <summary>A spreadsheet that was never there.</summary>
    public static SourceState Missing(string? due) => State(SourceCondition.Missing, null, due);

    /// <summary>A spreadsheet read well, last changed at noon of a day.</summary>
    public static SourceState Fresh(string changed, string? due) =>
        State(SourceCondition.Fresh, Bishkek.StartOf(Village.Day(changed)).AddHours(12), due);

    public static IReadOnlyList<Finding> Inspect(string asOf, SourceState source)
    {
        var registry = Registry.Empty with
        {
            Municipalities = [new(Code, new("г. Джалал-Абад", "Жалал-Абад шаары", "Jalal-Abad"), "город", "KG-J", null, [], Project)],
            Spreadsheets =
            [
                new(File, Code, Project, Contact, Language.Ky, 2018, source.Reader.Length == 0 ? null : Village.Day(source.Reader)),
            ],
        };
        return new Inspector(registry, new(), []).InspectSources([source], Village.Day(asOf));
    }

    // The due day rides in Reader, which source checks do not look at.
    private static SourceState State(SourceCondition condition, DateTimeOffset? changed, string? due) =>
        new(new(File, File, File, ""), condition, Code, Project, Contact, changed, changed, 0, "", due ?? "", [], Problem: null);
}
