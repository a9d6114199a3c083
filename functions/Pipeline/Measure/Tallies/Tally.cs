namespace Pipeline.Measure.Tallies;

/// <summary>What all aggregates have seen of one area under one project, by period and group. Tallies of parts merge into the whole's.</summary>
/// <param name="project">The project; empty where the registry names none.</param>
/// <param name="area">Whom it is about.</param>
/// <param name="aggregates">All aggregates of the catalogue.</param>
internal sealed class Tally(string project, Area area, IReadOnlyList<Aggregate> aggregates)
{
    // By period, then by aggregate: a period heard of later is appended.
    private readonly List<Accumulator?> _totals = [];
    private readonly Dictionary<int, Dictionary<string, Accumulator>> _groups = [];
    private readonly Dictionary<string, HashSet<TableKey>> _tables = [];
    private readonly Dictionary<int, Accumulator> _empty = [];
    private readonly HashSet<int> _periodsWithRows = [];
    private TableKey? _noted;

    /// <summary>The project; empty where the registry names none.</summary>
    public string Project { get; } = project;

    /// <summary>Whom it is about.</summary>
    public Area Area { get; } = area;

    /// <summary>Notes that a record's table is there.</summary>
    public void Note(Record record)
    {
        if (_noted?.Holds(record) != true)
            Note(_noted = TableKey.Of(record));
    }

    /// <summary>Notes that a table is there, with or without rows.</summary>
    public void Note(TableKey table)
    {
        if (!_tables.TryGetValue(table.Kind, out var tables))
            _tables[table.Kind] = tables = [];
        tables.Add(table);
    }

    /// <summary>Notes the periods that a row belongs to; one that it only may belong to is none.</summary>
    public void NoteIn(List<(int Place, Truth IsIn)> places)
    {
        foreach (var (place, isIn) in places)
        {
            if (isIn == Truth.True)
                _periodsWithRows.Add(place);
        }
    }

    /// <summary>Whether any row certainly belongs to a period.</summary>
    public bool HasRowsIn(int period) => _periodsWithRows.Contains(period);

    /// <summary>The accumulator of an aggregate in a period for everybody, made when first asked for.</summary>
    public Accumulator Total(Aggregate aggregate, int period)
    {
        var index = Index(aggregate, period);
        while (_totals.Count <= index)
            _totals.Add(null);
        return _totals[index] ??= Accumulator.For(aggregate);
    }

    /// <summary>The accumulator of an aggregate in a period for a group, made when first asked for.</summary>
    public Accumulator Group(Aggregate aggregate, int period, string group)
    {
        var groups = GroupsAt(Index(aggregate, period));
        if (!groups.TryGetValue(group, out var accumulator))
            groups[group] = accumulator = Accumulator.For(aggregate);
        return accumulator;
    }

    /// <summary>The accumulator of an aggregate in a period, for a group or (empty) for everybody; null if no row got there.</summary>
    public Accumulator? Find(Aggregate aggregate, int period, string group)
    {
        var index = Index(aggregate, period);
        return group.Length > 0 ? _groups.GetValueOrDefault(index)?.GetValueOrDefault(group)
            : index < _totals.Count ? _totals[index]
            : null;
    }

    /// <summary>
    /// What an aggregate has of tables without a row for it; null if there is no table of its kind, which is not the same.
    /// </summary>
    public Accumulator? Empty(Aggregate aggregate)
    {
        if (!_tables.TryGetValue(aggregate.Kind.Name, out var tables))
            return null;
        if (!_empty.TryGetValue(aggregate.Index, out var empty))
        {
            _empty[aggregate.Index] = empty = Accumulator.For(aggregate);
            foreach (var table in tables)
                empty.Inputs.Look(table);
        }
        return empty;
    }

    /// <summary>The groups of an aggregate in a period that rows got into.</summary>
    public IEnumerable<string> GroupsOf(Aggregate aggregate, int period) =>
        _groups.GetValueOrDefault(Index(aggregate, period))?.Keys ?? Enumerable.Empty<string>();

    /// <summary>Adds what a part has seen, which must not change any more.</summary>
    public void Merge(Tally part)
    {
        _periodsWithRows.UnionWith(part._periodsWithRows);
        for (var index = 0; index < part._totals.Count; index++)
        {
            if (part._totals[index] is { } accumulator)
                Total(aggregates[index % aggregates.Count], index / aggregates.Count).Merge(accumulator);
        }
        foreach (var (index, groups) in part._groups)
        {
            foreach (var (group, accumulator) in groups)
                Group(aggregates[index % aggregates.Count], index / aggregates.Count, group).Merge(accumulator);
        }
        foreach (var table in part._tables.Values.SelectMany(tables => tables))
            Note(table);
    }

    private int Index(Aggregate aggregate, int period) => (period * aggregates.Count) + aggregate.Index;

    private Dictionary<string, Accumulator> GroupsAt(int index)
    {
        if (!_groups.TryGetValue(index, out var groups))
            _groups[index] = groups = new(StringComparer.Ordinal);
        return groups;
    }
}
