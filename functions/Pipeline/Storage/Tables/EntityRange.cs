namespace Pipeline.Storage.Tables;

/// <summary>Which rows a query asks for: a whole table, a partition, or a run of row keys in a partition.</summary>
/// <param name="Partition">The partition; null for all.</param>
/// <param name="From">The first row key, included; null for the partition's first.</param>
/// <param name="Before">The first row key no longer wanted; null for the partition's end.</param>
internal sealed record EntityRange(string? Partition = null, string? From = null, string? Before = null)
{
    /// <summary>Every row of the table.</summary>
    public static readonly EntityRange Everything = new();
}
