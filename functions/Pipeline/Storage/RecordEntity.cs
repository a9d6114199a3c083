using System.Globalization;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// A record as a table's row. Columns keep their names and types, so that Power BI and Excel read the table as it is: numbers are
/// doubles, yes and no are booleans, days are moments at midnight UTC, lists are JSON. What is missing has no property.
/// </summary>
internal static class RecordEntity
{
    // Days are 4 digits of year anyway; rows and ordinals stay sortable up to Google's 10 million cells.
    private const int RowDigits = 8;
    private const int OrdinalDigits = 5;

    /// <summary>The row key: kind | spreadsheet | generation | tab | row | ordinal.</summary>
    public static Entity From(Record record, string generationKey)
    {
        var source = record.Source;
        var place = $"{Key.Word(source.TabId)}|{Key.Number(source.Row, RowDigits)}|{Key.Number(source.Ordinal, OrdinalDigits)}";
        return new(Key.Word(record.Area.Key), $"{generationKey}|{place}", PropertiesOf(record));
    }

    /// <summary>The record of a row.</summary>
    public static Record ToRecord(PropertyBag properties)
    {
        var kind = RecordKinds.Find(properties.Text("kind")!)!;
        var source = new RecordSource(
            properties.Text("source_spreadsheet")!,
            properties.Text("source_tab_id")!,
            properties.Text("source_tab")!,
            (int)properties.Whole("source_row")!,
            (int)properties.Whole("source_ordinal")!
        );
        return Record.OfValues(
            kind,
            Area.FromKey(properties.Text("area")!),
            properties.Text("project"),
            source,
            ValuesOf(properties, kind),
            properties.Text("origins") is { } origins ? new StoredOrigins(origins) : new Dictionary<string, Origin>(),
            properties.Day("reporting_start") is { } start && properties.Day("reporting_end") is { } end ? new DateRange(start, end) : null
        );
    }

    private static object?[] ValuesOf(PropertyBag properties, RecordKind kind)
    {
        var values = new object?[kind.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (properties.ContainsKey(kind.Columns[i].Name))
                values[i] = Read(properties, kind.Columns[i]);
        }
        return values;
    }

    private static PropertyBag PropertiesOf(Record record)
    {
        var properties = new PropertyBag()
            .With("kind", record.Kind.Name)
            .With("area", record.Area.Key)
            .With("project", record.Project)
            .With("source_spreadsheet", record.Source.Spreadsheet)
            .With("source_tab_id", record.Source.TabId)
            .With("source_tab", record.Source.TabName)
            .With("source_row", (long)record.Source.Row)
            .With("source_ordinal", (long)record.Source.Ordinal)
            .With("reporting_start", record.ReportingPeriod?.Start)
            .With("reporting_end", record.ReportingPeriod?.End);
        for (var i = 0; i < record.Kind.Columns.Count; i++)
            Write(properties, record.Kind.Columns[i].Name, record[i]);
        return properties.With("origins", StoredOrigins.TextOf(record.Origins));
    }

    private static void Write(PropertyBag properties, string name, object? value)
    {
        _ = value switch
        {
            DateOnly day => properties.With(name, day),
            DateTime at => properties.With(name, at),
            TimeOnly time => properties.With(name, time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            Quality quality => properties.With(name, quality.Code()),
            IReadOnlyList<DateOnly> days => properties.With(name, StoreJson.Write(days)),
            IReadOnlyList<string> texts => properties.With(name, StoreJson.Write(texts)),
            _ => properties.With(name, value),
        };
    }

    private static object? Read(PropertyBag properties, Column column) =>
        column.Type switch
        {
            ColumnType.Date => properties.Day(column.Name),
            ColumnType.DateTime => properties.DayAndTime(column.Name),
            ColumnType.Time => TimeOnly.Parse(properties.Text(column.Name)!, CultureInfo.InvariantCulture),
            ColumnType.Quality => QualityExtensions.FromCode(properties.Text(column.Name)!),
            ColumnType.Dates => StoreJson.Read<List<DateOnly>>(properties.Text(column.Name)!),
            ColumnType.List => StoreJson.Read<List<string>>(properties.Text(column.Name)!),
            _ => properties[column.Name],
        };
}
