namespace Pipeline.Tests.Golden.Real;

/// <summary>One run over the spreadsheets transcribed from the source reports, as of the Monday after the programmes' deadline.</summary>
public sealed class RealRun : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _out = new();

    internal CommandLineRun CommandLine { get; private set; } = new(-1, "", "");

    public string Out => _out.Path;

    internal Table Findings => Table.Read(_out.PathOf("data", "findings.csv"));

    internal Table Indicators => Table.Read(_out.PathOf("data", "indicators.csv"));

    internal Table Records(string kind) => Table.Read(_out.PathOf("data", "records", kind + ".csv"));

    public async Task InitializeAsync() =>
        CommandLine = await CommandLineRun.OfAsync(
            "run",
            Repository.Path("tests", "samples", "real"),
            "--out",
            Out,
            "--as-of",
            "2019-06-03"
        );

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _out.Dispose();
}
