namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads which side a participant comes from: executive, council, initiative-group, monitoring-group, ngo, media, business,
/// resident, other.
/// </summary>
internal static class CategoryReader
{
    private static readonly TopicReader Categories = new("categories", "value-category-unknown", isOfPeople: true);

    /// <summary>The one category of a person, missing, or a question.</summary>
    public static Reading<string> Read(Cell cell) => Categories.Read(cell);

    /// <summary>All categories of a group («аппарат АО, депутаты АК, члены ИГ»), in order of mention.</summary>
    public static IReadOnlyList<string> ReadAll(Cell cell) => Categories.ReadAll(cell);
}
