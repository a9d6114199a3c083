using System.Globalization;
using Pipeline.Harmonise;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise;

/// <summary>How the corpus of spreadsheets is read, compared with its truth.</summary>
internal static class TableCorpus
{
    private static readonly string[] Separators = [" / "];

    /// <summary>What came out of one spreadsheet.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="KindsRight">Whether the records' kinds are those expected.</param>
    /// <param name="Cells">Values expected.</param>
    /// <param name="Wrong">Values that are not those expected, in words.</param>
    /// <param name="Silent">How many of them carry no finding.</param>
    /// <param name="Findings">Findings that are not those expected, in words.</param>
    public sealed record Outcome(
        string Name,
        bool KindsRight,
        int Cells,
        IReadOnlyList<string> Wrong,
        int Silent,
        IReadOnlyList<string> Findings
    );

    /// <summary>Reads every spreadsheet of the corpus.</summary>
    public static IReadOnlyList<Outcome> Run(string folder, Registry registry) =>
        [.. SpreadsheetFixture.All(folder).Select(fixture => Compare(fixture, registry))];

    private static Outcome Compare(SpreadsheetFixture fixture, Registry registry)
    {
        if (fixture.Registered is { } entry)
            registry = registry with { Spreadsheets = [new(fixture.Name, entry.Municipality, null, null, null, entry.Year, null)] };
        var read = new Harmoniser(registry, new PipelineSettings()).Harmonise(fixture.Spreadsheet, null);
        var wrong = new List<string>();
        var silent = 0;
        foreach (var ((kind, values), record) in Pairs(fixture, read))
        {
            foreach (var (column, expected) in values)
            {
                var actual = Shown(record, column);
                if (actual == expected)
                    continue;
                wrong.Add($"{kind} row {record.Source.Row} {column}: «{actual}», not «{expected}»");
                silent += read.Findings.Any(finding => finding.Place.Cells is { } cells && cells.First.Row == record.Source.Row - 1)
                    ? 0
                    : 1;
            }
        }
        var kinds = fixture
            .Records.Select(expected => expected.Kind)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(read.Records.Select(record => record.Kind.Name).Order(StringComparer.Ordinal));
        if (!kinds)
            wrong.Add($"records: {Kinds(read)}");
        if (read.Records.CountBy(record => (record.Kind, record.Source)).Any(place => place.Value > 1))
            wrong.Add("two records of a kind at one place");
        return new(fixture.Name, kinds, fixture.Records.Sum(record => record.Values.Count), wrong, silent, Unexpected(fixture, read));
    }

    private static IEnumerable<((string Kind, Dictionary<string, string> Values) Expected, Record Record)> Pairs(
        SpreadsheetFixture fixture,
        HarmonisedSpreadsheet read
    )
    {
        var records = read.Records.ToLookup(record => record.Kind.Name);
        return fixture.Records.GroupBy(expected => expected.Kind).SelectMany(group => group.Zip(records[group.Key]));
    }

    private static string Kinds(HarmonisedSpreadsheet read) =>
        string.Join(", ", read.Records.GroupBy(record => record.Kind.Name).Select(group => $"{group.Count()} {group.Key}"));

    private static List<string> Unexpected(SpreadsheetFixture fixture, HarmonisedSpreadsheet read)
    {
        var counts = read
            .Findings.Where(finding => finding.Code is not "problem-uncoded" and not FindingCodes.HeaderInferred)
            .ToLookup(finding => finding.Code);
        var codes = counts.Select(group => group.Key).Union(fixture.Findings.Keys).Order(StringComparer.Ordinal);
        return
        [
            .. codes
                .Where(code => counts[code].Count() != fixture.Findings.GetValueOrDefault(code))
                .Select(code =>
                    $"{counts[code].Count()} {code}: {string.Join("; ", counts[code].Select(finding => $"{finding.Place.Cells} {finding.Anchor}"))}"
                ),
        ];
    }

    private static string Shown(Record record, string column) =>
        column == "area" ? record.Area.Key
        : record.Kind.IndexOf(column) < 0 ? "no such column"
        : record[column] switch
        {
            null => "",
            bool flag => flag ? "yes" : "no",
            double number => number.ToString(CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            Quality quality => quality.Code(),
            IReadOnlyList<string> texts => string.Join(Separators[0], texts),
            IReadOnlyList<DateOnly> days => string.Join(
                Separators[0],
                days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            ),
            var other => other.ToString()!,
        };
}
