namespace Pipeline.Harmonise.Values;

/// <summary>A number as a cell gives it.</summary>
/// <param name="Value">The number; a percentage in percent: 101 for «101%».</param>
/// <param name="Quality">Exact, a lower bound («более 20») or an approximation («около 240»).</param>
internal sealed record Amount(double Value, Quality Quality = Quality.Exact)
{
    /// <summary>The words after it («человек», «статьи на порталах»), as typed; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercent { get; init; }

    /// <summary>What was multiplied, as in «8 МТУ x 50 анкет = 400»; empty where nothing was.</summary>
    public IReadOnlyList<double> Factors { get; init; } = [];
}
