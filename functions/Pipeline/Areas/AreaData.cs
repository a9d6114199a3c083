namespace Pipeline.Areas;

/// <summary>Everything known about one area: what one partition of the store answers.</summary>
/// <param name="Area">Which one.</param>
/// <param name="Records">Its current records that count.</param>
/// <param name="Sources">The spreadsheets that should be, or are, about it.</param>
/// <param name="Findings">Its open findings.</param>
/// <param name="History">Its figures as earlier runs reported them, with what was reported before they changed.</param>
public sealed record AreaData(
    Area Area,
    IReadOnlyList<Record> Records,
    IReadOnlyList<SourceState> Sources,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<StoredIndicator> History
)
{
    /// <summary>Its current records that don't count, each with the row of another tab that does (<see cref="RepeatedRows"/>).</summary>
    public IReadOnlyDictionary<Record, Record> Repeated { get; init; } = new Dictionary<Record, Record>();
}
