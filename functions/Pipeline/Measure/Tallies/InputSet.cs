namespace Pipeline.Measure.Tallies;

/// <summary>A table that rows came from.</summary>
/// <param name="Spreadsheet">The spreadsheet's id.</param>
/// <param name="TabId">The tab's stable id.</param>
/// <param name="TabName">The tab's name.</param>
/// <param name="Kind">The rows' kind.</param>
/// <param name="Stated">What the row says that stands in no table; each such row is apart.</param>
internal sealed record TableKey(string Spreadsheet, string TabId, string TabName, string Kind, string? Stated = null)
{
    /// <summary>The table of a record.</summary>
    public static TableKey Of(Record record) =>
        new(record.Source.Spreadsheet, record.Source.TabId, record.Source.TabName, record.Kind.Name, record.Stated);

    /// <summary>Whether a record is of this table.</summary>
    public bool Holds(Record record) =>
        Spreadsheet == record.Source.Spreadsheet && TabId == record.Source.TabId && Kind == record.Kind.Name && Stated == record.Stated;
}

/// <summary>
/// The rows that a figure rests on, by table. A table with no row was looked through and had none. A wider area's set refers to its parts'
/// sets instead of copying them, so that a national set of proofs fits in memory; a part must not change any more.
/// </summary>
internal sealed class InputSet
{
    private readonly List<(TableKey Table, RowSet Rows)> _own = [];
    private List<InputSet>? _parts;
    private IReadOnlyList<IndicatorInput>? _inputs;

    /// <summary>Notes a row.</summary>
    public void Add(Record record) => (RowsOf(record) ?? Look(TableKey.Of(record))).Add(record.Source.Row);

    /// <summary>Notes that a row's table was looked through.</summary>
    public void Look(Record record)
    {
        if (RowsOf(record) is null)
            Look(TableKey.Of(record));
    }

    /// <summary>Notes that a table, not noted yet, was looked through.</summary>
    public RowSet Look(TableKey table)
    {
        _own.Add((table, new RowSet()));
        return _own[^1].Rows;
    }

    /// <summary>Notes all that another set holds, now or later.</summary>
    public void UnionWith(InputSet other) => (_parts ??= []).Add(other);

    /// <summary>The inputs in order of spreadsheet, tab and kind; the set must not change any more.</summary>
    public IReadOnlyList<IndicatorInput> ToInputs() => _inputs ??= Combined();

    /// <summary>The inputs of several sets together.</summary>
    public static IReadOnlyList<IndicatorInput> Combine(IReadOnlyList<InputSet> sets)
    {
        if (sets.Count == 1)
            return sets[0].ToInputs();
        var all = new InputSet { _parts = [.. sets] };
        return all.ToInputs();
    }

    private RowSet? RowsOf(Record record)
    {
        for (var i = _own.Count - 1; i >= 0; i--)
        {
            if (_own[i].Table.Holds(record))
                return _own[i].Rows;
        }
        return null;
    }

    private IndicatorInput[] Combined()
    {
        var all = _own.ConvertAll(table => new IndicatorInput(
            table.Table.Spreadsheet,
            table.Table.TabId,
            table.Table.TabName,
            table.Table.Kind,
            table.Rows
        )
        {
            Stated = table.Table.Stated,
        });
        foreach (var part in _parts ?? [])
            all.AddRange(part.ToInputs());
        all.Sort(Compare);
        return Merged(all);
    }

    private static int Compare(IndicatorInput left, IndicatorInput right) =>
        string.CompareOrdinal(left.Spreadsheet, right.Spreadsheet) is not 0 and var bySpreadsheet ? bySpreadsheet
        : string.CompareOrdinal(left.TabId, right.TabId) is not 0 and var byTab ? byTab
        : string.CompareOrdinal(left.Kind, right.Kind) is not 0 and var byKind ? byKind
        : string.CompareOrdinal(left.Stated, right.Stated);

    // Inputs of one table stand beside each other.
    private static IndicatorInput[] Merged(List<IndicatorInput> sorted)
    {
        var merged = new List<IndicatorInput>(sorted.Count);
        for (var (from, to) = (0, 0); from < sorted.Count; from = to)
        {
            while (to < sorted.Count && Compare(sorted[from], sorted[to]) == 0)
                to++;
            merged.Add(
                to == from + 1 ? sorted[from] : sorted[from] with { Rows = RowSet.Union(sorted[from..to].Select(input => input.Rows)) }
            );
        }
        return [.. merged];
    }
}
