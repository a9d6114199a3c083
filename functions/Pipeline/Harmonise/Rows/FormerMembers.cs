using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Rows of people who are no members any more, as a note beside them says: «выбыла 01.09.2025», «чыгып кетти», “has left”.</summary>
internal static class FormerMembers
{
    private static readonly Vocabulary Words = Vocabulary.Load("former-members");

    /// <summary>The cell of a row that says so; null where none does, or where it says the opposite.</summary>
    public static CellAddress? In(Grid grid, int row)
    {
        var column = Array.FindIndex(grid.Rows[row], cell => cell.Kind == CellKind.Text && SaysSo(cell.Text!));
        return column < 0 ? null : new(row, column);
    }

    /// <summary>Tells that whom the row names is not counted. The cell is not quoted: it may name somebody.</summary>
    public static void Report(TableScope scope, CellAddress at, Area area)
    {
        var message = Texts.Harmonise["member-left", CellWords.Name(scope.Form, at)];
        scope.Spreadsheet.Findings.Report(
            FindingCodes.MemberLeft,
            Severity.Info,
            scope.Tab,
            CellRange.Of(at),
            area,
            message,
            "member left"
        );
    }

    private static bool SaysSo(string text) =>
        text.Length <= CellText.Longest && Words.Find(Token.Split(text), forgiving: false).Count > 0 && !Denial.IsIn(text);
}
