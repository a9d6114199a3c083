using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads priorities laid out in two directions: a column a group's list, or a rank or problem down and places or ranks across.</summary>
internal sealed class RankRows(TableScope scope)
{
    private readonly IReadOnlyList<Binding> _bindings = scope.Table.Header.Bindings;
    private readonly ColumnPlaces _places = new(scope, [.. scope.Table.Header.Bindings.Where(binding => binding.Field.Name == "problem")]);

    /// <summary>The records of a row whose cells are numbered lists, a column a group.</summary>
    public IEnumerable<Record> Groups(GridLines lines, int index)
    {
        var ordinal = 0;
        foreach (var binding in _bindings)
        {
            var at = new CellAddress(index, binding.Column);
            if (ListReader.Read(lines.Grid[at]) is not { HasValue: true } list)
                continue;
            for (var i = 0; i < list.Value.Count; i++)
            {
                var row = new Row(scope, new Draft(RecordKinds.Priorities), index);
                row.Draft.Set("group", PlainTextReader.Clean(binding.Heading.Text), HeadingAt(binding), null);
                row.Draft.Set("rank", (double)(i + 1), at, null);
                ProblemCells.SetOne(row, "problem", list.Value[i], at);
                yield return ToRecord(row, ordinal++);
            }
        }
    }

    /// <summary>The records of a rank's row, a column a municipality or group.</summary>
    public IEnumerable<Record> Ranks(GridLines lines, int index)
    {
        var rank = _bindings.First(binding => binding.Field.Name == "rank");
        var ordinal = 0;
        foreach (var binding in _bindings.Where(binding => binding.Field.Name == "problem"))
        {
            var row = Ranked(lines, index, binding);
            ReadInto(row, lines, other => other == rank || (other.Field.Name == "votes" && other.Column == binding.Column + 1));
            _places.Set(row, binding);
            if (row.Draft["problem"] is not null)
                yield return Finished(row, ordinal++);
        }
    }

    /// <summary>The records of a municipality's or group's row, a column a rank.</summary>
    public IEnumerable<Record> Municipalities(GridLines lines, int index)
    {
        var head = new Row(scope, new Draft(RecordKinds.Priorities), index);
        ReadInto(head, lines, binding => binding.Field.Name != "problem");
        head.ReportRemarks(head.Area);
        var ordinal = 0;
        foreach (var (rank, binding) in _bindings.Where(binding => binding.Field.Name == "problem").Index())
        {
            var row = Ranked(lines, index, binding);
            row.PlaceAs(head);
            row.Draft.Set("group", head.Draft["group"], new(index, binding.Column), null);
            row.Draft.Set("rank", rank + 1d, HeadingAt(binding), null);
            if (row.Draft["problem"] is not null)
                yield return Finished(row, ordinal++);
        }
    }

    /// <summary>The records of a group's row, one cell of which lists its problems by rank.</summary>
    public IEnumerable<Record> Lists(GridLines lines, int index)
    {
        var listed = _bindings.First(binding => binding.Field.Name == "problem");
        var head = new Row(scope, new Draft(RecordKinds.Priorities), index);
        ReadInto(head, lines, binding => binding != listed && binding.Field.Name != "rank");
        head.ReportRemarks(head.Area);
        var at = lines.Repeated(index, listed.Column, scope.Table.DataStart);
        if (ListReader.Read(lines.Grid[at]) is not { HasValue: true } list)
            yield break;
        foreach (var (rank, problem) in list.Value.Index())
        {
            var row = new Row(scope, new Draft(RecordKinds.Priorities), index);
            row.PlaceAs(head);
            row.Draft.Set("group", head.Draft["group"], at, null);
            row.Draft.Set("rank", rank + 1d, at, null);
            ProblemCells.SetOne(row, "problem", problem, at);
            yield return Finished(row, rank);
        }
    }

    private Row Ranked(GridLines lines, int index, Binding binding)
    {
        var row = new Row(scope, new Draft(RecordKinds.Priorities), index);
        ReadInto(row, lines, other => other == binding);
        return row;
    }

    private static Record Finished(Row row, int ordinal)
    {
        Inheritance.Apply(row);
        return ToRecord(row, ordinal);
    }

    private static Record ToRecord(Row row, int ordinal)
    {
        var area = row.Area;
        row.ReportRemarks(area);
        return row.ToRecord(area, ordinal);
    }

    private void ReadInto(Row row, GridLines lines, Func<Binding, bool> isWanted) =>
        CellReaders.ReadInto(row, lines, _bindings.Where(isWanted));

    private CellAddress HeadingAt(Binding binding) => new(scope.Table.HeaderRow, binding.Column);
}
