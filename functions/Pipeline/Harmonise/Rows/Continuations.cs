using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Joins texts that go on in the row below: «18.04.22 | Коомдук угуу», below it only «шаардын бюджети боюнча». A lone text in brackets or with a
/// small first letter goes on with the cell above, where the row lacks what a row of its kind needs.
/// </summary>
internal static class Continuations
{
    // In a table of two columns a row with one cell is half a row, with the other forgotten.
    private const int FewestColumns = 3;

    /// <summary>The lines with such rows taken into those above; the same lines where there are none.</summary>
    public static GridLines Joined(GridLines lines, FoundTable table)
    {
        lines = SplitDates.Joined(AnswerRows.Joined(lines, table), table);
        if (table.Header.Form != TableForm.Rows || table.Header.Bindings.Count < FewestColumns)
            return lines;
        List<Cell[]>? rows = null;
        var above = table.DataStart;
        for (var row = table.DataStart + 1; row < table.DataEnd; row++)
        {
            if (Text(lines, table, row, above) is not { } at)
            {
                above = row;
                continue;
            }
            rows ??= [.. lines.Grid.Rows];
            rows[above] = [.. rows[above]];
            rows[above][at.Column] = Cell.OfText($"{rows[above][at.Column].Shown} {lines.Grid[at].Shown.Trim()}");
            rows[row] = [];
        }
        return rows is null ? lines : new(lines.Grid.With(rows));
    }

    // The lone cell that goes on with the cell above it; null where the row stands for itself.
    private static CellAddress? Text(GridLines lines, FoundTable table, int row, int above)
    {
        if (above != row - 1 && !Enumerable.Range(above + 1, row - above - 1).All(between => lines.Filled(between, 2) == 1))
            return null;
        if (lines.Filled(row, 2) != 1 || lines.Filled(above, 2) < 2 || lines.FirstFilled(row) is not { } at || lines.Width(at) > 1)
            return null;
        var (cell, before) = (lines.Grid[at], lines.Grid[above, at.Column]);
        if (cell.Kind != CellKind.Text || before.Kind != CellKind.Text || before.IsBlank || !GoesOn(cell.Text!.TrimStart()))
            return null;
        var field = table.Header.Bindings.FirstOrDefault(binding => binding.Column == at.Column)?.Field;
        var isLeading = table.Header.Bindings.Min(binding => binding.Column) == at.Column;
        var isText = field is { IsRequired: false, Type: FieldType.Text or FieldType.EventType };
        return isText && !isLeading && table.Header.Kind.Fields.Any(other => other.IsRequired) ? at : null;
    }

    private static bool GoesOn(string text) => text.Length > 1 && (text[0] == '(' || char.IsLower(text[0]));
}
