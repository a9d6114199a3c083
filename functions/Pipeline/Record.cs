using System.Globalization;

namespace Pipeline;

/// <summary>Where a value was read: its cell, and the raw text as shown (null for personal data, or where it equals the value).</summary>
public readonly record struct Origin(CellAddress Cell, string? Raw);

/// <summary>The row a record was read from.</summary>
/// <param name="Spreadsheet">The spreadsheet's id.</param>
/// <param name="TabId">The tab's stable id.</param>
/// <param name="TabName">The tab's name when it was read.</param>
/// <param name="Row">The row, counted from 1 as people see it.</param>
/// <param name="Ordinal">Which record of that row, from 0: a wide table gives several.</param>
public sealed record RecordSource(string Spreadsheet, string TabId, string TabName, int Row, int Ordinal = 0);

/// <summary>
/// One typed row: values under the columns of its kind, each with the cell it came from. A missing value is null, never
/// zero. Immutable; a value of a type that its column does not have is a programmer's error and throws.
/// </summary>
public sealed class Record
{
    private readonly object?[] _values;

    /// <summary>Makes a record from values by column name; columns not named are missing.</summary>
    public Record(
        RecordKind kind,
        Area area,
        string? project,
        RecordSource source,
        IEnumerable<KeyValuePair<string, object?>> values,
        IReadOnlyDictionary<string, Origin>? origins = null
    )
    {
        Kind = kind;
        Area = area;
        Project = project;
        Source = source;
        Origins = origins ?? new Dictionary<string, Origin>();
        _values = new object?[kind.Columns.Count];
        foreach (var (column, value) in values)
            _values[Index(column)] = Checked(kind.Columns[Index(column)], value);
    }

    private Record(
        object?[] values,
        RecordKind kind,
        Area area,
        string? project,
        RecordSource source,
        IReadOnlyDictionary<string, Origin> origins
    )
    {
        (Kind, Area, Project, Source, Origins, _values) = (kind, area, project, source, origins, values);
        for (var i = 0; i < values.Length; i++)
            Checked(kind.Columns[i], values[i]);
    }

    /// <summary>What kind of row it is.</summary>
    public RecordKind Kind { get; }

    /// <summary>Whom it is about; also its partition in the store.</summary>
    public Area Area { get; }

    /// <summary>The project it was reported under; null where the registry names none.</summary>
    public string? Project { get; }

    /// <summary>Where it was read.</summary>
    public RecordSource Source { get; }

    /// <summary>The cell of each value by column name; a value inherited from no cell (the registry, a file's name) has none.</summary>
    public IReadOnlyDictionary<string, Origin> Origins { get; }

    /// <summary>The reporting period of the table or spreadsheet, where a title or the registry gives one; it dates rows of kinds without dates.</summary>
    public DateRange? ReportingPeriod { get; init; }

    /// <summary>What it says in words, where it stands in no spreadsheet; its proof carries it. Null for rows of spreadsheets.</summary>
    public string? Stated { get; init; }

    /// <summary>How many of its columns have a value.</summary>
    public int Filled => _values.Count(value => value is not null);

    /// <summary>The value of a column, null where missing.</summary>
    public object? this[string column] => _values[Index(column)];

    /// <summary>The value of a column by its place in <see cref="RecordKind.Columns"/>.</summary>
    public object? this[int column] => _values[column];

    /// <summary>A text, code or null.</summary>
    public string? Text(string column) => (string?)this[column];

    /// <summary>A number or null.</summary>
    public double? Number(string column) => (double?)this[column];

    /// <summary>A day or null.</summary>
    public DateOnly? Date(string column) => (DateOnly?)this[column];

    /// <summary>Yes, no or null.</summary>
    public bool? Flag(string column) => (bool?)this[column];

    /// <summary>Texts; empty where missing.</summary>
    public IReadOnlyList<string> List(string column) => (IReadOnlyList<string>?)this[column] ?? [];

    /// <summary>The day it happened by the kind's <see cref="RecordKind.DateColumn"/>; null if unknown or undated.</summary>
    public DateOnly? When =>
        Kind.DateColumn is null ? null
        : this[Kind.DateColumn] is DateTime at ? DateOnly.FromDateTime(at)
        : (DateOnly?)this[Kind.DateColumn];

    /// <summary>The same record as another of its row.</summary>
    internal Record Numbered(int ordinal) =>
        new(_values, Kind, Area, Project, Source with { Ordinal = ordinal }, Origins)
        {
            ReportingPeriod = ReportingPeriod,
            Stated = Stated,
        };

    /// <summary>Makes a record from values in the order of its kind's columns, which it keeps: for readers of hundreds of thousands of rows.</summary>
    internal static Record OfValues(
        RecordKind kind,
        Area area,
        string? project,
        RecordSource source,
        object?[] values,
        IReadOnlyDictionary<string, Origin> origins,
        DateRange? reportingPeriod
    ) => new(values, kind, area, project, source, origins) { ReportingPeriod = reportingPeriod };

    /// <summary>Whether a number is of some of the people: women, those of a category. Findings are read by more people than the row, and don't quote it.</summary>
    public bool CountsPart(string column) =>
        Kind.Columns[Index(column)].CountsPart
        || (Kind == RecordKinds.AttendanceTotals && column == "total" && this["category"] is not null);

    /// <summary>What a column's cell says, as written where that is kept, else the value read from it; the pseudonym for a person; null where missing.</summary>
    public string? Shown(string column) =>
        Origins.TryGetValue(column, out var origin) && origin.Raw is { } raw ? raw : ShownValue(this[column]);

    /// <summary>A value as text, the same in every culture; null where missing.</summary>
    internal static string? ShownValue(object? value) =>
        value switch
        {
            IReadOnlyList<string> texts => string.Join(" | ", texts),
            IReadOnlyList<DateOnly> days => string.Join("; ", days.Select(day => ShownValue(day))),
            DateOnly day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };

    private int Index(string column)
    {
        var index = Kind.IndexOf(column);
        return index >= 0 ? index : throw new ArgumentException($"{Kind} has no column '{column}'.", nameof(column));
    }

    private object? Checked(Column column, object? value)
    {
        var fits =
            value is null
            || column.Type switch
            {
                ColumnType.Text or ColumnType.Code => value is string,
                ColumnType.Number => value is double,
                ColumnType.Quality => value is Quality,
                ColumnType.Date => value is DateOnly,
                ColumnType.DateTime => value is DateTime,
                ColumnType.Time => value is TimeOnly,
                ColumnType.Flag => value is bool,
                ColumnType.Dates => value is IReadOnlyList<DateOnly>,
                ColumnType.List => value is IReadOnlyList<string>,
                _ => false,
            };
        return fits ? value : throw new ArgumentException($"{Kind}.{column.Name} is a {column.Type}, not a {value!.GetType().Name}.");
    }
}
