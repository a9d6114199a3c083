using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads the rows of tables whose columns are groups, steps, ranks, months or municipalities: each row gives several records.</summary>
internal sealed class WideReaders(TableScope scope)
{
    private readonly IReadOnlyList<Binding> _bindings = scope.Table.Header.Bindings;
    private readonly Lazy<JournalRows> _journal = new(() => new(scope));
    private readonly Lazy<VoteRows> _votes = new(() => new(scope));
    private readonly Lazy<RankRows> _ranks = new(() => new(scope));
    private readonly Lazy<BallotRows> _ballots = new(() => new(scope));
    private readonly Lazy<MemberRows> _members = new(() => new(scope));
    private readonly Lazy<PartRows> _parts = new(() => new(scope));
    private readonly Lazy<StepRows> _steps = new(() => new(scope));

    /// <summary>The records of a row.</summary>
    public IEnumerable<Record> Read(GridLines lines, int index) =>
        scope.Table.Header.Form switch
        {
            TableForm.GroupColumns => _ranks.Value.Groups(lines, index),
            TableForm.StepColumns => _steps.Value.Steps(lines, index),
            TableForm.MunicipalityColumns => _steps.Value.Municipalities(lines, index),
            TableForm.EventColumns => Events(lines, index),
            TableForm.TopicColumns => Topics(lines, index),
            TableForm.DayColumns => _journal.Value.Read(lines, index),
            TableForm.RankRows => _ranks.Value.Ranks(lines, index),
            TableForm.ListRows => _ranks.Value.Lists(lines, index),
            TableForm.RankColumns => _ranks.Value.Municipalities(lines, index),
            TableForm.BallotRows => _ballots.Value.Read(lines, index),
            TableForm.MemberColumns => _members.Value.Read(lines, index),
            TableForm.PartRows => _parts.Value.Read(lines, index),
            TableForm.VoteColumns => _votes.Value.Read(lines, index),
            _ => throw new InvalidOperationException($"{scope.Table.Header.Form} is not wide."),
        };

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
                row.Municipality = scope.Spreadsheet.Gazetteer.Municipality(binding.Heading.Leaf).Found[0];
                TimeReaders.ReadDates(row, binding, lines.Grid[at], at);
            }
            yield return Finished(row, ordinal++);
        }
    }

    // «Дата | Буранинский АА | Ак-Башатский АА», «Время | 03.10 | 04.10», in the cells what is held there or then.
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
            if (HeadingDays.TextIn(binding.Heading.Readings[0], scope.TitleDays?.Dates) is { } day)
                TimeReaders.ReadDates(row, DayOf(binding), Cell.OfText(day), new(scope.Table.HeaderRow, binding.Column));
            else
                row.Municipality = scope.Spreadsheet.Gazetteer.Municipality(binding.Heading.Leaf).Found[0];
            yield return Finished(row, ordinal++);
        }
    }

    private static Binding DayOf(Binding column) => new(column.Heading, TableKinds.Schedule.Find("date")!, 1);

    private static Record Finished(Row row, int ordinal)
    {
        Inheritance.Apply(row);
        var area = row.Area;
        row.ReportRemarks(area);
        return row.ToRecord(area, ordinal);
    }

    private void ReadInto(Row row, GridLines lines, Func<Binding, bool> isWanted) =>
        CellReaders.ReadInto(row, lines, _bindings.Where(isWanted));
}
