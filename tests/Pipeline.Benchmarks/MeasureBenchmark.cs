using System.Globalization;
using Pipeline.Areas;
using Pipeline.Measure;
using Pipeline.Publish.SmallCells;
using Pipeline.Settings;

namespace Pipeline.Benchmarks;

/// <summary>Measures a country: 484 municipalities of 860 rows, the whole catalogue, 12 weeks and the longer periods; then decides what is hidden.</summary>
internal static class MeasureBenchmark
{
    private const string Project = "P1";
    private static readonly string[] Categories = ["executive", "council", "initiative-group", "monitoring-group", "ngo", "resident"];
    private static readonly string[] Types = ["training", "focus-group", "survey", "assembly", "hearing"];

    private static readonly RecordKind[] Kinds = [RecordKinds.Schedule, RecordKinds.Attendance, RecordKinds.Survey];
    private static readonly DateOnly Due = new(2018, 7, 15);
    private static readonly DateTimeOffset Received = new(2018, 7, 10, 0, 0, 0, TimeSpan.Zero);

    /// <summary>measure [municipalities].</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : NationalFolder.Municipalities;
        var municipalities = Enumerable.Range(0, count).Select(MunicipalityOf).ToList();
        var registry = Registry.Empty with { Municipalities = municipalities, Spreadsheets = [.. municipalities.Select(SpreadsheetOf)] };
        var settings = new PipelineSettings();
        var measurer = new Measurer(registry, settings, new DateOnly(2018, 7, 31));
        IReadOnlyList<IndicatorValue> figures = [];
        await Measurement.OfAsync(
            "making the rows",
            () => Task.FromResult(registry.Municipalities.Sum(municipality => Records(Area.Municipality(municipality.Code)).LongCount()))
        );
        await Measurement.OfAsync(
            "measure (making the rows included)",
            () =>
            {
                var rows = 0L;
                foreach (var municipality in registry.Municipalities)
                {
                    var records = Records(Area.Municipality(municipality.Code)).ToList();
                    rows += records.Count;
                    measurer.Add(new AreaData(Area.Municipality(municipality.Code), records, [SourceOf(municipality)], [], []));
                }
                figures = measurer.Complete();
                return Task.FromResult(rows);
            }
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Count:N0} figures"));
        await Measurement.OfAsync(
            "deciding what is hidden",
            () => Task.FromResult((long)Suppression.Of(figures, measurer.Catalogue, registry, settings.SmallCellThreshold).Count)
        );
        return 0;
    }

    private static Municipality MunicipalityOf(int i) =>
        new($"M{i}", LocalText.Same($"Айыл-{i}"), "АА", $"KG-{"CYNJOBT"[i % 7]}", $"Район-{i % 40}", [], Project);

    private static RegisteredSpreadsheet SpreadsheetOf(Municipality municipality) =>
        new(FileOf(municipality), municipality.Code, Project, null, null, 2018, Due);

    // Completeness is counted over every row of a spreadsheet that is due.
    private static SourceState SourceOf(Municipality municipality) =>
        new(
            new(FileOf(municipality), FileOf(municipality), FileOf(municipality), ""),
            SourceCondition.Fresh,
            municipality.Code,
            Project,
            null,
            Received,
            Received,
            860,
            "",
            "",
            [
                .. Kinds.Select(kind => new HarmonisedTable(
                    kind.Name,
                    kind.Name,
                    kind.Name,
                    default,
                    new Dictionary<string, TableHeading>(),
                    60
                )
                {
                    FilledSince = Received,
                }),
            ],
            null
        );

    private static string FileOf(Municipality municipality) => $"{municipality.Code}.xlsx";

    private static IEnumerable<Record> Records(Area area)
    {
        // In a third of the municipalities few men come, and everywhere some categories are rare.
        var random = new Random(int.Parse(area.Code[1..], CultureInfo.InvariantCulture));
        var women = random.Next(3) == 0 ? 199 : 100;
        var start = new DateOnly(2018, 1, 8);
        for (var i = 0; i < 60; i++)
            yield return Row(
                RecordKinds.Schedule,
                area,
                i,
                ("type", Types[i % 5]),
                ("topic", $"Тема {i % 9}"),
                ("date_start", start.AddDays(3 * i)),
                ("planned", 10d),
                ("status", i < 40 ? "held" : "planned")
            );
        for (var i = 0; i < 600; i++)
        {
            var (date, person) = (start.AddDays(i / 15 * 3), $"{area.Code}/{random.Next(200)}");
            yield return Row(
                RecordKinds.Attendance,
                area,
                i,
                ("type", Types[i / 15 % 5]),
                ("topic", $"Тема {i / 15 % 9}"),
                ("date_start", date),
                ("person", person),
                ("sex", random.Next(200) < women ? "f" : "m"),
                ("birth_year", (double)random.Next(1945, 2003)),
                ("category", Categories[random.Next(200) == 0 ? 5 : random.Next(5)]),
                ("person_certain", true)
            );
        }
        for (var i = 0; i < 200; i++)
        {
            var at = new DateTime(2018, 7, 1 + (i % 28), 9, i % 60, 0, DateTimeKind.Unspecified);
            string[] problems = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"problem-{random.Next(10)}").Distinct()];
            yield return Row(
                RecordKinds.Survey,
                area,
                i,
                ("timestamp", at),
                ("zone", $"Зона {i % 4}"),
                ("sex", i % 2 == 0 ? "f" : "m"),
                ("age", (double)random.Next(18, 81)),
                ("problems", problems),
                ("problem_codes", problems)
            );
        }
    }

    private static Record Row(RecordKind kind, Area area, int row, params ReadOnlySpan<(string Column, object Value)> values)
    {
        var named = new Dictionary<string, object?>();
        foreach (var (column, value) in values)
            named[column] = value;
        return new Record(kind, area, Project, new RecordSource($"{area.Code}.xlsx", kind.Name, kind.Name, row + 2), named);
    }
}
