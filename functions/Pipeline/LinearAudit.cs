namespace Pipeline;

/// <summary>
/// What a reader can work out: the hidden cells that some linear combination of the sums gives. Gauss and Jordan's elimination over
/// the hidden cells; a cell is determined exactly when a reduced row holds it alone.
/// </summary>
internal static class LinearAudit
{
    private const double Zero = 1e-9;

    /// <summary>The hidden cells that follow from those shown; sums that share no unknown cell are looked at apart.</summary>
    public static IReadOnlyList<PeopleCell> Determined(IEnumerable<SumOfCells> sums)
    {
        var rows = sums.Select(RowOf).Where(row => row.Count > 0).ToList();
        return [.. Connected(rows).Where(part => part.Exists(row => row.Keys.Any(cell => cell.IsHidden))).SelectMany(DeterminedIn)];
    }

    private static IEnumerable<PeopleCell> DeterminedIn(List<Dictionary<PeopleCell, double>> sums)
    {
        var rows = new Dictionary<PeopleCell, Dictionary<PeopleCell, double>>();
        // A country has thousands of rows, and a cell is in few of them.
        var holders = new Dictionary<PeopleCell, HashSet<Dictionary<PeopleCell, double>>>();
        foreach (var row in sums)
        {
            foreach (var pivot in row.Keys.Where(rows.ContainsKey).ToList())
                Subtract(row, rows[pivot], pivot);
            if (row.Count == 0)
                continue;
            var own = row.Keys.First();
            Scale(row, 1 / row[own]);
            foreach (var other in holders.GetValueOrDefault(own, []).ToList())
            {
                Subtract(other, row, own);
                foreach (var cell in row.Keys)
                    Note(holders, cell, other);
            }
            rows[own] = row;
            foreach (var cell in row.Keys)
                Note(holders, cell, row);
        }
        return rows.Where(row => row.Value.Count == 1 && row.Key.IsHidden).Select(row => row.Key);
    }

    private static void Note(
        Dictionary<PeopleCell, HashSet<Dictionary<PeopleCell, double>>> holders,
        PeopleCell cell,
        Dictionary<PeopleCell, double> row
    )
    {
        if (!holders.TryGetValue(cell, out var known))
            holders[cell] = known = new(ReferenceEqualityComparer.Instance);
        if (row.ContainsKey(cell))
            known.Add(row);
        else
            known.Remove(row);
    }

    // Rows by the unknown cells that they share, directly or through others.
    private static List<List<Dictionary<PeopleCell, double>>> Connected(List<Dictionary<PeopleCell, double>> rows)
    {
        var byCell = rows.SelectMany((row, place) => row.Keys.Select(cell => (cell, place)))
            .ToLookup(pair => pair.cell, pair => pair.place);
        var parts = new List<List<Dictionary<PeopleCell, double>>>();
        var seen = new bool[rows.Count];
        for (var first = 0; first < rows.Count; first++)
        {
            if (seen[first])
                continue;
            var (part, open) = (new List<Dictionary<PeopleCell, double>>(), new Stack<int>([first]));
            seen[first] = true;
            while (open.TryPop(out var place))
            {
                part.Add(rows[place]);
                foreach (var other in rows[place].Keys.SelectMany(cell => byCell[cell]).Where(other => !seen[other]).ToList())
                {
                    if (!seen[other])
                        open.Push(other);
                    seen[other] = true;
                }
            }
            parts.Add(part);
        }
        return parts;
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
