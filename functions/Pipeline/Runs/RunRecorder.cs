namespace Pipeline.Runs;

/// <summary>Runs stages at one moment of the clock, and notes in the store and in telemetry what each did, how long, and at what cost.</summary>
internal sealed class RunRecorder(PipelinePorts ports, TimeProvider clock)
{
    private RunContext? _context;
    private IReadOnlyDictionary<string, int> _noted = ports.Records.Requests;

    /// <summary>The moment of the run.</summary>
    public DateTimeOffset At { get; } = clock.GetUtcNow();

    /// <summary>Whether every spreadsheet is to be read, whatever was read before.</summary>
    public bool ReadsEverything { get; set; }

    /// <summary>A stage with the registry as it is now; it is read once for all stages of a run.</summary>
    public async Task<T> RecordAsync<T>(string stage, Func<RunContext, Task<T>> work, CancellationToken cancellationToken)
    {
        if (_context is null)
        {
            await ports.Records.PrepareAsync(cancellationToken);
            _context = await RunContext.LoadAsync(ports, At, ReadsEverything, cancellationToken);
        }
        return await RecordAsync(stage, () => work(_context), cancellationToken);
    }

    /// <summary>A stage with the registry as it was last read: one spreadsheet out of many, whose run has just read it.</summary>
    public async Task<T> RecordOneAsync<T>(string stage, Func<RunContext, Task<T>> work, CancellationToken cancellationToken)
    {
        var context = await RunContext.OfLastRegistryAsync(ports, At, cancellationToken);
        return await RecordAsync(stage, () => work(context), cancellationToken);
    }

    private async Task<T> RecordAsync<T>(string stage, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        using var traced = Telemetry.Stage(stage);
        var started = clock.GetTimestamp();
        var result = await work();
        var pull = result as PullReport;
        var run = new RunSummary(
            $"{RunContext.IdOf(At)}-{stage}",
            At,
            clock.GetElapsedTime(started),
            [stage],
            pull?.Read ?? 0,
            pull?.Changed ?? 0,
            pull?.RecordsWritten ?? 0,
            Unnoted()
        )
        {
            IsWhole = pull?.IsWhole ?? false,
            Left = pull?.Left ?? [],
        };
        await ports.Records.SaveRunAsync(run, cancellationToken);
        traced.Done(run);
        return result;
    }

    /// <summary>The requests since the last stage, those for the registry and the tables included.</summary>
    private Dictionary<string, int> Unnoted()
    {
        var (before, now) = (_noted, ports.Records.Requests);
        _noted = now;
        return now.Select(table => KeyValuePair.Create(table.Key, table.Value - before.GetValueOrDefault(table.Key)))
            .Where(table => table.Value > 0)
            .ToDictionary();
    }
}
