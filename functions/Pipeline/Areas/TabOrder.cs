namespace Pipeline.Areas;

/// <summary>
/// The order of tabs by what people see: by title, then as they stand in the spreadsheet. Ids differ between a folder and Google, and what is computed
/// from the same spreadsheets must not.
/// </summary>
internal sealed class TabOrder
{
    private readonly Dictionary<(string Spreadsheet, string TabId), int> _places;

    /// <summary>The order of the tabs that tables were recognised on.</summary>
    public TabOrder(IEnumerable<SourceState> sources) =>
        _places = sources
            .OrderBy(source => SpreadsheetReference.PlainTitle(source.Reference.Title), StringComparer.Ordinal)
            .ThenBy(source => source.Reference.Id, StringComparer.Ordinal)
            .SelectMany(source => source.Tables.Select(table => (source.Reference.Id, table.TabId)))
            .Distinct()
            .Select((tab, place) => (tab, place))
            .ToDictionary(pair => pair.tab, pair => pair.place);

    /// <summary>The place of a row's tab among all tabs; last where its spreadsheet is not known.</summary>
    public int Of(Record record) => _places.GetValueOrDefault((record.Source.Spreadsheet, record.Source.TabId), int.MaxValue);
}
