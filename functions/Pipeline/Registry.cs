namespace Pipeline;

/// <summary>A municipality as the registry lists it.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Name">Its name in the three languages.</param>
/// <param name="Type">As written: город, АА.</param>
/// <param name="Oblast">ISO 3166-2:KG code; null if unknown.</param>
/// <param name="Rayon">The rayon's name in the registry's main form; null for a city.</param>
/// <param name="Aliases">Other spellings.</param>
/// <param name="Project">The project it belongs to.</param>
public sealed record Municipality(
    string Code,
    LocalText Name,
    string? Type,
    string? Oblast,
    string? Rayon,
    IReadOnlyList<string> Aliases,
    string? Project
);

/// <summary>A spreadsheet that the registry expects.</summary>
/// <param name="Reference">Link, id or file name as written.</param>
/// <param name="Municipality">The code of the municipality it belongs to; null for a wider one.</param>
/// <param name="Project">The project.</param>
/// <param name="Contact">Whom to ask: an e-mail address.</param>
/// <param name="Language">The working group's language.</param>
/// <param name="Year">The year its dates are in.</param>
/// <param name="Due">The day its data should be there; null if none is set.</param>
public sealed record RegisteredSpreadsheet(
    string Reference,
    string? Municipality,
    string? Project,
    string? Contact,
    Language? Language,
    int? Year,
    DateOnly? Due
)
{
    /// <summary>Whether the coordinator says that a shrunk spreadsheet is right as it is now.</summary>
    public bool AcceptsShrinking { get; init; }
}

/// <summary>A planned figure.</summary>
/// <param name="Project">The project.</param>
/// <param name="Area">A municipality, the project as a whole, or null for each municipality of the project.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Period">The days the plan is for; null for the whole project.</param>
/// <param name="Value">What is planned.</param>
public sealed record Target(string Project, Area? Area, string Indicator, DateRange? Period, double Value);

/// <summary>A kind of problem that residents name.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the three languages.</param>
/// <param name="KeywordsRu">Russian words and stems that tell it.</param>
/// <param name="KeywordsKy">Kyrgyz words and stems that tell it.</param>
public sealed record ProblemCode(string Code, LocalText Name, IReadOnlyList<string> KeywordsRu, IReadOnlyList<string> KeywordsKy);

/// <summary>What the coordinator keeps: who takes part, which spreadsheets to expect, what is planned, how figures are defined.</summary>
/// <param name="Municipalities">All known municipalities.</param>
/// <param name="Spreadsheets">All expected spreadsheets.</param>
/// <param name="Targets">Planned figures.</param>
/// <param name="Indicators">Indicators added or changed by the coordinator; the shipped catalogue holds for the rest.</param>
/// <param name="ProblemCodes">Problem codes added or changed; the shipped code book holds for the rest.</param>
public sealed record Registry(
    IReadOnlyList<Municipality> Municipalities,
    IReadOnlyList<RegisteredSpreadsheet> Spreadsheets,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<IndicatorDefinition> Indicators,
    IReadOnlyList<ProblemCode> ProblemCodes
)
{
    private RegistryIndex? _index;

    /// <summary>A registry with nothing in it.</summary>
    public static Registry Empty { get; } = new([], [], [], [], []);

    /// <summary>The municipality of a code, or null.</summary>
    public Municipality? FindMunicipality(string? code) => code is null ? null : Index.Municipality(code);

    /// <summary>The entry that means a spreadsheet, or null; the first if several do.</summary>
    public RegisteredSpreadsheet? FindSpreadsheet(SpreadsheetReference spreadsheet) => Index.Spreadsheets(spreadsheet).FirstOrDefault();

    /// <summary>The entries that mean none of these spreadsheets, each once.</summary>
    public IEnumerable<RegisteredSpreadsheet> Without(IEnumerable<SpreadsheetReference> spreadsheets) =>
        Spreadsheets.Except(spreadsheets.SelectMany(Index.Spreadsheets));

    /// <summary>All projects named anywhere, each once, in order of first mention.</summary>
    public IReadOnlyList<string> Projects =>
        [
            .. Municipalities
                .Select(m => m.Project)
                .Concat(Spreadsheets.Select(s => s.Project))
                .Concat(Targets.Select(t => t.Project))
                .OfType<string>()
                .Distinct(),
        ];

    private RegistryIndex Index => _index is { } index && index.IsOf(this) ? index : _index = new(this);
}
