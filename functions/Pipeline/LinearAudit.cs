namespace Pipeline;

/// <summary>
/// What a reader can work out: the hidden cells that some linear combination of the sums gives. Gauss and Jordan's elimination over
/// the hidden cells; a cell is determined exactly when a reduced row holds it alone.
/// </summary>
internal static class LinearAudit
{
    private const double Zero = 1e-9;

    /// <summary>The hidden cells that follow from those shown.</summary>
    public static IReadOnlyList<PeopleCell> Determined(IReadOnlyList<SumOfCells> sums)
    {
        var rows = new Dictionary<PeopleCell, Dictionary<PeopleCell, double>>();
        foreach (var sum in sums)
        {
            var row = RowOf(sum);
            foreach (var pivot in row.Keys.Where(rows.ContainsKey).ToList())
                Subtract(row, rows[pivot], pivot);
            if (row.Count == 0)
                continue;
            var own = row.Keys.First();
            Scale(row, 1 / row[own]);
            foreach (var other in rows.Values.Where(other => other.ContainsKey(own)))
                Subtract(other, row, own);
            rows[own] = row;
        }
        return [.. rows.Where(row => row.Value.Count == 1).Select(row => row.Key)];
    }

    private static Dictionary<PeopleCell, double> RowOf(SumOfCells sum)
    {
        var row = new Dictionary<PeopleCell, double>();
        foreach (var part in sum.Parts.Where(part => part.IsUnknown))
            row[part] = row.GetValueOrDefault(part) + 1;
        if (sum.Whole.IsUnknown)
            row[sum.Whole] = row.GetValueOrDefault(sum.Whole) - 1;
        return row;
    }

    private static void Subtract(Dictionary<PeopleCell, double> row, Dictionary<PeopleCell, double> pivotRow, PeopleCell pivot)
    {
        if (!row.TryGetValue(pivot, out var factor))
            return;
        foreach (var (cell, coefficient) in pivotRow)
        {
            var rest = row.GetValueOrDefault(cell) - (factor * coefficient);
            if (Math.Abs(rest) < Zero)
                row.Remove(cell);
            else
                row[cell] = rest;
        }
    }

    private static void Scale(Dictionary<PeopleCell, double> row, double factor)
    {
        foreach (var cell in row.Keys.ToList())
            row[cell] *= factor;
    }
}
