namespace Pipeline;

/// <summary>
/// Finds the registry's entries without going through all of them. An entry means a spreadsheet by its id, its link or any other link that
/// holds the id, its title, or its file's name without the folder.
/// </summary>
internal sealed class RegistryIndex
{
    private readonly IReadOnlyList<Municipality> _municipalities;
    private readonly IReadOnlyList<RegisteredSpreadsheet> _spreadsheets;
    private readonly Dictionary<string, Municipality> _byCode = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> _byName;
    private readonly ILookup<string, int> _byPlainTitle;
    private readonly ILookup<string, int> _byLinkedId;

    public RegistryIndex(Registry registry)
    {
        (_municipalities, _spreadsheets) = (registry.Municipalities, registry.Spreadsheets);
        foreach (var municipality in _municipalities)
            _byCode.TryAdd(municipality.Code, municipality);
        _byName = PlacesBy(reference => reference.Trim(), StringComparer.OrdinalIgnoreCase);
        _byPlainTitle = PlacesBy(reference => SpreadsheetReference.PlainTitle(reference).Trim(), StringComparer.OrdinalIgnoreCase);
        _byLinkedId = PlacesBy(LinkedId, StringComparer.Ordinal);
    }

    /// <summary>Whether the registry still has the entries that the index was made of.</summary>
    public bool IsOf(Registry registry) =>
        ReferenceEquals(_municipalities, registry.Municipalities) && ReferenceEquals(_spreadsheets, registry.Spreadsheets);

    /// <summary>The municipality of a code, or null.</summary>
    public Municipality? Municipality(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The entries that mean a spreadsheet, in the registry's order.</summary>
    public IEnumerable<RegisteredSpreadsheet> Spreadsheets(SpreadsheetReference spreadsheet) =>
        _byName[spreadsheet.Id]
            .Concat(_byName[spreadsheet.Link])
            .Concat(_byName[spreadsheet.Title])
            .Concat(_byName[spreadsheet.Id[(spreadsheet.Id.LastIndexOf('/') + 1)..]])
            .Concat(_byLinkedId[spreadsheet.Id])
            .Concat(spreadsheet.IsGoogle ? _byPlainTitle[SpreadsheetReference.PlainTitle(spreadsheet.Title)] : [])
            .Distinct()
            .Order()
            .Select(place => _spreadsheets[place]);

    private ILookup<string, int> PlacesBy(Func<string, string> key, StringComparer comparer) =>
        _spreadsheets.Select((entry, place) => (Key: key(entry.Reference), place)).ToLookup(pair => pair.Key, pair => pair.place, comparer);

    // …/d/<id>/edit, …/d/<id>?usp=sharing, or nothing after it.
    private static string LinkedId(string reference)
    {
        var at = reference.IndexOf("/d/", StringComparison.Ordinal);
        var behind = at < 0 ? "" : reference[(at + 3)..];
        var end = behind.AsSpan().IndexOfAny("/?#");
        return end < 0 ? behind : behind[..end];
    }
}
