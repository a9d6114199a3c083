using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>One row a figure and group: by sex, category, age, zone… as far as the tables tell.</summary>
internal static class DisaggregationSheet
{
    public static Sheet Of(DonorData data, Wording words) =>
        new(
            words["donor-disaggregation"],
            words["donor-disaggregation-title", WrittenDays.Of(data.Report.Period.Days)],
            SheetTable.Of(
                "Disaggregation",
                Columns(data, words),
                [.. data.Values.Where(value => value.Group.Length > 0)],
                words["donor-disaggregation-empty"]
            )
        )
        {
            Captions = [SheetCell.Of(data.Report.Project).As(Look.Lead), SheetCell.Of(words["donor-disaggregation-note"])],
        };

    private static List<SheetColumn<IndicatorValue>> Columns(DonorData data, Wording words) =>
        [
            new(words.Term("municipality"), row => SheetCell.Of(data.Name(words, row.Area)).As(Look.Strong)) { LeastWidth = 20 },
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(data.Definition(row).Name))) { MostWidth = 44, LeastWidth = 24 },
            new(
                words["donor-breakdown"],
                row => SheetCell.Of(words.Code("column", row.Group[..row.Group.IndexOf('=', StringComparison.Ordinal)]))
            )
            {
                LeastWidth = 16,
            },
            new(words["donor-group"], row => SheetCell.Of(words.Group(data.Input, row.Group))) { LeastWidth = 20 },
            new(words.Term("actual"), row => data.Actual(words, row)),
            new(words["donor-quality"], row => SheetCell.Of(words.Quality(row.Quality))),
        ];
}
