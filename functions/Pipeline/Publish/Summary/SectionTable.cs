using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>A table of a section of the catalogue: a row a municipality, a column an indicator.</summary>
internal static class SectionTable
{
    /// <summary>The table of a section; a municipality without any figure of it comes last and says so.</summary>
    public static SheetTable Of(string name, string section, SummaryData data, Wording words)
    {
        var definitions = Definitions(section, data);
        var rows = Rows(data, definitions);
        return SheetTable.Of(name, Columns(data, words, definitions), rows, words.Term("no-data"));
    }

    /// <summary>The indicators of a section, in the catalogue's order.</summary>
    public static IReadOnlyList<IndicatorDefinition> Definitions(string section, SummaryData data) =>
        [.. data.Figures.Catalogue.Where(definition => definition.Section == section)];

    /// <summary>The municipalities with the greatest figures of the section's first indicator first.</summary>
    public static IReadOnlyList<MunicipalityState> Rows(SummaryData data, IReadOnlyList<IndicatorDefinition> definitions) =>
        definitions.Count == 0
            ? data.Municipalities
            :
            [
                .. data
                    .Municipalities.OrderByDescending(state => data.Figures.Now(definitions[0].Code, state.Area)?.Value ?? -1)
                    .ThenBy(state => state.Municipality.Code, StringComparer.Ordinal),
            ];

    private static List<SheetColumn<MunicipalityState>> Columns(
        SummaryData data,
        Wording words,
        IReadOnlyList<IndicatorDefinition> definitions
    )
    {
        List<SheetColumn<MunicipalityState>> columns =
        [
            new(words.Term("municipality"), state => SheetCell.Of(words.Of(state.Municipality.Name)).As(Look.Strong)) { LeastWidth = 18 },
        ];
        columns.AddRange(
            definitions.Select(definition => new SheetColumn<MunicipalityState>(
                words.Of(definition.Name),
                state => FigureColumns.Cell(definition, data.Figures.Now(definition.Code, state.Area)).Or(words.Term("no-data"))
            )
            {
                Mark = FigureColumns.IsShare(definition) ? Mark.ShareBar : Mark.None,
            })
        );
        return columns;
    }
}
