using Pipeline.Publish.Data;
using Pipeline.Publish.Donor;

namespace Pipeline.Publish.Exchange;

/// <summary>A column of the donor's CSV: how it is read, tagged and described.</summary>
/// <param name="Column">The heading and the value.</param>
/// <param name="Tag">Its HXL hashtag with attributes.</param>
/// <param name="Type">Its type in the data package: string, number, integer or date.</param>
/// <param name="Description">What it means.</param>
internal sealed record DonorColumn(CsvColumn<IndicatorValue> Column, string Tag, string Type, string Description);

/// <summary>The columns of <c>donor/…/indicators.csv</c>, in order: the file and its data package are both made from them.</summary>
internal sealed class DonorColumns(DonorData data)
{
    /// <summary>The disaggregation of a total: a key's column is never blank.</summary>
    public const string Total = "total";

    /// <summary>Columns that together name a row.</summary>
    public static IReadOnlyList<string> Key { get; } = ["project", "area", "indicator", "period_start", "period_end", "disaggregation"];

    private readonly Dictionary<string, Municipality> _municipalities = data
        .Input.Registry.Municipalities.DistinctBy(municipality => municipality.Code)
        .ToDictionary(municipality => municipality.Code);

    private readonly Dictionary<string, IndicatorDefinition> _definitions = data
        .Input.Catalogue.DistinctBy(definition => definition.Code)
        .ToDictionary(definition => definition.Code);

    /// <summary>All columns.</summary>
    public IReadOnlyList<DonorColumn> All =>
        [
            Text("project", "#activity+project", row => row.Project, "The project."),
            Text(
                "area",
                "#loc+code",
                row => row.Area.Key,
                "Whom the figure is about: a municipality's code, or rayon:…, oblast:…, project:…"
            ),
            Text("oblast", "#adm1+code", row => OblastOf(row.Area), "The oblast, ISO 3166-2:KG."),
            Text("rayon", "#adm2+name", row => RayonOf(row.Area), "The rayon, as the registry names it."),
            Text("municipality", "#adm3+code", row => row.Area.MunicipalityCode, "The municipality's code; blank for a wider area."),
            .. Names("municipality", "#adm3+name", row => MunicipalityOf(row.Area)?.Name, "The municipality's name"),
            Text("indicator", "#indicator+code", row => row.Indicator, "The indicator's code."),
            .. Names("indicator", "#indicator+name", row => _definitions[row.Indicator].Name, "The indicator's name"),
            Text("unit", "#indicator+unit", row => _definitions[row.Indicator].Unit, "What is counted; % is percent: 53.5 is 53.5%."),
            new(new("period_start", row => row.Period.Days.Start), "#date+start", "date", "The first day of the period."),
            new(new("period_end", row => row.Period.Days.End), "#date+end", "date", "The last day of the period."),
            Text(
                "disaggregation",
                "#indicator+group",
                row => row.Group.Length == 0 ? Total : row.Group,
                "total, or a column and its code: sex=f."
            ),
            Number("value", "#indicator+num+actual", row => row.Value, "The figure; blank: no data, or not shown (see hidden)."),
            Text(
                "hidden",
                "#meta+hidden",
                row => row.Hidden,
                "Why a figure is not shown: <5 (few people), or complementary (few people would follow from it)."
            ),
            Number("target", "#indicator+num+target", row => row.Target, "What was planned."),
            Number("percent", "#indicator+pct", row => row.Percent, "Percent of the target."),
            Text("quality", "#meta+quality", FigureColumns.QualityCode, "exact, at-least, about, none where there are no data, or hidden."),
            new(
                new("missing", row => row.HidesRows ? null : row.Missing),
                "#meta+missing",
                "integer",
                "Inputs that were missing or unreadable; blank: not shown, as few people would follow from it."
            ),
        ];

    private static DonorColumn Text(string name, string tag, Func<IndicatorValue, string?> value, string description) =>
        new(new(name, value), tag, "string", description);

    private static DonorColumn Number(string name, string tag, Func<IndicatorValue, double?> value, string description) =>
        new(new(name, row => value(row)), tag, "number", description);

    private static IEnumerable<DonorColumn> Names(string name, string tag, Func<IndicatorValue, LocalText?> text, string description) =>
        LanguageExtensions.All.Select(language =>
            Text(
                $"{name}_{language.Code()}",
                $"{tag}+i_{language.Code()}",
                row => text(row)?.In(language),
                $"{description}, {language.Code()}."
            )
        );

    private Municipality? MunicipalityOf(Area area) => area.MunicipalityCode is { } code ? _municipalities.GetValueOrDefault(code) : null;

    private string? OblastOf(Area area) =>
        area.Kind switch
        {
            AreaKind.Municipality => MunicipalityOf(area)?.Oblast,
            AreaKind.Rayon => area.Code[..area.Code.IndexOf('/', StringComparison.Ordinal)],
            AreaKind.Oblast => area.Code,
            _ => null,
        };

    private string? RayonOf(Area area) =>
        area.Kind switch
        {
            AreaKind.Municipality => MunicipalityOf(area)?.Rayon,
            AreaKind.Rayon => area.Code[(area.Code.IndexOf('/', StringComparison.Ordinal) + 1)..],
            _ => null,
        };
}
