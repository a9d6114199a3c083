namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>Everything that linear combinations of given rows give, by Gauss's elimination.</summary>
internal sealed class RowSpace(int width)
{
    private const double Zero = 1e-7;
    private readonly List<(int Pivot, double[] Row)> _rows = [];

    /// <summary>Everything that these rows give.</summary>
    public static RowSpace Of(IEnumerable<double[]> rows, int width)
    {
        var space = new RowSpace(width);
        foreach (var row in rows)
            space.Add(row);
        return space;
    }

    /// <summary>The same with more rows.</summary>
    public RowSpace With(IEnumerable<double[]> rows)
    {
        var space = new RowSpace(width);
        space._rows.AddRange(_rows);
        foreach (var row in rows)
            space.Add(row);
        return space;
    }

    private void Add(double[] row)
    {
        var rest = Reduced(row);
        var pivot = Enumerable.Range(0, width).FirstOrDefault(i => Math.Abs(rest[i]) > Zero, -1);
        if (pivot >= 0)
            _rows.Add((pivot, [.. rest.Select(x => x / rest[pivot])]));
    }

    /// <summary>Whether some combination of the rows is this one.</summary>
    public bool Contains(double[] row) => Array.TrueForAll(Reduced(row), x => Math.Abs(x) < Zero);

    private double[] Reduced(double[] row)
    {
        var rest = (double[])row.Clone();
        foreach (var (pivot, known) in _rows)
        {
            var factor = rest[pivot];
            if (factor == 0)
                continue;
            for (var i = 0; i < rest.Length; i++)
                rest[i] -= factor * known[i];
        }
        return rest;
    }
}
