using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads working groups side by side: each cell below a municipality is a member of its group.</summary>
internal sealed class MemberRows(TableScope scope)
{
    private readonly Binding[] _beside = [.. scope.Table.Header.Bindings.Where(binding => binding.Field.Type != FieldType.Person)];
    private readonly (Binding Column, PersonCells Cells)[] _members =
    [
        .. scope
            .Table.Header.Bindings.Where(binding => binding.Field.Type == FieldType.Person)
            .Select(binding => (binding, new PersonCells(scope, [binding]))),
    ];

    /// <summary>The records of a row; a blank cell is nobody.</summary>
    public IEnumerable<Record> Read(GridLines lines, int index)
    {
        var ordinal = 0;
        foreach (var (column, cells) in _members)
        {
            var row = new Row(scope, new Draft(RecordKinds.WorkingGroup), index)
            {
                Municipality = scope.Spreadsheet.Gazetteer.Municipality(column.Heading.Leaf).Found[0],
            };
            CellReaders.ReadInto(row, lines, _beside);
            if (!cells.Read(row, lines, row.Area))
                continue;
            Inheritance.Apply(row);
            row.ReportRemarks(row.Area);
            yield return row.ToRecord(row.Area, ordinal++);
        }
    }
}
