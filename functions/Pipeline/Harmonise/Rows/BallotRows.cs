using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads rows of votes of a place or group, a column a problem; a blank cell or a dash is no vote that anybody counted.</summary>
internal sealed class BallotRows
{
    private readonly TableScope _scope;
    private readonly Binding[] _problems;
    private readonly Binding[] _totals;
    private readonly Binding[] _beside;

    /// <summary>Makes a reader for a table.</summary>
    public BallotRows(TableScope scope)
    {
        _scope = scope;
        var votes = scope.Table.Header.Bindings.ToLookup(binding => binding.Field.Name == "votes");
        _beside = [.. votes[false]];
        _totals = [.. votes[true].Where(binding => VoteForms.IsTotal(binding.Heading))];
        _problems = [.. votes[true].Except(_totals)];
    }

    /// <summary>The records of a row.</summary>
    public IEnumerable<Record> Read(GridLines lines, int index)
    {
        var (ordinal, sum) = (0, 0d);
        var head = new Row(_scope, new Draft(RecordKinds.Priorities), index);
        CellReaders.ReadInto(head, lines, _beside);
        head.ReportRemarks(head.Area);
        foreach (var column in _problems)
        {
            var row = head.Copy();
            CellReaders.ReadInto(row, lines, [column]);
            ProblemCells.SetOne(row, "problem", PlainTextReader.Clean(column.Heading.Leaf), new(_scope.Table.HeaderRow, column.Column));
            Inheritance.Apply(row);
            // What is remarked on the heading is said once, not in every row.
            if (index == _scope.Table.DataStart || row.Draft["votes"] is null)
                row.ReportRemarks(row.Area);
            if (row.Draft["votes"] is not double votes)
                continue;
            sum += votes;
            yield return row.ToRecord(row.Area, ordinal++);
        }
        if (ordinal > 0)
            Array.ForEach(_totals, total => RowSums.Check(_scope, lines, new(index, total.Column), sum, head.Anchor("votes")));
    }
}
