using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>What each run did: the table <c>Runs</c>, one partition, newest first.</summary>
internal sealed class RunLog(IEntityTables tables)
{
    public const string Table = "Runs";

    private const string Partition = "runs";
    private const int TickDigits = 19;

    public IAsyncEnumerable<RunSummary> ReadAsync(int most, CancellationToken cancellationToken) =>
        tables.QueryAsync(Table, new EntityRange(Partition), keysOnly: false, cancellationToken).Take(most).Select(From);

    public Task SaveAsync(RunSummary run, CancellationToken cancellationToken) =>
        tables.PutAllAsync(Table, [new Entity(Partition, RowOf(run), PropertiesOf(run))], cancellationToken);

    /// <summary>Keys only ascend, so the time counts down.</summary>
    private static string RowOf(RunSummary run) =>
        $"{Key.Number(DateTimeOffset.MaxValue.Ticks - run.Started.UtcTicks, TickDigits)}|{Key.Word(run.Id)}";

    private static PropertyBag PropertiesOf(RunSummary run) =>
        new PropertyBag()
            .With("id", run.Id)
            .With("started", run.Started.ToUniversalTime())
            .With("seconds", run.Duration.TotalSeconds)
            .With("stages", StoreJson.Write(run.Stages))
            .With("spreadsheets_read", (long)run.SpreadsheetsRead)
            .With("spreadsheets_changed", (long)run.SpreadsheetsChanged)
            .With("records_written", (long)run.RecordsWritten)
            .With("requests", StoreJson.Write(run.Requests))
            .With("whole", run.IsWhole)
            .With("left", StoreJson.Write(run.Left));

    private static RunSummary From(Entity entity)
    {
        var properties = entity.Properties;
        return new(
            properties.Text("id")!,
            properties.Moment("started")!.Value,
            TimeSpan.FromSeconds(properties.Number("seconds")!.Value),
            StoreJson.Read<List<string>>(properties.Text("stages")!),
            (int)properties.Whole("spreadsheets_read")!,
            (int)properties.Whole("spreadsheets_changed")!,
            (int)properties.Whole("records_written")!,
            StoreJson.Read<Dictionary<string, int>>(properties.Text("requests")!)
        )
        {
            IsWhole = properties.Flag("whole") ?? false,
            Left = properties.Text("left") is { } left ? StoreJson.Read<List<string>>(left) : [],
        };
    }
}
