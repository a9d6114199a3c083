using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads the rows of a table of one row a record.</summary>
internal sealed class RowReader
{
    // What leads a block of rows is often written beside its first only, and the cells below are left blank.
    private static readonly string[] WrittenOnce = ["group", "zone", "task"];

    // One cell left blank is forgotten; where every third is, the name above is meant.
    private const int MostFilledPerBlank = 2;

    // Columns that say where a row stands, not what it says: a row with nothing else is a prepared empty one.
    private static readonly string[] Counters = ["id", "number", "rank", "row-number"];

    private readonly TableScope _scope;
    private readonly RecordKind _kind;
    private readonly (Binding Binding, CellReader Reader)[] _readers;
    private readonly LeftOutRows _leftOut;
    private readonly NotedStatus _notedStatus;
    private readonly MissingCells _missing;
    private readonly PersonCells? _people;
    private readonly Binding? _writtenOnce;
    private readonly GridLines _lines;
    private CellAddress? _lastWritten;

    /// <summary>Makes a reader for a table.</summary>
    public RowReader(TableScope scope, GridLines lines)
    {
        _scope = scope;
        _lines = lines;
        _kind = scope.Table.Header.Kind.Record!;
        var bindings = scope.Table.Header.Bindings;
        _leftOut = new LeftOutRows(scope);
        _notedStatus = new NotedStatus(scope, lines);
        _missing = new MissingCells(scope, bindings);
        // Places first: whom a row is about decides how its other cells are read.
        _readers =
        [
            .. bindings
                .Select(binding => (binding, CellReaders.For(binding.Field)!))
                .Where(pair => pair.Item2 is not null)
                .OrderBy(pair => PlaceOrder(pair.binding.Field.Type)),
        ];
        _writtenOnce =
            bindings.Where(binding => !Counters.Contains(binding.Field.Name)).MinBy(binding => binding.Column) is { } leading
            && (WrittenOnce.Contains(leading.Field.Name) || IsMunicipalityOfBlocks(leading))
                ? leading
                : null;
        _people =
            bindings.Any(binding => binding.Field.Type is FieldType.Person or FieldType.PersonPart) && _kind.IndexOf("person") >= 0
                ? new PersonCells(scope, bindings)
                : null;
    }

    /// <summary>Begins a section: what was written above holds no longer.</summary>
    public void BeginSection() => _lastWritten = null;

    /// <summary>The record of a row; null where the row holds nothing of its own.</summary>
    public Record? Read(int index)
    {
        var row = new Row(_scope, new Draft(_kind), index);
        var hasContent = false;
        foreach (var (binding, reader) in _readers)
        {
            var at = _lines.Repeated(index, binding.Column, _scope.Table.DataStart);
            if (binding == _writtenOnce)
                at = Leading(at);
            var cell = binding.Of(_lines.Grid[at]);
            if (cell.IsBlank)
                continue;
            if (binding.Marked is not null && row.Filled.Contains(binding.Field.Name))
            {
                MarkedTwice(row, binding, at);
                continue;
            }
            hasContent |= !_lines.Grid[index, binding.Column].IsBlank && !Counters.Contains(binding.Field.Name);
            row.Filled.Add(binding.Field.Name);
            reader(row, binding, cell, at);
        }
        var area = row.Area;
        hasContent |= _people?.Read(row, _lines, area) ?? false;
        if (!hasContent)
            return null;
        if (_leftOut.Is(_lines.Grid, index, area))
            return null;
        _notedStatus.Read(row);
        Inheritance.Apply(row);
        LogframeFigures.Set(row);
        HeadCountSexes.Apply(row.Draft);
        _missing.Report(row, area);
        row.ReportRemarks(area);
        return row.ToRecord(area);
    }

    // «выполнено» and «в процессе» both marked: neither holds.
    private void MarkedTwice(Row row, Binding binding, CellAddress at)
    {
        row.Note(binding.Field.Name, Remarks.Ambiguous("row-marked-twice"), false, at, _lines.Grid[at]);
        row.Draft.Replace(CellReaders.ColumnOf(binding.Field), null, new Origin(at, null));
    }

    // «Буранинский АА | Бурана | 40», below it « | Дон-Арык | 15».
    private bool IsMunicipalityOfBlocks(Binding leading)
    {
        if (leading.Field.Type != FieldType.Municipality)
            return false;
        var rows = Enumerable
            .Range(_scope.Table.DataStart, _scope.Table.DataEnd - _scope.Table.DataStart)
            .Where(row => _lines.Filled(row, 2) > 1 && !TotalRow.Is(_lines.Grid, row))
            .ToLookup(row => _lines.Grid[_lines.Repeated(row, leading.Column, _scope.Table.DataStart)].IsBlank);
        return rows[true].Any() && rows[false].Count() <= MostFilledPerBlank * rows[true].Count();
    }

    private CellAddress Leading(CellAddress at)
    {
        if (!_lines.Grid[at].IsBlank)
            _lastWritten = at;
        return _lastWritten ?? at;
    }

    private static int PlaceOrder(FieldType type) =>
        type switch
        {
            FieldType.Oblast => 0,
            FieldType.Rayon => 1,
            FieldType.Municipality => 2,
            _ => 3,
        };
}
