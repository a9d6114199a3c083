namespace Pipeline;

/// <summary>A figure with its history.</summary>
/// <param name="Value">The figure now.</param>
/// <param name="Since">The run that computed it first, UTC.</param>
/// <param name="Restatements">Earlier figures, oldest first.</param>
public sealed record StoredIndicator(IndicatorValue Value, DateTimeOffset Since, IReadOnlyList<Restatement> Restatements);

/// <summary>A figure that was reported and later changed.</summary>
/// <param name="Value">What was reported; null for «no data».</param>
/// <param name="Quality">How exactly it was known.</param>
/// <param name="From">When it was computed first, UTC.</param>
/// <param name="Until">When it changed, UTC.</param>
public sealed record Restatement(double? Value, Quality Quality, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The version of the formula that gave it; empty if not recorded.</summary>
    public string FormulaVersion { get; init; } = "";

    /// <summary>Whether outputs don't show it, because few people could follow from it.</summary>
    public bool IsHidden { get; init; }
}
