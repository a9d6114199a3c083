using System.Text.Json;

namespace Pipeline.Tests.Storage;

/// <summary>Records are compared by everything they carry.</summary>
internal static class RecordAssert
{
    public static void Equal(IEnumerable<Record> expected, IEnumerable<Record> actual) =>
        Assert.Equal(expected.Select(Shown), actual.Select(Shown));

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
