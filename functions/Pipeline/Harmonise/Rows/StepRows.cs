using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads checklists laid out in two directions: municipalities down and steps across, or the other way round.</summary>
internal sealed class StepRows(TableScope scope)
{
    private readonly IReadOnlyList<Binding> _bindings = scope.Table.Header.Bindings;
    private readonly StepDeadlines _deadlines = new(scope);

    /// <summary>The records of a municipality's row; none of a row of deadlines.</summary>
    public IEnumerable<Record> Steps(GridLines lines, int index)
    {
        if (_deadlines.Take(lines, index))
            yield break;
        var head = new Row(scope, new Draft(RecordKinds.Checklist), index);
        foreach (var type in new[] { FieldType.Oblast, FieldType.Rayon, FieldType.Municipality })
            ReadInto(head, lines, binding => binding.Field.Type == type);
        var area = head.Area;
        head.ReportRemarks(area);
        if (head.Filled.Count == 0)
            yield break;
        var members = new Row(scope, new Draft(RecordKinds.WorkingGroup), index);
        var ordinal = 0;
        foreach (var binding in _bindings.Where(binding => binding.Field.Name == "step-column"))
        {
            var step = Step(lines, index, binding, binding.Heading.Text);
            ReadInto(step, lines, other => other.Field.Name is "programme-period" or "responsible");
            _deadlines.Set(step, binding, lines);
            WorkingGroups.TakeOrder(members, step, binding);
            yield return Finished(step, binding, area, ordinal++);
        }
        if (WorkingGroups.Read(members, lines, _bindings))
            yield return ToRecord(members, area, ordinal);
    }

    /// <summary>The records of a step's row, a column a municipality.</summary>
    public IEnumerable<Record> Municipalities(GridLines lines, int index)
    {
        var name = _bindings.First(binding => binding.Field.Name == "step");
        var text = PlainTextReader.Read(lines.Grid[lines.Holder(index, name.Column)]);
        if (!text.HasValue)
            yield break;
        var ordinal = 0;
        foreach (var binding in _bindings.Where(binding => binding.Field.Name == "step-column"))
        {
            var step = Step(lines, index, binding, text.Value);
            ReadInto(step, lines, other => other.Field.Name is "due" or "responsible");
            step.Municipality = scope.Spreadsheet.Gazetteer.Municipality(binding.Heading.Leaf).Found[0];
            yield return Finished(step, binding, step.Area, ordinal++);
        }
    }

    private Row Step(GridLines lines, int index, Binding binding, string name)
    {
        var row = new Row(scope, new Draft(RecordKinds.Checklist), index);
        row.Draft.Set("step", PlainTextReader.Clean(name), HeadingAt(binding), null);
        ReadInto(row, lines, other => other == binding);
        return row;
    }

    // A blank mark is no «no»: whether the step is done is not known. Of a step with a due day it is asked when that has come (step-overdue).
    private Record Finished(Row step, Binding binding, Area area, int ordinal)
    {
        Inheritance.Apply(step);
        if (!step.Filled.Contains("step-column") && step.Draft["due"] is null)
        {
            var cells = CellRange.Of(new(step.Index, binding.Column));
            var message = Texts.Harmonise["row-step-missing", step.Draft["step"], CellWords.Name(scope.Form, cells.First)];
            scope.ReportMissing(cells, area, message, step.Anchor("done"));
        }
        return ToRecord(step, area, ordinal);
    }

    private void ReadInto(Row row, GridLines lines, Func<Binding, bool> isWanted) =>
        CellReaders.ReadInto(row, lines, _bindings.Where(isWanted));

    private static Record ToRecord(Row row, Area area, int ordinal)
    {
        row.ReportRemarks(area);
        return row.ToRecord(area, ordinal);
    }

    private CellAddress HeadingAt(Binding binding) => new(scope.Table.HeaderRow, binding.Column);
}
