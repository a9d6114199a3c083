using Pipeline.Runs;
using Pipeline.Settings;
using Pipeline.Storage;
using Pipeline.Tests.Gather.GoogleSheets.Server;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>The pipeline before a Google of its own: spreadsheets of memoranda, a store, and a clock on which waiting takes no time.</summary>
internal sealed class GooglePulls : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordStore _store;

    public GooglePulls()
    {
        Server = new GoogleServer(Clock);
        _store = RecordStore.OpenLocal(_folder.PathOf("store.db"));
        Server.Add("registry", "Реестр", [Municipalities()]);
    }

    public JumpingClock Clock { get; } = new();

    public GoogleServer Server { get; }

    public RecordStore Store => _store;

    /// <summary>How long one run may go on.</summary>
    public TimeSpan? TimeLimit { get; set; }

    public int ReadsPerMinute { get; set; } = 100_000;

    /// <summary>Whether findings are written back.</summary>
    public bool WritesBack { get; set; }

    public long LargestFileBytes { get; set; } = 1_000_000;

    public void Dispose()
    {
        _store.Dispose();
        Server.Dispose();
        _folder.Dispose();
    }

    /// <summary>A tab of memoranda, one row a text.</summary>
    public static Grid Memoranda(params string[] parties) =>
        new(
            "7",
            "Меморандумы",
            [
                [Cell.OfText("Меморандумы о сотрудничестве")],
                [Cell.OfText("Дата подписания"), Cell.OfText("Стороны меморандума")],
                .. parties.Select((text, i) => (Cell[])[Cell.OfDate(43_200 + i), Cell.OfText(text)]),
            ]
        );

    public static string[] Parties(int count, string of) => [.. Enumerable.Range(1, count).Select(i => $"{of} {i}")];

    /// <summary>A pull, as every hour; <paramref name="later"/> is how much later than the one before.</summary>
    public async Task<PullReport> PullAsync(TimeSpan later = default)
    {
        Clock.Advance(later);
        return await RunAsync(run => run.HarmoniseAsync(CancellationToken.None));
    }

    /// <summary>A pull and its checks: what is open.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(TimeSpan later = default)
    {
        Clock.Advance(later);
        var tracked = await RunAsync(async run =>
        {
            await run.HarmoniseAsync(CancellationToken.None);
            return await run.InspectAsync(CancellationToken.None);
        });
        return [.. tracked.Where(finding => finding.Status != FindingStatus.Fixed).Select(finding => finding.Finding)];
    }

    /// <summary>All stages: the published schedule.</summary>
    public async Task<string> PublishedAsync(TimeSpan later = default)
    {
        Clock.Advance(later);
        await RunAsync(run => run.RunAsync(CancellationToken.None));
        return await File.ReadAllTextAsync(_folder.PathOf("out", "data", "records", "schedule.csv"));
    }

    /// <summary>The parties of all memoranda in the store, with the spreadsheet each came from.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync()
    {
        var records = new List<string>();
        foreach (var area in await _store.AreasAsync(CancellationToken.None))
        {
            await foreach (var record in _store.RecordsAsync(area, RecordKinds.Memoranda, CancellationToken.None))
                records.Add($"{record.Source.Spreadsheet}: {record.Text("parties")}");
        }
        records.Sort(StringComparer.Ordinal);
        return records;
    }

    /// <summary>How a spreadsheet stands.</summary>
    public async Task<SourceState> StateAsync(string id) =>
        (await _store.SourcesAsync(CancellationToken.None).SingleAsync(source => source.State.Reference.Id == id)).State;

    /// <summary>A registry that names spreadsheets, and whether each may shrink.</summary>
    public void Register(params (string Spreadsheet, string AcceptsShrinking)[] spreadsheets) =>
        Server
            .Find("registry")
            .Write([
                Municipalities(),
                new Grid(
                    "2",
                    "Таблицы",
                    [
                        [Cell.OfText("Таблица"), Cell.OfText("Муниципалитет"), Cell.OfText("Сокращение верно")],
                        .. spreadsheets.Select(entry =>
                            (Cell[])[Cell.OfText(entry.Spreadsheet), Cell.OfText("KG-Y-KARAKOL"), Cell.OfText(entry.AcceptsShrinking)]
                        ),
                    ]
                ),
            ]);

    private static Grid Municipalities() =>
        new(
            "1",
            "Муниципалитеты",
            [
                [Cell.OfText("Код"), Cell.OfText("Название (рус.)"), Cell.OfText("Проект")],
                [Cell.OfText("KG-Y-KARAKOL"), Cell.OfText("г. Каракол"), Cell.OfText("ПСД")],
            ]
        );

    private async Task<T> RunAsync<T>(Func<PipelineRun, Task<T>> work)
    {
        var settings = new PipelineSettings
        {
            LargestFileBytes = LargestFileBytes,
            Google = new()
            {
                Folders = [GoogleServer.Folder],
                BaseUri = Server.Root,
                ReadsPerMinute = ReadsPerMinute,
                WriteBack = WritesBack,
            },
        };
        using var sources = SourcePorts.OfGoogle(settings, Clock, new Random(7));
        var ports = sources.Open(_store, new FolderPublicationStore(_folder.PathOf("out")), TimeLimit);
        return await work(new PipelineRun(ports, settings, Clock));
    }
}
