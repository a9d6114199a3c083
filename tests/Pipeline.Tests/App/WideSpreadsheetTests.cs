using Pipeline.Gather;
using Pipeline.Runs;
using Pipeline.Storage;

namespace Pipeline.Tests.App;

/// <summary>A spreadsheet about more municipalities than a manifest can name.</summary>
public sealed class WideSpreadsheetTests : IDisposable
{
    // A manifest takes some thousand short codes, or some hundred long ones.
    private const int Municipalities = 700;
    private static readonly string LongCode = new('X', 500);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Spreadsheet_about_too_many_municipalities_is_a_finding_and_its_last_good_data_stay()
    {
        File.WriteAllText(
            _folder.PathOf("registry.csv"),
            Lines("Код,Название (рус.),Проект", i => $"KG-C-{i:0000}-{LongCode},Айыл-{i:0000},ПСД", Municipalities)
        );
        using var records = RecordStore.OpenLocal(_folder.PathOf("store.db"));

        var few = await PullAsync(records, rows: 3);
        var many = await PullAsync(records, rows: Municipalities);
        var source = await records.SourceAsync("sheet.csv", None);

        Assert.Equal((1, 0), (few.Changed, few.Kept));
        Assert.Equal((0, 1), (many.Changed, many.Kept));
        Assert.Equal((SourceCondition.Stale, 3), (source!.State.Condition, source.State.Records));
        Assert.Equal(GatherOutcome.Unreadable, source.State.Problem!.Code);
        Assert.Equal(3, (await records.AreasAsync(None)).Count);
    }

    private async Task<PullReport> PullAsync(RecordStore records, int rows)
    {
        File.WriteAllText(
            _folder.PathOf("sheet.csv"),
            Lines("Муниципалитет,Дата подписания,Стороны меморандума", i => $"Айыл-{i:0000},02.07.2018,Сторона {i}", rows)
        );
        var sources = SourcePorts.OfFolder(_folder.Path, _folder.PathOf("registry.csv"), new());
        var ports = sources.Open(records, new FolderPublicationStore(_folder.PathOf("out")));
        return await new PipelineRun(ports, new(), TimeProvider.System) { ReadsEverything = true }.HarmoniseAsync(None);
    }

    private static string Lines(string headings, Func<int, string> line, int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(line).Prepend(headings));
}
