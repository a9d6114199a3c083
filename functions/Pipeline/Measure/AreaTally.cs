using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Measure.Tallies;

namespace Pipeline.Measure;

/// <summary>
/// What one area gives to all figures: kept from run to run, it spares counting the area again while nothing about it has changed.
/// </summary>
/// <remarks>It holds for one day: what is overdue, complete or days old moves with the date.</remarks>
public sealed class AreaTally
{
    internal AreaTally(Area area, string version, IReadOnlyList<Part> parts)
    {
        Area = area;
        Version = version;
        Parts = parts;
    }

    /// <summary>Whom it is about.</summary>
    public Area Area { get; }

    internal string Version { get; }

    internal IReadOnlyList<Part> Parts { get; }

    /// <summary>Everything besides an area's own data that its counting depends on, in one hash.</summary>
    internal static string VersionOf(DateOnly asOf, PipelineSettings settings, Registry registry, FormulaBook formulas)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{asOf:O} {settings.YouthAge} {settings.TrendWeeks}");
        foreach (var formula in formulas.Formulas)
            text.Append(
                CultureInfo.InvariantCulture,
                $"|{formula.Definition.Code} {formula.Version} {string.Join(' ', formula.Definition.Disaggregation)}"
            );
        foreach (var municipality in registry.Municipalities)
            text.Append(
                CultureInfo.InvariantCulture,
                $"|{municipality.Code} {municipality.Project} {municipality.Oblast} {municipality.Rayon}"
            );
        foreach (var spreadsheet in registry.Spreadsheets)
            text.Append(CultureInfo.InvariantCulture, $"|{spreadsheet.Reference} {spreadsheet.Project} {spreadsheet.Due:O}");
        foreach (var target in registry.Targets)
            text.Append(CultureInfo.InvariantCulture, $"|{target.Project} {target.Period}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What the area gives under one project, and the periods it was counted for.</summary>
    internal sealed record Part(Tally Tally, IReadOnlyList<Period> Periods);
}
