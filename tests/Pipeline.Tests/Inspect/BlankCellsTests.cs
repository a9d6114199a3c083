using Pipeline.Inspect;

namespace Pipeline.Tests.Inspect;

public class BlankCellsTests
{
    private static readonly SpreadsheetReference Spreadsheet = new("pser-2019.xlsx", "pser-2019.xlsx", "pser-2019.xlsx", "");

    private static Finding At(string cell, string code, Severity severity) =>
        new(
            code,
            severity,
            new(null, null, Spreadsheet, "tab-1", "Ход разработки", CellRange.TryParse(cell)),
            LocalText.Same(code),
            code + cell
        );

    private static IEnumerable<string> Told(Finding[] ofReading, params Finding[] ofChecks) =>
        BlankCells.NamedOnce(ofReading, ofChecks).Select(finding => finding.Code);

    [Fact]
    public void Blank_cell_past_its_day_is_overdue_and_not_also_missing() =>
        Assert.Equal(["step-overdue"], Told([At("G5", "value-missing", Severity.Warning)], At("G5", "step-overdue", Severity.Warning)));

    [Fact]
    public void Blank_cell_without_a_day_is_missing_and_not_also_told_for_information() =>
        Assert.Equal(["value-missing"], Told([At("G5", "value-missing", Severity.Warning)], At("G5", "step-overdue", Severity.Info)));

    [Fact]
    public void Unreadable_status_is_not_also_out_of_date() =>
        Assert.Equal(
            ["value-unreadable"],
            Told([At("I7", "value-unreadable", Severity.Error)], At("I7", "measure-overdue", Severity.Warning))
        );

    [Fact]
    public void Cells_beside_each_other_keep_their_own_findings() =>
        Assert.Equal(2, Told([At("G5", "value-missing", Severity.Warning)], At("H5", "step-overdue", Severity.Warning)).Count());

    [Fact]
    public void What_is_odd_about_a_value_is_told_beside_what_it_contradicts() =>
        Assert.Equal(2, Told([At("D4", "value-ambiguous", Severity.Warning)], At("D4", "status-contradicts", Severity.Warning)).Count());
}
