using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads tables with a row for each part of a record: women, men and all; the plan and the fact.</summary>
internal sealed class PartRows
{
    private readonly TableScope _scope;
    private readonly TableKind _kind;
    private readonly Binding[] _beside;
    private readonly Binding _part;
    private readonly Binding _value;
    private readonly MissingCells _missing;
    private int _end;

    /// <summary>Makes a reader for a table.</summary>
    public PartRows(TableScope scope)
    {
        _scope = scope;
        _kind = scope.Table.Header.Kind;
        var bindings = scope.Table.Header.Bindings;
        _part = bindings.First(binding => binding.Field == PartForms.Part);
        _value = bindings.First(binding => binding.Field == PartForms.Value);
        _beside = [.. bindings.Where(binding => binding != _part && binding != _value)];
        var needed = _kind.Fields.Where(field => field.IsRequired && PartForms.IsFigure(field)).Select(Holding);
        _missing = new MissingCells(scope, [.. _beside, .. needed]);
    }

    /// <summary>The record that begins in a row; none where the row is a part of one that began above.</summary>
    public IEnumerable<Record> Read(GridLines lines, int index)
    {
        if (index < _end || lines.Grid[index, _value.Column].IsBlank)
            yield break;
        _end = End(lines, index);
        var row = new Row(_scope, new Draft(_kind.Record!), index);
        CellReaders.ReadInto(row, lines, _beside.OrderBy(binding => binding.Field.Type != FieldType.Municipality));
        var isRecord = row.Filled.Count > 0;
        for (var part = index; part < _end; part++)
            ReadPart(row, lines, part);
        if (!isRecord)
        {
            row.ReportRemarks(row.Area);
            yield break;
        }
        Inheritance.Apply(row);
        LogframeFigures.Set(row);
        _missing.Report(row, row.Area);
        row.ReportRemarks(row.Area);
        yield return row.ToRecord(row.Area);
    }

    // A part said twice, or anything else beside it, begins another record.
    private int End(GridLines lines, int index)
    {
        var seen = new HashSet<Field?> { FieldIn(lines, index) };
        var row = index + 1;
        while (
            row < _scope.Table.DataEnd
            && !lines.Grid[row, _part.Column].IsBlank
            && FieldIn(lines, row) is var field
            && (field is null || seen.Add(field))
            && Array.TrueForAll(_beside, binding => IsSame(lines, index, row, binding.Column))
        )
            row++;
        return row;
    }

    private static bool IsSame(GridLines lines, int first, int row, int column)
    {
        var cell = lines.Grid[row, column];
        return cell.IsBlank || Ditto.Is(cell) || cell.Shown.Trim() == lines.Grid[lines.Holder(first, column)].Shown.Trim();
    }

    private void ReadPart(Row row, GridLines lines, int index)
    {
        var at = new CellAddress(index, _value.Column);
        if (lines.Grid[at].IsBlank)
            return;
        if (FieldIn(lines, index) is not { } field)
        {
            var label = new CellAddress(index, _part.Column);
            row.Note(PartForms.Part.Name, Remarks.Unreadable("value-part-unreadable"), false, label, lines.Grid[label]);
            return;
        }
        row.Filled.Add(field.Name);
        CellReaders.For(field)!(row, Holding(field), lines.Grid[at], at);
    }

    private Field? FieldIn(GridLines lines, int row) =>
        lines.Grid[row, _part.Column] is { Kind: CellKind.Text, IsBlank: false } label
            ? PartForms.FieldOf(HeaderMatcher.Shipped, _kind, label.Text!)
            : null;

    private Binding Holding(Field field) => new(_value.Heading, field, 1);
}
