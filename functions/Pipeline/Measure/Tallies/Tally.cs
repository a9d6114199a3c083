namespace Pipeline.Measure.Tallies;

/// <summary>What all aggregates have seen of one area under one project, by period and group. Tallies of parts merge into the whole's.</summary>
/// <param name="project">The project; empty where the registry names none.</param>
/// <param name="area">Whom it is about.</param>
internal sealed class Tally(string project, Area area)
{
    private readonly Dictionary<(int Aggregate, int Period, string Group), Accumulator> _accumulators = [];
    private readonly Dictionary<string, HashSet<TableKey>> _tables = [];

    /// <summary>The project; empty where the registry names none.</summary>
    public string Project { get; } = project;

    /// <summary>Whom it is about.</summary>
    public Area Area { get; } = area;

    /// <summary>Notes that a table is there, with or without rows.</summary>
    public void Note(TableKey table)
    {
        if (!_tables.TryGetValue(table.Kind, out var tables))
            _tables[table.Kind] = tables = [];
        tables.Add(table);
    }

    /// <summary>The tables of a kind; null if there is none, which is not the same as one without rows.</summary>
    public IReadOnlySet<TableKey>? TablesOf(RecordKind kind) => _tables.GetValueOrDefault(kind.Name);

    /// <summary>The accumulator of an aggregate in a period and group, made when first asked for.</summary>
    public Accumulator Get(Aggregate aggregate, int period, string group)
    {
        if (!_accumulators.TryGetValue((aggregate.Index, period, group), out var accumulator))
            _accumulators[(aggregate.Index, period, group)] = accumulator = Accumulator.For(aggregate.Function);
        return accumulator;
    }

    /// <summary>The accumulator of an aggregate in a period and group; null if no row got there.</summary>
    public Accumulator? Find(Aggregate aggregate, int period, string group) =>
        _accumulators.GetValueOrDefault((aggregate.Index, period, group));

    /// <summary>The groups that rows got into, by aggregate and period.</summary>
    public ILookup<(int Aggregate, int Period), string> Groups() =>
        _accumulators.Keys.Where(key => key.Group.Length > 0).ToLookup(key => (key.Aggregate, key.Period), key => key.Group);

    /// <summary>Adds what a part has seen.</summary>
    public void Merge(Tally part, IReadOnlyList<Aggregate> aggregates)
    {
        foreach (var (key, accumulator) in part._accumulators)
            Get(aggregates[key.Aggregate], key.Period, key.Group).Merge(accumulator);
        foreach (var table in part._tables.Values.SelectMany(tables => tables))
            Note(table);
    }
}
