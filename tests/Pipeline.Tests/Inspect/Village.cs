using System.Globalization;
using Pipeline.Areas;
using Pipeline.Inspect;
using Pipeline.Settings;

namespace Pipeline.Tests.Inspect;

/// <summary>A municipality with one spreadsheet, a tab for each kind of row; rows get their numbers in the order they are added.</summary>
internal sealed class Village
{
    public const string Code = "KG-N-AKTAL";
    public const string SpreadsheetId = "ak-tal-2018.xlsx";
    private const string Project = "Голос граждан";
    private readonly List<(RecordKind Kind, (string Column, object? Value)[] Values)> _rows = [];

    public Registry Registry { get; init; } =
        Registry.Empty with
        {
            Municipalities = [new(Code, new("Ак-Талский АА", "Ак-Тал айыл аймагы", "Ak-Tal"), "АА", "KG-N", null, [], Project)],
            Spreadsheets = [new(SpreadsheetId, Code, Project, "rg.aktal@example.org", Language.Ky, null, null)],
        };

    public PipelineSettings Settings { get; init; } = new();

    public DateRange? ReportingPeriod { get; init; }

    public IReadOnlyList<StoredIndicator> History { get; init; } = [];

    /// <summary>What changed in the spreadsheet lately.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];

    /// <summary>How tabs are called: the kind's name unless a test renames them.</summary>
    public Func<RecordKind, string> TabName { get; init; } = kind => kind.Name;

    /// <summary>How many rows stand above the first row of data: one header unless a test inserts some.</summary>
    public int RowsAbove { get; init; } = 1;

    /// <summary>How many rows were added.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row; texts that look like ISO dates become days in date columns, whole numbers become numbers.</summary>
    public Village With(RecordKind kind, params (string Column, object? Value)[] values)
    {
        _rows.Add((kind, values));
        return this;
    }

    public static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    public IReadOnlyList<Finding> Inspect(string asOf) =>
        [.. Inspector.Inspect(Data(), Day(asOf)), .. Inspector.InspectFigures(History, Data().Sources, Day(asOf))];

    private Inspector Inspector => new(Registry, Settings, Pipeline.Measure.IndicatorCatalogue.Shipped);

    public IReadOnlyList<Finding> Inspect(string asOf, string code) => [.. Inspect(asOf).Where(finding => finding.Code == code)];

    public AreaData Data(DateTimeOffset? firstSeen = null) => Data(_rows.Select((_, index) => index), firstSeen);

    /// <summary>The data with the rows in another order.</summary>
    public AreaData Data(IEnumerable<int> order, DateTimeOffset? firstSeen = null)
    {
        var next = new Dictionary<RecordKind, int>();
        var records = order.Select(index => Record(_rows[index].Kind, _rows[index].Values, next)).ToList();
        var tables = RecordKinds.All.Where(next.ContainsKey).Select(kind => Table(kind, next[kind], firstSeen));
        var source = new SourceState(
            new(SpreadsheetId, SpreadsheetId, SpreadsheetId, ""),
            SourceCondition.Fresh,
            Code,
            Project,
            "rg.aktal@example.org",
            firstSeen,
            firstSeen,
            records.Count,
            "",
            "",
            [.. tables],
            Problem: null
        )
        {
            FirstSeen = firstSeen,
            Changes = Changes,
        };
        return new(Area.Municipality(Code), records, [source], [], History);
    }

    private Record Record(RecordKind kind, (string Column, object? Value)[] values, Dictionary<RecordKind, int> next)
    {
        var row = next[kind] = next.GetValueOrDefault(kind, RowsAbove) + 1;
        var typed = values.Select(value => KeyValuePair.Create(value.Column, Typed(kind, value.Column, value.Value))).ToList();
        var origins = typed
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => new Origin(new(row - 1, kind.IndexOf(pair.Key)), null), StringComparer.Ordinal);
        var source = new RecordSource(SpreadsheetId, TabId(kind), TabName(kind), row);
        return new(kind, Area.Municipality(Code), Project, source, typed, origins) { ReportingPeriod = ReportingPeriod };
    }

    private HarmonisedTable Table(RecordKind kind, int lastRow, DateTimeOffset? since) =>
        new(
            kind.Name,
            TabId(kind),
            TabName(kind),
            new(new(0, 0), new(lastRow - 1, kind.Columns.Count - 1)),
            kind.Columns.Select((column, index) => (column, index))
                .ToDictionary(pair => pair.column.Name, pair => new TableHeading(pair.index, pair.column.Name), StringComparer.Ordinal),
            lastRow - 1
        )
        {
            FilledSince = since,
        };

    private static string TabId(RecordKind kind) => $"tab-{kind.Name}";

    private static object? Typed(RecordKind kind, string column, object? value) =>
        (kind.Columns[kind.IndexOf(column)].Type, value) switch
        {
            (ColumnType.Date, string iso) => Day(iso),
            (ColumnType.DateTime, string iso) => DateTime.Parse(iso, CultureInfo.InvariantCulture),
            (ColumnType.Time, string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture),
            (ColumnType.Number, int number) => (double)number,
            (ColumnType.Dates, string[] days) => (IReadOnlyList<DateOnly>)[.. days.Select(Day)],
            _ => value,
        };
}
