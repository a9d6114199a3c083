using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads the rows of tables whose columns are groups, steps or municipalities: each row gives several records.</summary>
internal sealed class WideReaders(TableScope scope)
{
    private readonly IReadOnlyList<Binding> _bindings = scope.Table.Header.Bindings;
    private readonly Lazy<JournalRows> _journal = new(() => new(scope));
    private readonly Lazy<VoteRows> _votes = new(() => new(scope));
    private readonly Lazy<ColumnPlaces> _ranked = new(() =>
        new(scope, [.. scope.Table.Header.Bindings.Where(binding => binding.Field.Name == "problem")])
    );
    private readonly StepDeadlines _deadlines = new(scope);

    /// <summary>The records of a row.</summary>
    public IEnumerable<Record> Read(GridLines lines, int index) =>
        scope.Table.Header.Form switch
        {
            TableForm.GroupColumns => Groups(lines, index),
            TableForm.StepColumns => Steps(lines, index),
            TableForm.MunicipalityColumns => Municipalities(lines, index),
            TableForm.EventColumns => Events(lines, index),
            TableForm.TopicColumns => Topics(lines, index),
            TableForm.DayColumns => _journal.Value.Read(lines, index),
            TableForm.RankRows => RankRow(lines, index),
            TableForm.RankColumns => RankColumns(lines, index),
            TableForm.VoteColumns => _votes.Value.Read(lines, index),
            _ => throw new InvalidOperationException($"{scope.Table.Header.Form} is not wide."),
        };

    private IEnumerable<Record> Groups(GridLines lines, int index)
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
                yield return ToRecord(row, row.Area, ordinal++);
            }
        }
    }

    private IEnumerable<Record> Steps(GridLines lines, int index)
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

    private IEnumerable<Record> Municipalities(GridLines lines, int index)
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
            step.Municipality = scope.Spreadsheet.Gazetteer.Municipality(binding.Heading.Text).Found[0];
            yield return Finished(step, binding, step.Area, ordinal++);
        }
    }

    // A blank cell is no event in that month or place.
    private IEnumerable<Record> Events(GridLines lines, int index)
    {
        var ordinal = 0;
        foreach (var binding in _bindings.Where(binding => binding.Field.Type == FieldType.Dates))
        {
            var at = lines.Repeated(index, binding.Column, scope.Table.DataStart);
            if (lines.Grid[at].IsBlank || CellText.SaysNothing(lines.Grid[at].Shown))
                continue;
            var row = new Row(scope, new Draft(RecordKinds.Schedule), index);
            ReadInto(row, lines, other => other.Field.Type != FieldType.Dates);
            if (EventForms.MonthOf(binding.Heading.Text) is > 0 and var month)
                TimeReaders.ReadDaysOf(row, binding, lines.Grid[at], at, month);
            else
            {
                row.Municipality = scope.Spreadsheet.Gazetteer.Municipality(binding.Heading.Text).Found[0];
                TimeReaders.ReadDates(row, binding, lines.Grid[at], at);
            }
            yield return Finished(row, ordinal++);
        }
    }

    // «Дата | Буранинский АА | Ак-Башатский АА», in the cells what is held there.
    private IEnumerable<Record> Topics(GridLines lines, int index)
    {
        var ordinal = 0;
        foreach (var binding in _bindings.Where(binding => binding.Field.Name == "topic"))
        {
            var at = lines.Repeated(index, binding.Column, scope.Table.DataStart);
            if (lines.Grid[at].IsBlank || CellText.SaysNothing(lines.Grid[at].Shown))
                continue;
            var row = new Row(scope, new Draft(RecordKinds.Schedule), index);
            ReadInto(row, lines, other => other == binding || other.Field.Name != "topic");
            row.Municipality = scope.Spreadsheet.Gazetteer.Municipality(binding.Heading.Text).Found[0];
            yield return Finished(row, ordinal++);
        }
    }

    private IEnumerable<Record> RankRow(GridLines lines, int index)
    {
        var rank = _bindings.First(binding => binding.Field.Name == "rank");
        var ordinal = 0;
        foreach (var binding in _bindings.Where(binding => binding.Field.Name == "problem"))
        {
            var row = Ranked(lines, index, binding);
            ReadInto(row, lines, other => other == rank || (other.Field.Name == "votes" && other.Column == binding.Column + 1));
            _ranked.Value.Set(row, binding);
            if (row.Draft["problem"] is not null)
                yield return Finished(row, ordinal++);
        }
    }

    private IEnumerable<Record> RankColumns(GridLines lines, int index)
    {
        var head = new Row(scope, new Draft(RecordKinds.Priorities), index);
        ReadInto(head, lines, binding => binding.Field.Name != "problem");
        head.ReportRemarks(head.Area);
        var ordinal = 0;
        foreach (var binding in _bindings.Where(binding => binding.Field.Name == "problem"))
        {
            var row = Ranked(lines, index, binding);
            row.PlaceAs(head);
            row.Draft.Set("group", head.Draft["group"], new(index, binding.Column), null);
            row.Draft.Set("rank", (double?)RankForms.RankOf(binding.Heading.Text), HeadingAt(binding), null);
            if (row.Draft["problem"] is not null)
                yield return Finished(row, ordinal++);
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
        return ToRecord(row, row.Area, ordinal);
    }

    private Row Step(GridLines lines, int index, Binding binding, string name)
    {
        var row = new Row(scope, new Draft(RecordKinds.Checklist), index);
        row.Draft.Set("step", PlainTextReader.Clean(name), HeadingAt(binding), null);
        ReadInto(row, lines, other => other == binding);
        return row;
    }

    // A blank mark is no «no»: whether the step is done is not known.
    private Record Finished(Row step, Binding binding, Area area, int ordinal)
    {
        Inheritance.Apply(step);
        if (!step.Filled.Contains("step-column"))
        {
            var cells = CellRange.Of(new(step.Index, binding.Column));
            var message = Texts.Harmonise["row-step-missing", step.Draft["step"], CellWords.Name(scope.Form, cells.First)];
            scope.Spreadsheet.Findings.Report(
                FindingCodes.ValueMissing,
                Severity.Warning,
                scope.Tab,
                cells,
                area,
                message,
                step.Anchor("done")
            );
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
