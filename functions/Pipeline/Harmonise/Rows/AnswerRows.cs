using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Joins the answers of one respondent that stand in several rows: the questionnaire's number, sex and age merged over them, written
/// beside the first answer only, or again beside each.
/// </summary>
internal static class AnswerRows
{
    /// <summary>The lines with such rows taken into the first; the same lines where there are none.</summary>
    public static GridLines Joined(GridLines lines, FoundTable table)
    {
        if (table.Header.Kind != TableKinds.Survey || table.Header.Form != TableForm.Rows)
            return lines;
        HashSet<int> answers = [.. table.Header.Bindings.Where(binding => binding.Field.Repeats).Select(binding => binding.Column)];
        List<Cell[]>? rows = null;
        var first = table.DataStart;
        for (var row = table.DataStart + 1; row < table.DataEnd; row++)
        {
            if (!GoesOn(lines, table, answers, first, row))
            {
                first = row;
                continue;
            }
            rows ??= [.. lines.Grid.Rows];
            rows[first] = [.. rows[first]];
            foreach (var column in answers)
                Join(rows, first, row, column);
            rows[row] = [];
        }
        return rows is null ? lines : new(lines.Grid.With(rows));
    }

    // Nothing but answers, or the same beside them again, where what leads the row above is merged over it or is a questionnaire's number.
    private static bool GoesOn(GridLines lines, FoundTable table, HashSet<int> answers, int first, int row)
    {
        if (lines.FirstFilled(first) is not { } lead || answers.Contains(lead.Column) || lines.IsBlank(row))
            return false;
        var cells = lines.Grid.Rows[row];
        for (var column = 0; column < cells.Length; column++)
        {
            if (!cells[column].IsBlank && !answers.Contains(column) && cells[column].Shown != lines.Grid[first, column].Shown)
                return false;
        }
        return lines.Holder(row, lead.Column).Row == first
            || (IsNumbered(table, lead.Column) && NumberReader.Read(lines.Grid[lead]).HasValue);
    }

    // An age that nobody gave leaves a cell blank too: only a number that every questionnaire has tells one from the next.
    private static bool IsNumbered(FoundTable table, int column) =>
        table.Header.Bindings.All(binding => binding.Column != column || binding.Field.Type == FieldType.Unkept);

    private static void Join(List<Cell[]> rows, int first, int row, int column)
    {
        if (column >= rows[row].Length || rows[row][column].IsBlank)
            return;
        if (column >= rows[first].Length)
            rows[first] = [.. rows[first], .. new Cell[column + 1 - rows[first].Length]];
        var above = rows[first][column];
        rows[first][column] = above.IsBlank ? rows[row][column] : Cell.OfText($"{above.Shown}\n{rows[row][column].Shown}");
    }
}
