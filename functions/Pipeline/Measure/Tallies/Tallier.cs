namespace Pipeline.Measure.Tallies;

/// <summary>Streams an area's records once through all aggregates of a catalogue.</summary>
internal sealed class Tallier
{
    private readonly IReadOnlyList<Aggregate> _aggregates;
    private readonly Dictionary<RecordKind, Aggregate[]> _byKind;

    public Tallier(IReadOnlyList<Aggregate> aggregates)
    {
        _aggregates = aggregates;
        _byKind = aggregates.GroupBy(aggregate => aggregate.Kind).ToDictionary(kind => kind.Key, kind => kind.ToArray());
    }

    /// <summary>Tallies an area's rows of one project.</summary>
    public Tally Count(string project, Area area, IEnumerable<Record> records, AreaFacts facts, PeriodBook periods)
    {
        var tally = new Tally(project, area, _aggregates);
        var places = new List<(int Place, Truth IsIn)>();
        foreach (var record in records)
        {
            tally.Note(record);
            periods.FindPeriodsOf(record, facts.PeriodOf(record), places);
            tally.NoteIn(places);
            var row = new RowInTally(new Row(record, facts), tally, periods, places);
            foreach (var aggregate in _byKind.GetValueOrDefault(record.Kind, []))
                row.Take(aggregate);
        }
        return tally;
    }
}

/// <summary>A row on its way into a tally. What several aggregates ask of it, such as its groups by a column, is read once.</summary>
internal readonly struct RowInTally(Row row, Tally tally, PeriodBook periods, List<(int Place, Truth IsIn)> places)
{
    private readonly Dictionary<Field, IReadOnlyList<string>> _groups = [];
    private readonly IReadOnlyList<Record> _report = row.Facts.ReportOf(row.Record);

    /// <summary>Takes the row into an aggregate, in all its periods and groups.</summary>
    public void Take(Aggregate aggregate)
    {
        var truth = aggregate.Where?.Invoke(row) ?? Truth.True;
        if (truth == Truth.False && aggregate.Evidence.Count == 0)
            return;
        var value = truth == Truth.False ? null : ValueOf(aggregate.Field);
        foreach (var (place, isIn) in places)
        {
            Take(tally.Total(aggregate, place), aggregate, aggregate.Field, value, truth.And(isIn));
            if (truth != Truth.False && periods.IsSplit(place))
                TakeGroups(aggregate, place, value, truth.And(isIn));
        }
    }

    private void TakeGroups(Aggregate aggregate, int place, object? value, Truth truth)
    {
        foreach (var split in aggregate.Splits)
        {
            if (split.Own is { } own)
            {
                foreach (var group in GroupsOf(split, own))
                    Take(tally.Group(aggregate, place, group), aggregate, aggregate.Field, value, truth);
            }
            foreach (var (group, part) in split.Parts)
                Take(tally.Group(aggregate, place, group), aggregate, part, ValueOf(part), truth);
        }
    }

    private IReadOnlyList<string> GroupsOf(Split split, Field own) =>
        _groups.TryGetValue(own, out var groups) ? groups : _groups[own] = split.GroupsOf(row);

    private object? ValueOf(Field? field) => field is null ? true : field.Read(row);

    private void Take(Accumulator accumulator, Aggregate aggregate, Field? field, object? value, Truth truth)
    {
        foreach (var evidence in aggregate.Evidence)
            accumulator.NoteEvidence(evidence(row));
        accumulator.NoteEvidence(_report);
        if (truth == Truth.False)
        {
            accumulator.Inputs.Look(row.Record);
            return;
        }
        accumulator.Inputs.Add(row.Record);
        if (truth == Truth.Unknown || value is null)
        {
            if (aggregate.Function != AggregateFunction.Stated)
                accumulator.Miss(value, row);
            return;
        }
        if (field is not null)
            accumulator.Note(field.Quality(row));
        accumulator.Take(value, row);
    }
}
