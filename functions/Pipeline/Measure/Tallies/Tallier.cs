namespace Pipeline.Measure.Tallies;

/// <summary>Streams an area's records once through all aggregates of a catalogue.</summary>
internal sealed class Tallier
{
    private readonly IReadOnlyList<Aggregate> _aggregates;
    private readonly ILookup<RecordKind, Aggregate> _byKind;

    public Tallier(IReadOnlyList<Aggregate> aggregates)
    {
        _aggregates = aggregates;
        _byKind = aggregates.ToLookup(aggregate => aggregate.Kind);
    }

    /// <summary>Tallies an area's rows of one project.</summary>
    public Tally Count(string project, Area area, IEnumerable<Record> records, AreaFacts facts, PeriodBook periods)
    {
        var tally = new Tally(project, area, _aggregates);
        foreach (var record in records)
        {
            tally.Note(record);
            var places = periods.PeriodsOf(record).ToList();
            foreach (var aggregate in _byKind[record.Kind])
                Take(tally, aggregate, new Row(record, facts), periods, places);
        }
        return tally;
    }

    private static void Take(Tally tally, Aggregate aggregate, Row row, PeriodBook periods, List<(int Place, Truth IsIn)> places)
    {
        var truth = aggregate.Where?.Invoke(row) ?? Truth.True;
        if (truth == Truth.False && aggregate.Evidence.Count == 0)
            return;
        var groups = truth == Truth.False ? [] : aggregate.SplitBy.SelectMany(column => Splits.Of(aggregate, column, row)).ToList();
        foreach (var (place, isIn) in places)
        {
            Take(tally.Total(aggregate, place), aggregate, aggregate.Field, row, truth.And(isIn));
            if (!periods.IsSplit(place))
                continue;
            foreach (var (group, field) in groups)
                Take(tally.Group(aggregate, place, group), aggregate, field, row, truth.And(isIn));
        }
    }

    private static void Take(Accumulator accumulator, Aggregate aggregate, Field? field, Row row, Truth truth)
    {
        foreach (var evidence in aggregate.Evidence)
        {
            foreach (var record in evidence(row))
                accumulator.Inputs.Add(record);
        }
        if (truth == Truth.False)
        {
            accumulator.Inputs.Look(row.Record);
            return;
        }
        accumulator.Inputs.Add(row.Record);
        var value = field is null ? true : field.Read(row);
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
