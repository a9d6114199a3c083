using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>Each figure with its formula, and each spreadsheet and row it was read from, so that anyone can compute it again.</summary>
internal static class ProofSheet
{
    /// <summary>Hex digits of a content hash that are shown: enough to tell any two versions apart.</summary>
    private const int HashDigits = 16;

    public static Sheet Of(DonorData data, Wording words) =>
        new(
            words.Term("proof"),
            words["donor-proof-title", WrittenDays.Of(data.Report.Period.Days)],
            SheetTable.Of("Proof", Columns(data, words), data.Proof, words.Term("no-data"))
        )
        {
            Captions =
            [
                SheetCell.Of(data.Report.Project).As(Look.Lead),
                SheetCell.Of(words["donor-proof-note", data.Input.RunId]),
                SheetCell.Of(words["donor-proof-wider"]),
            ],
        };

    private static List<SheetColumn<ProofRow>> Columns(DonorData data, Wording words) =>
        [
            new(words.Term("municipality"), row => SheetCell.Of(data.Name(words, row.Value.Area)).As(Look.Strong)) { LeastWidth = 20 },
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(data.Definition(row.Value).Name)))
            {
                MostWidth = 36,
                LeastWidth = 24,
            },
            new(words["donor-group"], row => SheetCell.Of(words.Group(data.Input, row.Value.Group))) { MostWidth = 24 },
            new(words.Term("actual"), row => data.Actual(words, row.Value)),
            new(words["donor-formula"], row => SheetCell.Of(data.Definition(row.Value).Formula)) { MostWidth = 48, LeastWidth = 30 },
            new(words["donor-formula-version"], row => SheetCell.Of(row.Value.FormulaVersion)),
            new(words.Term("spreadsheet"), row => Spreadsheet(data, words, row)) { MostWidth = 30, LeastWidth = 20 },
            new(words.Term("tab"), row => SheetCell.Of(row.Input?.TabName)) { MostWidth = 24 },
            new(words["donor-rows"], row => Rows(data, words, row)) { MostWidth = 30 },
            new(words["donor-stated"], row => SheetCell.Of(row.Input?.Stated)) { MostWidth = 48 },
            new(
                words["donor-hash"],
                row => SheetCell.Of(Source(data, row)?.Hash is { Length: > 0 } hash ? hash[..Math.Min(HashDigits, hash.Length)] : null)
            ),
        ];

    private static SourceState? Source(DonorData data, ProofRow row) => row.Input is { } input ? data.Source(input.Spreadsheet) : null;

    private static SheetCell Spreadsheet(DonorData data, Wording words, ProofRow row) =>
        row.Parts > 0 ? SheetCell.Of(words["donor-proof-parts", row.Parts]).As(Look.Muted)
        : row.Input is not { } input ? SheetCell.Blank
        : Source(data, row) is not { } source ? SheetCell.Of(input.Spreadsheet)
        : LinksRows(row) ? SheetCell.Of(source.Reference.Title)
        : SheetCell.Of(source.Reference.Title).LinkedTo(source.Reference.Link);

    // Excel takes so many links and no more: one a row is enough.
    private static bool LinksRows(ProofRow row) => row.Input is { Rows: { Count: > 0 } rows } && rows.First() > 0;

    // The link opens the tab at the rows, from the first to the last.
    private static SheetCell Rows(DonorData data, Wording words, ProofRow row)
    {
        if (row.Input is not null && row.Value.HidesRows)
            return SheetCell.Of(words["publication-hidden"]);
        if (row.Input is not { Rows.Count: > 0 } input)
            return SheetCell.Blank;
        var cell = SheetCell.Of(row.Rows);
        var (first, last) = (input.Rows.First(), input.Rows.Last());
        var cells = new CellRange(new(first - 1, 0), new(last - 1, 0));
        return LinksRows(row) && data.Source(input.Spreadsheet) is { } source
            ? cell.LinkedTo(source.Reference.LinkTo(input.TabId, input.TabName, cells))
            : cell;
    }
}
