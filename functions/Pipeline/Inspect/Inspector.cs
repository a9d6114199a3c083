using Pipeline.Areas;
using Pipeline.Settings;

namespace Pipeline.Inspect;

/// <summary>
/// The stage that looks for what is missing, contradictory or late. Pure: the same data on the same day give the same findings, whatever
/// the order of the rows. What could not be read at all is Gather's and Harmonise's to say.
/// </summary>
/// <param name="registry">What the coordinator expects.</param>
/// <param name="settings">Settings.</param>
/// <param name="catalogue">The indicators in force, for their names.</param>
public sealed class Inspector(Registry registry, PipelineSettings settings, IReadOnlyList<IndicatorDefinition> catalogue)
{
    private readonly Dictionary<string, IndicatorDefinition> _indicators = catalogue
        .DistinctBy(indicator => indicator.Code)
        .ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);

    /// <summary>Checks the rows and tables of one area.</summary>
    /// <param name="data">What one partition of the store answers.</param>
    /// <param name="asOf">The day it is judged by, in Bishkek.</param>
    public IReadOnlyList<Finding> Inspect(AreaData data, DateOnly asOf)
    {
        var area = new AreaInspection(data, registry, settings, _indicators, asOf);
        return Distinguished(CheckCatalogue.OfAreas.SelectMany(check => check.Run(area)));
    }

    /// <summary>
    /// Checks figures as they were last saved, area by area: it is asked again after measuring, so that what measuring changed is told in
    /// the same run.
    /// </summary>
    /// <param name="figures">The figures with what was reported before.</param>
    /// <param name="sources">Every spreadsheet, with the cells that changed in it.</param>
    /// <param name="asOf">The day it is judged by, in Bishkek.</param>
    public IReadOnlyList<Finding> InspectFigures(IEnumerable<StoredIndicator> figures, IReadOnlyList<SourceState> sources, DateOnly asOf) =>
        Distinguished(
            figures
                .GroupBy(stored => stored.Value.Area)
                .Select(area => new AreaInspection(new(area.Key, [], sources, [], [.. area]), registry, settings, _indicators, asOf))
                .SelectMany(area => CheckCatalogue.OfFigures.SelectMany(check => check.Run(area)))
        );

    /// <summary>Checks which spreadsheets are there and kept.</summary>
    /// <param name="sources">Every spreadsheet that should be, or is, there.</param>
    /// <param name="asOf">The day it is judged by, in Bishkek.</param>
    public IReadOnlyList<Finding> InspectSources(IReadOnlyList<SourceState> sources, DateOnly asOf)
    {
        var inspection = new SourceInspection(registry, settings, sources, asOf);
        return Distinguished(CheckCatalogue.OfSources.SelectMany(check => check.Run(inspection)));
    }

    // Two rows that say the same have the same finding twice: the second is told apart by a number, so that both can be fixed and counted.
    private static IReadOnlyList<Finding> Distinguished(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding => Numbered(finding, seen[finding.Id] = seen.GetValueOrDefault(finding.Id) + 1))];
    }

    private static Finding Numbered(Finding finding, int occurrence) =>
        occurrence == 1
            ? finding
            : new(finding.Code, finding.Severity, finding.Place, finding.Message, Anchors.Of(finding.Anchor, occurrence))
            {
                Raw = finding.Raw,
                Suggestion = finding.Suggestion,
            };
}
