using System.Globalization;
using Pipeline.Measure;
using Pipeline.Publish;
using Pipeline.Publish.Summary;
using Pipeline.Storage;

namespace Pipeline.Benchmarks;

/// <summary>Publishes the workbooks and donor files of a country in three languages to a folder that is thrown away.</summary>
internal static class PublishBenchmark
{
    private const string Project = "Голос граждан";

    private static readonly DateTimeOffset AsOf = new(2018, 7, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>publish [municipalities].</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var input = Input(arguments.Length == 0 ? 484 : int.Parse(arguments[0], CultureInfo.InvariantCulture));
        var folder = Directory.CreateTempSubdirectory("publish").FullName;
        var publisher = new Publisher(new FolderPublicationStore(folder), new(), [new SummaryWorkbooks(), new DonorOutput()]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"input: {input.Indicators.Count:N0} figures, {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000:N0} MB, process at most {Measurement.PeakMegabytes} MB so far"
            )
        );
        await Measurement.OfAsync("publish", () => WriteAsync(publisher, input));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    /// <summary>Gives the bytes written.</summary>
    private static async Task<long> WriteAsync(Publisher publisher, PublicationInput input)
    {
        var publication = await publisher.PublishAsync(input, CancellationToken.None);
        foreach (var file in publication.Files)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Path}: {file.Bytes / 1000:N0} KB"));
        return publication.Files.Sum(file => file.Bytes);
    }

    /// <summary>Every municipality has a figure of every indicator in every period, groups included: more than any country has.</summary>
    private static PublicationInput Input(int municipalities)
    {
        var today = Bishkek.DayOf(AsOf);
        var catalogue = new Measurer(Registry.Empty, new(), today).Catalogue;
        var registry = Registry.Empty with
        {
            Municipalities =
            [
                .. Enumerable
                    .Range(1, municipalities)
                    .Select(i => new Municipality(
                        $"KG-{i:000}",
                        new($"{i}-й АА", $"{i}-АА", $"Municipality {i}"),
                        "АА",
                        "KG-N",
                        null,
                        [],
                        Project
                    )),
            ],
        };
        var areas = registry.Municipalities.Select(municipality => Area.Municipality(municipality.Code)).Append(Area.Project(Project));
        return new(
            "benchmark",
            AsOf,
            registry,
            catalogue,
            [.. areas.SelectMany(area => Figures(area, catalogue, today))],
            [.. registry.Municipalities.SelectMany(Findings)],
            [],
            _ => AsyncEnumerable.Empty<Record>()
        );
    }

    private static IEnumerable<StoredIndicator> Figures(Area area, IReadOnlyList<IndicatorDefinition> catalogue, DateOnly today)
    {
        var programme = Period.Programme(new(new(2018, 5, 1), new(2018, 7, 31)));
        var periods = Enumerable
            .Range(0, 12)
            .Select(week => Period.Week(today.AddDays(-7 * week)))
            .Concat([Period.SinceStart(today), programme]);
        foreach (var period in periods)
        foreach (var definition in catalogue)
        {
            yield return Figure(area, definition.Code, period, "");
            if (period != programme)
                continue;
            foreach (
                var group in definition.Disaggregation.SelectMany(column => new[] { $"{column}=f", $"{column}=m", $"{column}=unknown" })
            )
                yield return Figure(area, definition.Code, period, group);
        }
    }

    private static StoredIndicator Figure(Area area, string code, Period period, string group) =>
        new(
            new(Project, area, code, period, group, (area.Code.Length * 7 + code.Length * 13 + period.Label.Length) % 97, Quality.Exact)
            {
                Inputs = group.Length > 0 ? [] : [new("s" + area.Code, "1", "Лист 1", "schedule", [3, 4, 5, 9])],
                FormulaVersion = "1f2e3d4c",
            },
            AsOf,
            []
        );

    private static IEnumerable<TrackedFinding> Findings(Municipality municipality) =>
        Enumerable
            .Range(1, 8)
            .Select(i => new TrackedFinding(
                new(
                    "value-missing",
                    i % 2 == 0 ? Severity.Error : Severity.Warning,
                    new(Area.Municipality(municipality.Code), Project, null, "1", "Лист 1", CellRange.Of(new(i, 3))),
                    LocalText.Same($"Не заполнено (ячейка D{i + 1}): впишите число."),
                    $"row {i}"
                ),
                FindingStatus.Open,
                AsOf.AddDays(-i),
                AsOf
            ));
}
