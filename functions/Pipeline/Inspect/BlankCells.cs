namespace Pipeline.Inspect;

/// <summary>
/// One cell without a value is one finding, the one that says more: the graver, and of equals the check's, which knows since when the
/// value is missed. A step left blank is not both unmarked and overdue; a status that cannot be read is not also out of date.
/// </summary>
public static class BlankCells
{
    private const string Missing = "value-missing";

    /// <summary>All findings of reading and of checks, without those that name a cell again which another names better.</summary>
    public static IEnumerable<Finding> NamedOnce(IReadOnlyList<Finding> ofReading, IReadOnlyList<Finding> ofChecks)
    {
        var unread = ofReading.Where(IsWithoutValue).ToLookup(CellOf);
        var told = ofChecks.Where(finding => finding.Place.Cells is not null).ToLookup(CellOf);
        return ofReading
            .Where(finding => !IsWithoutValue(finding) || !told[CellOf(finding)].Any(check => check.Severity >= finding.Severity))
            .Concat(ofChecks.Where(check => !unread[CellOf(check)].Any(finding => finding.Severity > check.Severity)));
    }

    private static bool IsWithoutValue(Finding finding) =>
        finding.Place.Cells is not null && (finding.Code == Missing || finding.Severity == Severity.Error);

    private static (string?, string?, CellRange?) CellOf(Finding finding) =>
        (finding.Place.Spreadsheet?.Id, finding.Place.TabId, finding.Place.Cells);
}
