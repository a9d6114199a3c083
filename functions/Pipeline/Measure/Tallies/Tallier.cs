namespace Pipeline.Measure.Tallies;

/// <summary>Streams an area's records once through all aggregates of a catalogue.</summary>
internal sealed class Tallier
{
    private readonly ILookup<RecordKind, Aggregate> _byKind;

    public Tallier(IReadOnlyList<Aggregate> aggregates) => _byKind = aggregates.ToLookup(aggregate => aggregate.Kind);

    /// <summary>Tallies an area's rows of one project.</summary>
    public Tally Count(string project, Area area, IReadOnlyList<Record> records, AreaFacts facts, PeriodBook periods)
    {
        var tally = new Tally(project, area);
        foreach (var record in records)
        {
            tally.Note(TableKey.Of(record));
            var places = periods.PeriodsOf(record).ToList();
            foreach (var aggregate in _byKind[record.Kind])
                Take(tally, aggregate, new Row(record, facts), places);
        }
        return tally;
    }

    private static void Take(Tally tally, Aggregate aggregate, Row row, List<int> periods)
    {
        var truth = aggregate.Where?.Invoke(row) ?? Truth.True;
        if (truth == Truth.False && aggregate.Evidence.Count == 0)
            return;
        foreach (var period in periods)
        {
            Take(tally.Get(aggregate, period, ""), aggregate, aggregate.Field, row, truth);
            foreach (var column in aggregate.SplitBy)
            {
                foreach (var (group, field) in Splits.Of(aggregate, column, row))
                    Take(tally.Get(aggregate, period, group), aggregate, field, row, truth);
            }
        }
    }

    private static void Take(Accumulator accumulator, Aggregate aggregate, Field? field, Row row, Truth truth)
    {
        foreach (var evidence in aggregate.Evidence.SelectMany(evidence => evidence(row)))
            accumulator.Inputs.Add(evidence);
        if (truth == Truth.False)
            return;
        accumulator.Inputs.Add(row.Record);
        var value = field is null ? true : field.Read(row);
        if (truth == Truth.Unknown || value is null)
        {
            accumulator.Missing += aggregate.Function == AggregateFunction.Stated ? 0 : 1;
            return;
        }
        if (field is not null)
            accumulator.Note(field.Quality(row));
        accumulator.Take(value, row);
    }
}
