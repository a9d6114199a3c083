namespace Pipeline.Harmonise.Tables;

/// <summary>
/// The headings of one row, or of several with parents over their children: «Количество участников» over «План» and «Факт», and
/// «Факт» over «Всего», «Жен», «Муж».
/// </summary>
internal static class HeadingRows
{
    /// <summary>More rows than these are no headings.</summary>
    public const int Most = 3;

    /// <summary>The headings of so many rows; null where the last of them does not belong to those above.</summary>
    public static List<Heading>? Read(GridLines lines, int row, int rows)
    {
        var headings = new List<Heading>();
        var parents = new Parent[rows];
        var hasChildren = rows == 1;
        var width = Enumerable.Range(row, rows).Max(index => lines.Grid.Rows[index].Length);
        for (var column = 0; column < width; column++)
        {
            for (var level = 0; level < rows; level++)
                Begin(parents, level, lines, new(row + level, column));
            if (lines.Grid[row + rows - 1, column].IsBlank && !StartsAbove(lines, row, rows, column))
                continue;
            hasChildren |= rows > 1 && IsChild(lines, parents, row + rows - 1, column);
            var path = parents.Where(parent => parent.Covers(column)).Select(parent => parent.Text).ToList();
            headings.Add(path is [var only] ? Heading.Of(column, only) : Joined(column, path));
        }
        return hasChildren ? HeadingParts.Mark(headings) : null;
    }

    /// <summary>How many rows the tallest of a row's merged texts takes; 1 where none is merged downwards.</summary>
    public static int Tallest(GridLines lines, int row)
    {
        var tallest = 1;
        for (var column = 0; column < lines.Grid.Rows[row].Length; column++)
        {
            if (!lines.Grid[row, column].IsBlank && lines.MergeAt(new(row, column)) is { RowCount: <= Most and var height })
                tallest = Math.Max(tallest, height);
        }
        return tallest;
    }

    /// <summary>
    /// Whether the texts of the next row stand below headings with blanks beside them and nowhere else, though nobody merged these:
    /// «Сроки | | Источники | », below them «начало | окончание | МБ | РБ».
    /// </summary>
    public static bool HasChildren(GridLines lines, int row)
    {
        if (row + 1 >= lines.Count)
            return false;
        var (parents, children) = (lines.Grid.Rows[row], lines.Grid.Rows[row + 1]);
        var below = 0;
        var first = Array.FindIndex(parents, cell => !cell.IsBlank);
        for (var column = 0; column < children.Length; column++)
        {
            if (children[column].IsBlank)
                continue;
            var isAlone = !IsBlankAt(parents, column) && !IsBlankAt(parents, column + 1);
            if (column < first || isAlone || children[column].Kind != CellKind.Text)
                return false;
            below += IsBlankAt(parents, column) ? 1 : 0;
        }
        return below > 0;
    }

    private static bool IsBlankAt(Cell[] row, int column) => column >= row.Length || row[column].IsBlank;

    /// <summary>Whether a row says again what one of a table's heading rows says.</summary>
    public static bool IsRepeated(GridLines lines, int row, int headerRow, int headerRows)
    {
        for (var heading = headerRow; heading < headerRow + headerRows; heading++)
        {
            if (AreSame(lines.Grid.Rows[row], lines.Grid.Rows[heading]))
                return true;
        }
        return false;
    }

    private static bool AreSame(Cell[] row, Cell[] heading)
    {
        for (var column = 0; column < Math.Max(row.Length, heading.Length); column++)
        {
            var (cell, other) = (row.ElementAtOrDefault(column), heading.ElementAtOrDefault(column));
            if (cell.IsBlank != other.IsBlank || (!cell.IsBlank && (cell.Kind != CellKind.Text || cell.Text!.Trim() != other.Shown.Trim())))
                return false;
        }
        return true;
    }

    // A cell begins a parent of its own, and ends those below the one before it.
    private static void Begin(Parent[] parents, int level, GridLines lines, CellAddress at)
    {
        if (lines.Grid[at].IsBlank)
            return;
        var last = level == parents.Length - 1;
        var end = last || lines.MergeAt(at) is not null ? at.Column + lines.Width(at) : int.MaxValue;
        parents[level] = new(lines.Grid[at].Shown.Trim(), at.Column, last ? at.Column + 1 : end);
        parents.AsSpan(level + 1).Clear();
    }

    private static bool StartsAbove(GridLines lines, int row, int rows, int column)
    {
        for (var level = 0; level < rows - 1; level++)
        {
            if (!lines.Grid[row + level, column].IsBlank)
                return true;
        }
        return false;
    }

    // Two rows belong together where a cell above covers several columns, or where the row below fills in gaps.
    private static bool IsChild(GridLines lines, Parent[] parents, int lastRow, int column) =>
        !lines.Grid[lastRow, column].IsBlank && lines.Grid[lastRow - 1, column].IsBlank && parents[^2].Covers(column);

    private static Heading Joined(int column, List<string> path)
    {
        List<string> readings = [path[^1]];
        for (var from = path.Count - 2; from >= 0; from--)
            readings.Add(string.Join(' ', path[from..]));
        readings.AddRange(path.SkipLast(1).Reverse());
        return new(column, string.Join(" / ", path), readings) { Levels = path };
    }

    /// <summary>A heading and the columns over which it stands.</summary>
    private readonly record struct Parent(string Text, int Start, int End)
    {
        public bool Covers(int column) => Text is not null && column >= Start && column < End;
    }
}
