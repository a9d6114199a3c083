using Pipeline.Gather;
using Pipeline.Runs;
using Pipeline.Storage;

namespace Pipeline.Tests.App;

/// <summary>A queue that empties slower than timers tick holds a spreadsheet twice.</summary>
public sealed class RepeatedMessageTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly MemoryQueue _queue = new();
    private readonly RecordStore _records;
    private int _reads;

    public RepeatedMessageTests() => _records = RecordStore.OpenLocal(_folder.PathOf("store.db"));

    public void Dispose()
    {
        _records.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Spreadsheet_queued_twice_is_read_once_and_again_when_it_changes()
    {
        File.WriteAllText(_folder.PathOf("registry.csv"), "Код,Название (рус.),Проект\nKG-Y-KARAKOL,г. Каракол,ПСД");
        Write("ДНТ");
        var runs = new ScheduledRuns(Ports, _queue, new(), TimeProvider.System);

        await runs.GatherAsync(None);
        await runs.GatherAsync(None);
        var queued = _queue.Take();
        foreach (var (spreadsheet, _) in queued)
            await runs.PullAsync(spreadsheet, None);
        var reads = _reads;
        Write("ДНТ, Айыл өкмөтү");
        await runs.GatherAsync(None);
        await runs.PullAsync(Assert.Single(_queue.Take()).Spreadsheet, None);

        Assert.Equal((2, 1, 2), (queued.Count, reads, _reads));
    }

    private void Write(string parties) =>
        File.WriteAllText(
            _folder.PathOf("sheet.csv"),
            $"Муниципалитет,Дата подписания,Стороны меморандума\nг. Каракол,02.07.2018,\"{parties}\""
        );

    private PipelinePorts Ports()
    {
        var sources = SourcePorts.OfFolder(_folder.Path, _folder.PathOf("registry.csv"), new());
        var ports = sources.Open(_records, new FolderPublicationStore(_folder.PathOf("out")));
        return ports with { Source = new CountingSource(ports.Source, () => _reads++) };
    }

    private sealed class CountingSource(ISpreadsheetSource source, Action count) : ISpreadsheetSource
    {
        public IAsyncEnumerable<SpreadsheetReference> ListAsync(
            IReadOnlyList<RegisteredSpreadsheet> registered,
            CancellationToken cancellationToken
        ) => source.ListAsync(registered, cancellationToken);

        public Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, CancellationToken cancellationToken)
        {
            count();
            return source.ReadAsync(reference, cancellationToken);
        }
    }
}
