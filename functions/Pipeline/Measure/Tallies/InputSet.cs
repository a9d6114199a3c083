namespace Pipeline.Measure.Tallies;

/// <summary>A table that rows came from.</summary>
internal sealed record TableKey(string Spreadsheet, string TabId, string TabName, string Kind)
{
    /// <summary>The table of a record.</summary>
    public static TableKey Of(Record record) =>
        new(record.Source.Spreadsheet, record.Source.TabId, record.Source.TabName, record.Kind.Name);
}

/// <summary>The rows that a figure rests on, by table. A table with no row was looked through and had none.</summary>
internal sealed class InputSet
{
    private readonly Dictionary<TableKey, RowSet> _rows = [];
    private TableKey? _lastTable;
    private RowSet? _lastRows;

    /// <summary>Notes a row.</summary>
    public void Add(Record record)
    {
        var source = record.Source;
        if (
            _lastTable is null
            || !ReferenceEquals(_lastTable.Spreadsheet, source.Spreadsheet)
            || _lastTable.TabId != source.TabId
            || _lastTable.Kind != record.Kind.Name
        )
        {
            _lastTable = TableKey.Of(record);
            _lastRows = RowsOf(_lastTable);
        }
        _lastRows!.Add(source.Row);
    }

    /// <summary>Notes that a table was looked through.</summary>
    public void Add(TableKey table) => RowsOf(table);

    /// <summary>Notes all that another set holds.</summary>
    public void UnionWith(InputSet other)
    {
        foreach (var (table, rows) in other._rows)
            RowsOf(table).UnionWith(rows);
    }

    /// <summary>The inputs in order of spreadsheet, tab and kind.</summary>
    public IReadOnlyList<IndicatorInput> ToInputs() =>
        [
            .. _rows
                .OrderBy(pair => pair.Key.Spreadsheet, StringComparer.Ordinal)
                .ThenBy(pair => pair.Key.TabId, StringComparer.Ordinal)
                .ThenBy(pair => pair.Key.Kind, StringComparer.Ordinal)
                .Select(pair => new IndicatorInput(pair.Key.Spreadsheet, pair.Key.TabId, pair.Key.TabName, pair.Key.Kind, pair.Value)),
        ];

    private RowSet RowsOf(TableKey table)
    {
        if (!_rows.TryGetValue(table, out var rows))
            _rows[table] = rows = new RowSet();
        return rows;
    }
}
