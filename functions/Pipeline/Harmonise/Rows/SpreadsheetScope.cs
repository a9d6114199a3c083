using Pipeline.Harmonise.People;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Problems;

namespace Pipeline.Harmonise.Rows;

/// <summary>What reading any table of a spreadsheet needs.</summary>
/// <param name="Spreadsheet">The spreadsheet.</param>
/// <param name="Registered">Its entry in the registry; null if it has none.</param>
/// <param name="Registry">The registry.</param>
/// <param name="Gazetteer">The places there are.</param>
/// <param name="Pseudonyms">Makes people's pseudonyms.</param>
/// <param name="ProblemCoder">Codes problems.</param>
/// <param name="Findings">Where findings go.</param>
/// <param name="AgreedMention">The place that the tabs' titles speak of where all agree; null otherwise.</param>
internal sealed record SpreadsheetScope(
    Spreadsheet Spreadsheet,
    RegisteredSpreadsheet? Registered,
    Registry Registry,
    Gazetteer Gazetteer,
    Pseudonyms Pseudonyms,
    ProblemCoder ProblemCoder,
    FindingSink Findings,
    Mention? AgreedMention
)
{
    private readonly Dictionary<Area, string?> _projects = [];

    /// <summary>The project of records whose municipality has no other.</summary>
    public string? Project => Registered?.Project;

    /// <summary>The project that a record is reported under.</summary>
    public string? ProjectOf(Area area)
    {
        if (Project is not null || area.MunicipalityCode is null)
            return Project;
        if (!_projects.TryGetValue(area, out var project))
            _projects[area] = project = Registry.FindMunicipality(area.MunicipalityCode)?.Project;
        return project;
    }

    /// <summary>The area of records that nothing places: the project, or the spreadsheet by its title where it has none.</summary>
    public Area Widest => Area.Project(Project ?? Spreadsheet.Reference.Title);
}
