namespace Pipeline.Measure;

/// <summary>How the rows of an aggregate become one number.</summary>
internal enum AggregateFunction
{
    /// <summary>How many rows.</summary>
    Count,

    /// <summary>The values added; blanks are missing.</summary>
    Sum,

    /// <summary>The values added that are there; blanks are not missing, and none at all is no value.</summary>
    Stated,

    /// <summary>How many different values; how many people who are certainly different.</summary>
    Distinct,

    /// <summary>How many mentions of people may be one of those or somebody else.</summary>
    Uncertain,

    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The median: of an even number the mean of the middle two.</summary>
    Median,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>The newest value of each area, added up over areas.</summary>
    Latest,

    /// <summary>How high each value stands; for <c>top</c>, <c>values</c>.</summary>
    Values,
}

/// <summary>One aggregate over rows of a kind, as <c>sum(attendance-totals.total where not listed)</c>; shared by all formulas that have it.</summary>
/// <param name="Index">Its place among all aggregates of a catalogue.</param>
/// <param name="Function">How rows become a number.</param>
/// <param name="Kind">The rows' kind.</param>
/// <param name="Field">The field aggregated; null for a count.</param>
/// <param name="Where">Which rows; null for all.</param>
/// <param name="Evidence">The other rows that the condition rests on.</param>
internal sealed record Aggregate(
    int Index,
    AggregateFunction Function,
    RecordKind Kind,
    Field? Field,
    Func<Row, Truth>? Where,
    IReadOnlyList<Func<Row, IReadOnlyList<Record>>> Evidence
)
{
    private readonly List<Split> _splits = [];

    /// <summary>The ways that some indicator breaks it down.</summary>
    public IReadOnlyList<Split> Splits => _splits;

    /// <summary>Breaks it down by columns too, where its rows say anything about them.</summary>
    public void SplitBy(IEnumerable<string> columns)
    {
        foreach (var column in columns.Where(column => !_splits.Exists(split => split.Column == column)))
        {
            if (Split.Find(Kind, Field, column) is { } split)
                _splits.Add(split);
        }
    }

    /// <summary>Whether its rows say anything about a group, written column=code.</summary>
    public bool IsSplitInto(string group) =>
        _splits.Exists(split =>
            group.Length > split.Column.Length
            && group[split.Column.Length] == '='
            && group.StartsWith(split.Column, StringComparison.Ordinal)
        );
}
