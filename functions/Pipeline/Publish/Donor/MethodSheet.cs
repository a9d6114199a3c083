using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>How every indicator is defined, in words and as a formula, and what its figures in this period lacked.</summary>
internal static class MethodSheet
{
    public static Sheet Of(DonorData data, Wording words) =>
        new(
            words.Term("method"),
            words["donor-method-title"],
            SheetTable.Of("Method", Columns(data, words), data.Input.Catalogue, words.Term("no-data"))
        )
        {
            Captions = [SheetCell.Of(words["donor-method-note"])],
        };

    private static List<SheetColumn<IndicatorDefinition>> Columns(DonorData data, Wording words)
    {
        var missing = data
            .Values.GroupBy(value => value.Indicator)
            .ToDictionary(group => group.Key, group => group.Sum(value => value.Missing));
        return
        [
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(row.Name)).As(Look.Strong)) { MostWidth = 36, LeastWidth = 24 },
            new(words["donor-section"], row => SheetCell.Of(words.Code("section", row.Section))) { MostWidth = 24 },
            new(words["donor-unit"], row => SheetCell.Of(words.Code("unit", row.Unit))),
            new(words["donor-in-words"], row => SheetCell.Of(row.Explanation is { } explanation ? words.Of(explanation) : null))
            {
                MostWidth = 60,
                LeastWidth = 40,
            },
            new(words["donor-formula"], row => SheetCell.Of(row.Formula)) { MostWidth = 50, LeastWidth = 36 },
            new(
                words["donor-breakdown"],
                row => SheetCell.Of(string.Join(", ", row.Disaggregation.Select(column => words.Code("column", column))))
            )
            {
                MostWidth = 24,
            },
            new(words["donor-missing"], row => SheetCell.Of(missing.GetValueOrDefault(row.Code) is > 0 and var count ? count : null)),
            new(words["donor-code"], row => SheetCell.Of(row.Code)) { MostWidth = 30 },
        ];
    }
}
