using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads the rows of a table of one row a record.</summary>
internal sealed class RowReader
{
    // What leads a block of rows is often written beside its first only, and the cells below are left blank.
    private static readonly string[] WrittenOnce = ["group", "zone", "task"];

    // Columns that say where a row stands, not what it says: a row with nothing else is a prepared empty one.
    private static readonly string[] Counters = ["id", "number", "rank", "row-number"];

    private readonly TableScope _scope;
    private readonly RecordKind _kind;
    private readonly (Binding Binding, CellReader Reader)[] _readers;
    private readonly Binding[] _bindings;
    private readonly PersonCells? _people;
    private readonly Binding? _writtenOnce;
    private CellAddress? _lastWritten;

    /// <summary>Makes a reader for a table.</summary>
    public RowReader(TableScope scope)
    {
        _scope = scope;
        _kind = scope.Table.Header.Kind.Record!;
        _bindings = [.. scope.Table.Header.Bindings];
        // Places first: whom a row is about decides how its other cells are read.
        _readers =
        [
            .. _bindings
                .Select(binding => (binding, CellReaders.For(binding.Field)!))
                .Where(pair => pair.Item2 is not null)
                .OrderBy(pair => PlaceOrder(pair.binding.Field.Type)),
        ];
        _writtenOnce =
            _bindings.Where(binding => !Counters.Contains(binding.Field.Name)).MinBy(binding => binding.Column) is { } leading
            && WrittenOnce.Contains(leading.Field.Name)
                ? leading
                : null;
        _people =
            _bindings.Any(binding => binding.Field.Type is FieldType.Person or FieldType.PersonPart) && _kind.IndexOf("person") >= 0
                ? new PersonCells(scope, _bindings)
                : null;
    }

    /// <summary>Begins a section: what was written above holds no longer.</summary>
    public void BeginSection() => _lastWritten = null;

    /// <summary>The record of a row; null where the row holds nothing of its own.</summary>
    public Record? Read(GridLines lines, int index)
    {
        var row = new Row(_scope, new Draft(_kind), index);
        var hasContent = false;
        foreach (var (binding, reader) in _readers)
        {
            var at = lines.Repeated(index, binding.Column, _scope.Table.DataStart);
            if (binding == _writtenOnce)
                at = Leading(lines, at);
            var cell = binding.Of(lines.Grid[at]);
            if (cell.IsBlank)
                continue;
            hasContent |= !lines.Grid[index, binding.Column].IsBlank && !Counters.Contains(binding.Field.Name);
            row.Filled.Add(binding.Field.Name);
            reader(row, binding, cell, at);
        }
        var area = row.Area;
        hasContent |= _people?.Read(row, lines, area) ?? false;
        if (!hasContent)
            return null;
        Inheritance.Apply(row);
        LogframeFigures.Set(row.Draft);
        ReportMissing(row, area);
        row.ReportRemarks(area);
        return row.ToRecord(area);
    }

    private CellAddress Leading(GridLines lines, CellAddress at)
    {
        if (!lines.Grid[at].IsBlank)
            _lastWritten = at;
        return _lastWritten ?? at;
    }

    private void ReportMissing(Row row, Area area)
    {
        foreach (var binding in _bindings)
        {
            if (binding.Field.Type == FieldType.SexMark && row.Draft["sex"] is not null)
                continue;
            if (!IsNeeded(binding.Field, row, area) || row.Filled.Contains(binding.Field.Name) && !IsDash(row, binding))
                continue;
            if (binding.Field.Type == FieldType.Dates && row.Draft.Has("date_start") && row.Draft["date_start"] is not null)
                continue;
            if (
                binding.Field.Repeats
                && row.Draft.Has(CellReaders.ColumnOf(binding.Field))
                && row.Draft[CellReaders.ColumnOf(binding.Field)] is not null
            )
                continue;
            var cells = CellRange.Of(new(row.Index, binding.Column));
            var message = Texts.Harmonise["row-value-missing", Quote.Of(binding.Heading.Text), CellWords.Name(_scope.Form, cells.First)];
            _scope.Spreadsheet.Findings.Report(
                FindingCodes.ValueMissing,
                Severity.Warning,
                _scope.Tab,
                cells,
                area,
                message,
                row.Anchor(binding.Field.Name)
            );
        }
    }

    // A municipality is needed where nothing around the table gives one either.
    private bool IsNeeded(Field field, Row row, Area area) =>
        field.IsRequired
        || field.Name == "sex-female"
        || field.Type == FieldType.Municipality
            && _kind.OfMunicipality
            && row.Municipality is null
            && !row.IsAdrift
            && area == _scope.Spreadsheet.Widest;

    // «-» and «нет» say that there is nothing; in a required cell that is missing too.
    private bool IsDash(Row row, Binding binding)
    {
        var cell = _scope.Tab[row.Index, binding.Column];
        return !cell.IsBlank && CellText.IsSettled<string>(cell, out var settled) && settled.IsMissing;
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
