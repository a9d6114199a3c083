using System.Text.Json;

namespace Pipeline.Tests.Storage;

/// <summary>Records are compared by everything they carry.</summary>
internal static class RecordAssert
{
    public static void Equal(IEnumerable<Record> expected, IEnumerable<Record> actual) =>
        Assert.Equal(expected.Select(Shown), actual.Select(Shown));

    /// <summary>
    /// Compares everything public, so that a property that a store forgets is noticed; therefore every property must have a value.
    /// </summary>
    public static void Same<T>(T expected, T actual)
    {
        var empty = typeof(T).GetProperties().Where(property => property.GetValue(expected) is null).Select(property => property.Name);
        Assert.Empty(empty);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
    }

    private static string Shown(Record record) =>
        JsonSerializer.Serialize(
            new
            {
                Kind = record.Kind.Name,
                record.Area.Key,
                record.Project,
                record.Source,
                record.ReportingPeriod,
                Values = record.Kind.Columns.Select(column => record[column.Name]),
                Origins = record.Origins.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            }
        );
}
