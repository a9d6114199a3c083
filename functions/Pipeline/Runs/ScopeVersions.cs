using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>
/// What the figures of each scope (an area under a project) are computed from, as one hash: the day, the code, the registry and the settings; the
/// generations and states of the spreadsheets behind it, and its open findings; of a wider area, those of all areas in it. A scope whose version is
/// the one that its stored figures were measured at would be measured to the same.
/// </summary>
internal static class ScopeVersions
{
    /// <summary>The name of a scope.</summary>
    public static string KeyOf(string project, Area area) => $"{project}|{area.Key}";

    /// <summary>The version of every scope that has figures.</summary>
    public static IReadOnlyDictionary<string, string> Of(StoreView view, RunContext context, PipelineSettings settings)
    {
        var areas = view.Subjects.ToDictionary(area => area, area => VersionOf(area, view));
        // Wider areas' own rows matter to all: a report to the donor names periods that municipalities' figures are computed for.
        var wider = areas.Where(area => area.Key.Kind != AreaKind.Municipality).OrderBy(area => area.Key.Key, StringComparer.Ordinal);
        var common = Hash([
            string.Create(CultureInfo.InvariantCulture, $"{context.AsOf:O} {settings.YouthAge} {settings.TrendWeeks}"),
            context.Reader,
            .. wider.Select(area => area.Value),
        ]);
        var tree = new AreaTree(context.Registry);
        return (
            from project in context.Registry.Projects.Append("")
            from area in areas
            from scope in tree.Around(area.Key, project).Prepend(area.Key)
            group $"{area.Key.Key} {area.Value}" by KeyOf(project, scope)
        ).ToDictionary(scope => scope.Key, scope => Hash([common, .. scope.Order(StringComparer.Ordinal)]));
    }

    private static string VersionOf(Area area, StoreView view) =>
        Hash([
            .. view.SourcesOf(area).Select(source => source.Version).Order(StringComparer.Ordinal),
            .. view.FindingsOf(area)
                .Where(finding => !finding.IsAboutFigure)
                .Select(finding => $"{finding.Id} {finding.Severity} {finding.Place.Project}")
                .Order(StringComparer.Ordinal),
        ]);

    /// <summary>Everything about a spreadsheet that figures may depend on; not when it was last looked at.</summary>
    public static string VersionOf(SourceState state, long generation) =>
        Hash([
            generation.ToString(CultureInfo.InvariantCulture),
            StoreJson.Write(
                state with
                {
                    Reference = state.Reference with { Version = "" },
                    LastRead = null,
                    CheckTab = "",
                    Changes = [],
                    Problem = null,
                }
            ),
        ]);

    private static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
