using System.Globalization;
using Pipeline.Storage;

namespace Pipeline.Tests.Golden;

/// <summary>A run measures what changed; whatever was edited, the figures are those of a run that never ran before.</summary>
public sealed class IncrementalTests : IDisposable
{
    private static readonly string[] Villages = ["Ак-Тал", "Кара-Суу", "Жаны-Алыш"];
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, List<string>> _lists = Villages.ToDictionary(village => village, _ => new List<string>());
    private int _people;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Figures_after_random_edits_are_those_of_a_full_computation()
    {
        var random = new Random(5);
        foreach (var village in Villages)
            Enumerable.Range(0, 6).ToList().ForEach(_ => Edit(village, random));
        for (var edit = 0; edit < 4; edit++)
        {
            foreach (var village in Villages.Where(_ => random.Next(2) == 0))
                Edit(village, random);
            await WriteAsync(rayonOfLast: edit < 2 ? "Нарынский район" : "Ат-Башинский район");

            await RunAsync("kept");
            await RunAsync($"fresh{edit}");

            Assert.Equal(await FiguresAsync($"fresh{edit}"), await FiguresAsync("kept"));
        }
    }

    [Fact]
    public async Task Second_run_of_a_day_reads_no_record_to_measure_and_an_edit_measures_its_own_municipality_and_those_around()
    {
        var random = new Random(1);
        foreach (var village in Villages)
            Edit(village, random);
        await WriteAsync("Нарынский район");
        await RunAsync("out");
        var first = await MeasuredAsync("out");

        await RunAsync("out");
        Assert.DoesNotContain("Records", (await LastMeasuringAsync("out")).Requests.Keys);
        Assert.Equal(first, await MeasuredAsync("out"));

        Edit(Villages[0], random);
        await WriteAsync("Нарынский район");
        await RunAsync("out");
        var changed = (await MeasuredAsync("out"))
            .Except(first)
            .Select(scope => scope.Key)
            .Where(scope => scope.StartsWith("П|", StringComparison.Ordinal));
        Assert.Equal(["П|M0", "П|oblast:KG-N", "П|project:П", "П|rayon:KG-N/Нарынский район"], changed.Order(StringComparer.Ordinal));
    }

    // A row more, a row less, or a row changed.
    private void Edit(string village, Random random)
    {
        var rows = _lists[village];
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"{random.Next(1, 28):00}.06.2018,Бюджет,Асанова Айгуль{(char)('а' + _people++ % 30)},{(random.Next(2) == 0 ? "ж" : "м")},житель"
        );
        var place = random.Next(rows.Count + 1);
        if (place < rows.Count && random.Next(2) == 0)
            rows.RemoveAt(place);
        else if (place < rows.Count)
            rows[place] = row;
        else
            rows.Add(row);
    }

    private async Task WriteAsync(string rayonOfLast)
    {
        Directory.CreateDirectory(_folder.PathOf("in"));
        var registry = Villages.Select(
            (village, i) => $"M{i},{village},АА,Нарынская область,{(i == 2 ? rayonOfLast : "Нарынский район")},П"
        );
        await File.WriteAllLinesAsync(
            _folder.PathOf("in", "registry.csv"),
            registry.Prepend("Код,Название,Тип,Область,Район,Проект").Prepend("Муниципалитеты")
        );
        foreach (var (village, rows) in _lists)
            await File.WriteAllLinesAsync(
                _folder.PathOf("in", $"{village}.csv"),
                rows.Prepend("Дата,Тема,ФИО,Пол,Категория").Prepend($"Список участников, {village} АА 2018")
            );
    }

    private async Task RunAsync(string folder)
    {
        var registry = _folder.PathOf("in", "registry.csv");
        var run = await CommandLineRun.OfAsync([
            "run",
            _folder.PathOf("in"),
            "--registry",
            registry,
            "--out",
            _folder.PathOf(folder),
            "--as-of",
            "2018-07-02",
        ]);
        Assert.Equal((0, ""), (run.ExitCode, run.Complained));
    }

    // That a figure was reported and is no more, only the store that kept it knows.
    private async Task<string> FiguresAsync(string folder)
    {
        var figures = await File.ReadAllLinesAsync(_folder.PathOf(folder, "data", "indicators.csv"));
        Assert.Contains(figures, figure => figure.Contains(",participants,", StringComparison.Ordinal));
        return string.Join('\n', figures.Where(figure => !figure.Contains(",none,", StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyDictionary<string, string>> MeasuredAsync(string folder)
    {
        using var store = RecordStore.OpenLocal(_folder.PathOf(folder, "store.db"));
        return await store.MeasuredAsync(CancellationToken.None);
    }

    private async Task<RunSummary> LastMeasuringAsync(string folder)
    {
        using var store = RecordStore.OpenLocal(_folder.PathOf(folder, "store.db"));
        return await store.RunsAsync(9, CancellationToken.None).FirstAsync(run => run.Stages.Contains(StageName.Measure));
    }
}
