using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>One row a figure: whom it is about, the indicator, planned, actual, percentage, and how exactly it is known.</summary>
internal static class IndicatorsSheet
{
    public static Sheet Of(DonorData data, Wording words)
    {
        var definitions = data.Input.Catalogue.DistinctBy(definition => definition.Code).ToDictionary(definition => definition.Code);
        var rows = data.Values.Where(value => value.Group.Length == 0).ToList();
        return new(
            words["donor-indicators-sheet"],
            words["donor-indicators-title", WrittenDays.Of(data.Report.Period.Days)],
            SheetTable.Of("Indicators", Columns(data, words, definitions), rows, words.Term("no-data"))
        )
        {
            Captions = [SheetCell.Of(data.Report.Project).As(Look.Lead), SheetCell.Of(words["donor-indicators-note"])],
        };
    }

    private static List<SheetColumn<IndicatorValue>> Columns(
        DonorData data,
        Wording words,
        Dictionary<string, IndicatorDefinition> definitions
    ) =>
        [
            new(words.Term("municipality"), row => SheetCell.Of(Name(data, words, row.Area)).As(Look.Strong)) { LeastWidth = 20 },
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(definitions[row.Indicator].Name)))
            {
                MostWidth = 44,
                LeastWidth = 24,
            },
            new(words.Term("target"), row => FigureColumns.Cell(definitions[row.Indicator], row.Target, Quality.Exact)),
            new(words.Term("actual"), row => FigureColumns.Cell(definitions[row.Indicator], row).Or(words.Term("no-data"))),
            new(words.Term("percent-of-target"), row => SheetCell.Percent(row.Percent)),
            new(words["donor-quality"], row => SheetCell.Of(words.Quality(row.Quality))),
            new(words["donor-missing"], row => SheetCell.Of(row.Missing == 0 ? null : row.Missing)),
        ];

    private static string Name(DonorData data, Wording words, Area area) =>
        area.Kind is AreaKind.Project ? words["donor-whole-project"] : words.Name(data.Input.Registry, area);
}
