using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Checks a total that stands beside the numbers of its row.</summary>
internal static class RowSums
{
    private const double Tolerance = 0.005;

    /// <summary>Reports a total that is exact and another than the sum.</summary>
    public static void Check(TableScope scope, GridLines lines, CellAddress at, double sum, string anchor)
    {
        if (
            NumberReader.Read(lines.Grid[at]) is not { HasValue: true, Value: { Quality: Quality.Exact } written }
            || Math.Abs(written.Value - sum) <= Tolerance
        )
            return;
        var message = Texts.Harmonise["row-sum-mismatch", CellWords.Name(scope.Form, at), lines.Grid[at].Shown, sum];
        scope.Spreadsheet.Findings.Report(
            FindingCodes.TotalMismatch,
            Severity.Warning,
            scope.Tab,
            CellRange.Of(at),
            scope.Area,
            message,
            anchor,
            lines.Grid[at].Shown
        );
    }
}
