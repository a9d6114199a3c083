using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>Each figure with its formula, and each spreadsheet and row it was read from, so that anyone can compute it again.</summary>
internal static class ProofSheet
{
    /// <summary>Hex digits of a content hash that are shown: enough to tell any two versions apart.</summary>
    private const int HashDigits = 16;

    /// <summary>
    /// A figure and one table it was computed from; null for a figure that no row was found for. The rows are written once: a cell is asked
    /// for its text, its width and its height.
    /// </summary>
    private sealed record Row(IndicatorValue Value, IndicatorInput? Input, SheetCell Rows);

    public static Sheet Of(DonorData data, Wording words) =>
        new(
            words.Term("proof"),
            words["donor-proof-title", WrittenDays.Of(data.Report.Period.Days)],
            SheetTable.Of(
                "Proof",
                Columns(data, words),
                [.. data.Values.Where(IsToProve).SelectMany(value => Rows(data, value))],
                words.Term("no-data")
            )
        )
        {
            Captions = [SheetCell.Of(data.Report.Project).As(Look.Lead), SheetCell.Of(words["donor-proof-note", data.Input.RunId])],
        };

    // Of a group only what is shown: one that is hidden names no rows either.
    private static bool IsToProve(IndicatorValue value) => value.Group.Length == 0 || value.Value is not null;

    private static IEnumerable<Row> Rows(DonorData data, IndicatorValue value) =>
        value.Inputs.Count == 0
            ? [new(value, null, SheetCell.Blank)]
            : value.Inputs.Select(input => new Row(value, input, RowsCell(data, input)));

    private static List<SheetColumn<Row>> Columns(DonorData data, Wording words) =>
        [
            new(words.Term("municipality"), row => SheetCell.Of(data.Name(words, row.Value.Area)).As(Look.Strong)) { LeastWidth = 20 },
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(data.Definition(row.Value).Name)))
            {
                MostWidth = 36,
                LeastWidth = 24,
            },
            new(words["donor-group"], row => SheetCell.Of(DisaggregationSheet.Group(data, words, row.Value))) { MostWidth = 24 },
            new(words.Term("actual"), row => data.Actual(words, row.Value)),
            new(words["donor-formula"], row => SheetCell.Of(data.Definition(row.Value).Formula)) { MostWidth = 48, LeastWidth = 30 },
            new(words["donor-formula-version"], row => SheetCell.Of(row.Value.FormulaVersion)),
            new(words.Term("spreadsheet"), row => Spreadsheet(data, row)) { MostWidth = 30, LeastWidth = 20 },
            new(words.Term("tab"), row => SheetCell.Of(row.Input?.TabName)) { MostWidth = 24 },
            new(words["donor-rows"], row => row.Rows) { MostWidth = 30 },
            new(
                words["donor-hash"],
                row => SheetCell.Of(Source(data, row)?.Hash is { Length: > 0 } hash ? hash[..Math.Min(HashDigits, hash.Length)] : null)
            ),
        ];

    private static SourceState? Source(DonorData data, Row row) => row.Input is { } input ? data.Source(input.Spreadsheet) : null;

    private static SheetCell Spreadsheet(DonorData data, Row row) =>
        row.Input is not { } input ? SheetCell.Blank
        : Source(data, row) is { } source ? SheetCell.Of(source.Reference.Title).LinkedTo(source.Reference.Link)
        : SheetCell.Of(input.Spreadsheet);

    // The link opens the tab at the rows, from the first to the last.
    private static SheetCell RowsCell(DonorData data, IndicatorInput input)
    {
        if (input.Rows.Count == 0)
            return SheetCell.Blank;
        var cell = SheetCell.Of(input.Rows.ToString());
        var (first, last) = (input.Rows.First(), input.Rows.Last());
        var cells = new CellRange(new(first - 1, 0), new(last - 1, 0));
        return first > 0 && data.Source(input.Spreadsheet) is { } source
            ? cell.LinkedTo(source.Reference.LinkTo(input.TabId, input.TabName, cells))
            : cell;
    }
}
