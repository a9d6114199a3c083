using Pipeline.Areas;
using Pipeline.Languages;
using Pipeline.Settings;

namespace Pipeline.Inspect;

/// <summary>One area's data on a day, arranged as checks need them. Made once and read by every check.</summary>
public sealed class AreaInspection
{
    private readonly ILookup<RecordKind, Record> _records;
    private readonly Dictionary<string, SourceState> _sources;
    private readonly Lazy<Events> _events;
    private readonly IReadOnlyDictionary<string, IndicatorDefinition> _indicators;

    /// <summary>Arranges an area's data; linear in its records.</summary>
    public AreaInspection(
        AreaData data,
        Registry registry,
        PipelineSettings settings,
        IReadOnlyDictionary<string, IndicatorDefinition> indicators,
        DateOnly asOf
    )
    {
        (Data, Registry, Settings, _indicators, AsOf) = (data, registry, settings, indicators, asOf);
        _records = data.Records.ToLookup(record => record.Kind);
        _sources = data
            .Sources.DistinctBy(source => source.Reference.Id)
            .ToDictionary(source => source.Reference.Id, StringComparer.Ordinal);
        _events = new(() => Events.Of(data.Records));
    }

    /// <summary>The data.</summary>
    public AreaData Data { get; }

    /// <summary>What the coordinator expects.</summary>
    public Registry Registry { get; }

    /// <summary>Settings.</summary>
    public PipelineSettings Settings { get; }

    /// <summary>The day it is judged by.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Schedule, lists and head counts put together.</summary>
    public Events Events => _events.Value;

    /// <summary>An indicator, and its group, as people call them; a code without a name stands for itself.</summary>
    public LocalText NameOf(IndicatorValue value)
    {
        var name = _indicators.GetValueOrDefault(value.Indicator)?.Name ?? LocalText.Same(value.Indicator);
        return value.Group.Length == 0 ? name : Texts.Inspect["named-group", name, GroupOf(value.Group)];
    }

    /// <summary>Whether a figure tells how the data stand, not what happened.</summary>
    public bool IsOfData(IndicatorValue value) => _indicators.GetValueOrDefault(value.Indicator) is { IsOfData: true };

    /// <summary>Whether a figure counts some of the people: findings go further than the figures they are about, which few people may follow from.</summary>
    public bool IsOfSome(IndicatorValue value) => PeopleFigures.IsOfSome(_indicators.GetValueOrDefault(value.Indicator), value.Group);

    // Codes of groups have their words among those of the workbooks.
    private static LocalText GroupOf(string group)
    {
        var at = group.IndexOf('=', StringComparison.Ordinal);
        var code = group[(at + 1)..];
        return Texts.Publish.Find($"workbook-{group[..at]}-{code}") ?? Texts.Publish.Find($"workbook-any-{code}") ?? LocalText.Same(code);
    }

    /// <summary>The area's rows of a kind, in the order of reading.</summary>
    public IEnumerable<Record> Of(RecordKind kind) => _records[kind];

    /// <summary>The registry's entry for the spreadsheet a row stands in, or null.</summary>
    public RegisteredSpreadsheet? EntryOf(Record record) =>
        _sources.TryGetValue(record.Source.Spreadsheet, out var source) ? Registry.FindSpreadsheet(source.Reference) : null;

    /// <summary>Where a cell of a row stands; without a cell, the row as far as its table reaches.</summary>
    public FindingPlace PlaceOf(Record record, CellAddress? cell) =>
        new(
            record.Area,
            record.Project,
            _sources.GetValueOrDefault(record.Source.Spreadsheet)?.Reference,
            record.Source.TabId,
            record.Source.TabName,
            cell is { } known ? CellRange.Of(known) : RowOf(record)
        );

    /// <summary>The cell of a column: the one its value was read from, or, where it is blank, the one under the column's heading.</summary>
    public CellAddress? CellOf(Record record, string? column)
    {
        if (column is null)
            return null;
        if (record.Origins.TryGetValue(column, out var origin))
            return origin.Cell;
        return _sources.GetValueOrDefault(record.Source.Spreadsheet)?.BlankCellOf(record, column);
    }

    /// <summary>The heading above a cell as its author wrote it; null if unknown.</summary>
    public string? HeadingOf(Record record, CellAddress cell) =>
        TableOf(record)?.Headings.Values.FirstOrDefault(heading => heading.Column == cell.Column)?.Text;

    private CellRange RowOf(Record record)
    {
        var row = record.Source.Row - 1;
        var table = TableOf(record)?.Cells ?? default;
        return new(new(row, table.First.Column), new(row, table.Last.Column));
    }

    private HarmonisedTable? TableOf(Record record) => _sources.GetValueOrDefault(record.Source.Spreadsheet)?.TableOf(record);
}
