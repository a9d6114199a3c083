using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads rows of votes for a problem, a column a municipality or group; a blank cell or a dash is no vote that anybody counted.</summary>
internal sealed class VoteRows
{
    private readonly TableScope _scope;
    private readonly List<Binding> _votes;
    private readonly List<Binding> _totals;
    private readonly Binding _problem;
    private readonly ColumnPlaces _places;

    /// <summary>Makes a reader for a table.</summary>
    public VoteRows(TableScope scope)
    {
        _scope = scope;
        var votes = scope
            .Table.Header.Bindings.Where(binding => binding.Field.Name == "votes")
            .ToLookup(binding => VoteForms.IsTotal(binding.Heading));
        (_totals, _votes) = ([.. votes[true]], [.. votes[false]]);
        _problem = scope.Table.Header.Bindings.First(binding => binding.Field.Name == "problem");
        _places = new(scope, _votes);
    }

    /// <summary>The records of a row.</summary>
    public IEnumerable<Record> Read(GridLines lines, int index)
    {
        var (ordinal, sum) = (0, 0d);
        // What is remarked on the problem is said once, not in every column.
        var head = new Row(_scope, new Draft(RecordKinds.Priorities), index);
        CellReaders.ReadInto(head, lines, [_problem]);
        head.ReportRemarks(head.Area);
        foreach (var column in _votes)
        {
            var row = head.Copy();
            CellReaders.ReadInto(row, lines, [column]);
            _places.Set(row, column);
            Inheritance.Apply(row);
            row.ReportRemarks(row.Area);
            if (row.Draft["problem"] is null || row.Draft["votes"] is not double votes)
                continue;
            sum += votes;
            yield return row.ToRecord(row.Area, ordinal++);
        }
        if (ordinal > 0)
            _totals.ForEach(total => RowSums.Check(_scope, lines, new(index, total.Column), sum, AnchorOf(lines, index)));
    }

    private string AnchorOf(GridLines lines, int index) => $"{RecordKinds.Priorities}|{lines.Grid[index, _problem.Column].Shown}|sum";
}
