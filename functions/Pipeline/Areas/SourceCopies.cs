namespace Pipeline.Areas;

/// <summary>
/// Spreadsheets with the same content, cell by cell: of these only one counts, or everything in it would be doubled. Those that the registry gives
/// different municipalities are no copies: there the content is wrong, and whose is not for us to say.
/// </summary>
internal static class SourceCopies
{
    /// <summary>Each copy's id, with the spreadsheet that counts in its stead: the registered one, else the one with the shorter id.</summary>
    public static IReadOnlyDictionary<string, SourceState> Of(IEnumerable<SourceState> sources, Registry registry)
    {
        var copies = new Dictionary<string, SourceState>(StringComparer.Ordinal);
        foreach (
            var same in sources
                .Where(source => source is { Records: > 0, Hash.Length: > 0 })
                .GroupBy(source => source.Hash)
                .Where(same => same.Skip(1).Any())
        )
        {
            List<SourceState> counted = [];
            foreach (var source in InOrder(same, registry))
            {
                if (counted.Find(other => IsCopy(source, other)) is { } original)
                    copies[source.Reference.Id] = original;
                else
                    counted.Add(source);
            }
        }
        return copies;
    }

    private static IEnumerable<SourceState> InOrder(IEnumerable<SourceState> same, Registry registry) =>
        same.OrderBy(source => registry.FindSpreadsheet(source.Reference) is null)
            .ThenBy(source => source.Municipality is null)
            .ThenBy(source => source.Reference.Id.Length)
            .ThenBy(source => source.Reference.Id, StringComparer.Ordinal);

    private static bool IsCopy(SourceState source, SourceState original) =>
        source.Municipality is null || source.Municipality == original.Municipality;
}
