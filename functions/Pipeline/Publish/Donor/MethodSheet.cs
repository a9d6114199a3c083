using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>How every indicator is defined.</summary>
internal static class MethodSheet
{
    public static Sheet Of(DonorData data, Wording words) =>
        new(
            words.Term("method"),
            words["donor-method-title"],
            SheetTable.Of("Method", Columns(words), data.Input.Catalogue, words.Term("no-data"))
        )
        {
            Captions = [SheetCell.Of(words["donor-method-note"])],
        };

    private static List<SheetColumn<IndicatorDefinition>> Columns(Wording words) =>
        [
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(row.Name)).As(Look.Strong)) { MostWidth = 44, LeastWidth = 24 },
            new(words["donor-code"], row => SheetCell.Of(row.Code)) { MostWidth = 30 },
            new(words["donor-section"], row => SheetCell.Of(row.Section)) { MostWidth = 24 },
            new(words["donor-unit"], row => SheetCell.Of(row.Unit)),
            new(words["donor-formula"], row => SheetCell.Of(row.Formula)) { MostWidth = 70, LeastWidth = 40 },
            new(words["donor-breakdown"], row => SheetCell.Of(string.Join(", ", row.Disaggregation))) { MostWidth = 24 },
        ];
}
