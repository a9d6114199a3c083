using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>One row a figure: whom it is about, the indicator, planned, actual, percentage, and how exactly it is known.</summary>
internal static class IndicatorsSheet
{
    public static Sheet Of(DonorData data, Wording words) =>
        new(
            words["donor-indicators-sheet"],
            words["donor-indicators-title", WrittenDays.Of(data.Report.Period.Days)],
            SheetTable.Of("Indicators", Columns(data, words), data.Totals, words.Term("no-data"))
        )
        {
            Captions = [SheetCell.Of(data.Report.Project).As(Look.Lead), SheetCell.Of(words["donor-indicators-note"])],
        };

    private static List<SheetColumn<IndicatorValue>> Columns(DonorData data, Wording words) =>
        [
            new(words.Term("municipality"), row => SheetCell.Of(data.Name(words, row.Area)).As(Look.Strong)) { LeastWidth = 20 },
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(data.Definition(row).Name))) { MostWidth = 44, LeastWidth = 24 },
            new(words["donor-unit"], row => SheetCell.Of(words.Code("unit", data.Definition(row).Unit))),
            new(words.Term("target"), row => FigureColumns.Cell(data.Definition(row), row.Target, Quality.Exact)),
            new(words.Term("actual"), row => data.Actual(words, row)),
            new(words.Term("percent-of-target"), row => SheetCell.Percent(row.Percent)) { Mark = Mark.ShareBar },
            new(words["donor-quality"], row => SheetCell.Of(words.Quality(row.Quality))),
            new(words["donor-missing"], row => SheetCell.Of(row.Missing == 0 ? null : row.Missing)),
        ];
}
