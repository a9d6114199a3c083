using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Tells columns that add up to a column of totals beside them in every row: «Зона 1 | Зона 2 | Зона 3 | Всего голосов». They
/// only break the total down, whatever they are called; what their headings surely name is kept all the same (women, men).
/// </summary>
internal static class SumParts
{
    private const int FewestParts = 2;
    private const int FewestRows = 2;
    private const int MostRows = 8;

    /// <summary>The headings, parts marked by the values below them.</summary>
    public static List<Heading> Mark(List<Heading> headings, GridLines lines, int dataStart)
    {
        var parts = headings
            .Where(heading => TotalRow.IsLabel(heading.Levels[^1]))
            .SelectMany(total => Beside(headings, total, lines, dataStart));
        var columns = parts.ToHashSet();
        return columns.Count == 0
            ? headings
            : headings.ConvertAll(heading => columns.Contains(heading.Column) ? heading with { IsPart = true } : heading);
    }

    // The columns just left of the total, or just right of it, as many as make it up.
    private static List<int> Beside(List<Heading> headings, Heading total, GridLines lines, int dataStart)
    {
        foreach (var step in new[] { -1, 1 })
        {
            var run = new List<int>();
            for (var column = total.Column + step; headings.Exists(heading => heading.Column == column && !heading.IsPart); column += step)
            {
                run.Add(column);
                if (run.Count >= FewestParts && AddUp(run, total.Column, lines, dataStart))
                    return run;
            }
        }
        return [];
    }

    private static bool AddUp(List<int> parts, int total, GridLines lines, int dataStart)
    {
        var rows = 0;
        for (var row = dataStart; row < lines.Count && rows < MostRows; row++)
        {
            if (lines.Filled(row, FewestParts) < FewestParts)
                continue;
            if (NumberReader.Read(lines.Grid[row, total]) is not { HasValue: true } whole)
                return false;
            var sum = 0d;
            foreach (var part in parts)
            {
                var number = NumberReader.Read(lines.Grid[row, part]);
                if (number.IsQuestion)
                    return false;
                sum += number.HasValue ? number.Value.Value : 0;
            }
            if (sum != whole.Value.Value)
                return false;
            rows++;
        }
        return rows >= FewestRows;
    }
}
