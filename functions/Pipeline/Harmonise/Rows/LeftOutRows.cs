using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Rows that a note beside them takes out of the count: a member who has left («выбыла 01.09.2025», «чыгып кетти»), an answer that is
/// spoiled («испорчена, не считать»), a person listed twice («повтор, см. № 3»).
/// </summary>
internal sealed class LeftOutRows
{
    // A longer text tells more than that the row does not count.
    private const int LongestNote = 60;

    private static readonly Vocabulary Former = Vocabulary.Load("former-members");
    private static readonly Vocabulary LeftOut = Vocabulary.Load("left-out");
    private static readonly RecordKind[] OfPeople = [RecordKinds.Attendance, RecordKinds.Survey, RecordKinds.WorkingGroup];

    private readonly TableScope _scope;
    private readonly RecordKind _kind;
    private readonly HashSet<int> _dataColumns;

    /// <summary>Makes a test for the rows of a table.</summary>
    public LeftOutRows(TableScope scope)
    {
        _scope = scope;
        _kind = scope.Table.Header.Kind.Record!;
        _dataColumns =
        [
            .. scope
                .Table.Header.Bindings.Where(binding =>
                    binding.Field is { Type: not (FieldType.Unkept or FieldType.Private), Name: not "note" }
                )
                .Select(binding => binding.Column),
        ];
    }

    /// <summary>Whether a row does not count; tells it. The cell is not quoted: it may name somebody.</summary>
    public bool Is(Grid grid, int row, Area area)
    {
        if (_kind == RecordKinds.WorkingGroup && Find(grid.Rows[row], (_, text) => Says(text, Former)) is >= 0 and var left)
            Report(FindingCodes.MemberLeft, new(row, left), area);
        else if (Find(grid.Rows[row], IsLeftOut) is >= 0 and var said)
            Report(FindingCodes.RowLeftOut, new(row, said), area);
        else
            return false;
        return true;
    }

    private static int Find(Cell[] row, Func<int, string, bool> says)
    {
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column] is { Kind: CellKind.Text, IsBlank: false } cell && says(column, cell.Text!))
                return column;
        }
        return -1;
    }

    private bool IsLeftOut(int column, string text) =>
        text.Length <= LongestNote
        && !_dataColumns.Contains(column)
        && (
            LeftOut.Find(Token.Split(text), forgiving: false).Exists(match => match.Code == "not-counted")
            || (OfPeople.Contains(_kind) && IsNobody(Token.Split(text.Split([',', ';', '('])[0])))
        );

    // «повтор № 3», «испорчена»: these words alone; «испорчена дорога» is an answer.
    private static bool IsNobody(Token[] words) =>
        LeftOut.MatchAt(words, 0, forgiving: false) is { Code: "nobody" } match
        && Array.TrueForAll(words[match.End..], word => word.Kind != TokenKind.Word);

    // «left in August, not replaced»: what else is denied leaves it true.
    private static bool Says(string text, Vocabulary vocabulary) =>
        text.Length <= CellText.Longest
        && text.Split([',', ';', '(', '\n'])
            .Any(clause => vocabulary.Find(Token.Split(clause), forgiving: false).Count > 0 && !Denial.IsIn(clause));

    private void Report(string code, CellAddress at, Area area) =>
        _scope.Spreadsheet.Findings.Report(
            code,
            Severity.Info,
            _scope.Tab,
            CellRange.Of(at),
            area,
            Texts.Harmonise[code, CellWords.Name(_scope.Form, at)],
            code
        );
}
