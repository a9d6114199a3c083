using System.Text;
using Pipeline.Gather;
using Pipeline.Settings;
using Pipeline.Tests.Gather.GoogleSheets.Server;
using Pipeline.Tests.Golden;

namespace Pipeline.Tests.Gather.GoogleSheets;

/// <summary>The command line before a Google that holds the real samples: the same figures as from the files.</summary>
public sealed class GoogleCommandLineTests : IDisposable
{
    private static readonly string Samples = Repository.Path("tests", "samples", "real");

    private readonly GoogleServer _server = new();
    private readonly TemporaryFolder _folder = new();

    private Dictionary<string, string> Settings =>
        new()
        {
            ["Google:BaseUri"] = _server.Root.AbsoluteUri,
            ["Google:Folders:0"] = GoogleServer.Folder,
            ["Google:ReadsPerMinute"] = "600",
        };

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_over_Google_publishes_what_a_run_over_the_files_does()
    {
        await UploadAsync();

        var google = await CommandLineRun.WithAsync(Settings, Arguments("google", "google", "2019-06-03"));
        var files = await CommandLineRun.OfAsync(Arguments(Samples, "files", "2019-06-03"));

        Assert.Equal((0, "", 0, ""), (google.ExitCode, google.Complained, files.ExitCode, files.Complained));
        Assert.Equal((7, 1), (_server.Count(GoogleCall.Read), _server.Count(GoogleCall.List)));
        foreach (var kind in RecordKinds.All)
            Assert.Equal(Untitled("files", $"{kind}.csv"), Untitled("google", $"{kind}.csv"));
        Assert.Equal(Read("files", "data", "indicators.csv"), Read("google", "data", "indicators.csv"));
    }

    [Fact]
    public async Task Second_run_asks_for_the_list_alone_and_a_full_one_for_everything()
    {
        await UploadAsync();
        await CommandLineRun.WithAsync(Settings, Arguments("google", "out", "2018-07-30"));
        var before = Outputs.Of(_folder.PathOf("out"));
        _server.Requests.Clear();

        var second = await CommandLineRun.WithAsync(Settings, Arguments("google", "out", "2018-07-30"));

        Assert.Contains("changed: 0; rows stored: 0", second.Said, StringComparison.Ordinal);
        Assert.Equal((0, 1), (_server.Count(GoogleCall.Read), _server.Count(GoogleCall.List)));
        Assert.Equal(before, Outputs.Of(_folder.PathOf("out")));

        await CommandLineRun.WithAsync(Settings, [.. Arguments("google", "out", "2018-07-30"), "--full"]);
        Assert.Equal((7, 2), (_server.Count(GoogleCall.Read), _server.Count(GoogleCall.List)));
    }

    [Fact]
    public async Task Findings_name_the_title_and_link_to_the_cell()
    {
        await UploadAsync();

        await CommandLineRun.WithAsync(Settings, Arguments("google", "out", "2018-07-30"));

        var rows = Table.Read(_folder.PathOf("out", "data", "findings.csv")).Where(("spreadsheet", "karakol-2018")).ToList();
        Assert.NotEmpty(rows);
        Assert.All(
            rows.Where(row => row["cell"].Length > 0),
            row =>
                Assert.Matches(
                    $"^https://docs\\.google\\.com/spreadsheets/d/id-karakol-2018/edit#gid=\\d+&range={row["cell"]}$",
                    row["link"]
                )
        );
    }

    [Fact]
    public async Task Registry_may_be_a_file_beside_Google()
    {
        await UploadAsync();
        var registry = Path.Combine(Samples, "registry.xlsx");

        var run = await CommandLineRun.WithAsync(Settings, [.. Arguments("google", "out", "2018-07-30"), "--registry", registry]);

        Assert.Equal((0, ""), (run.ExitCode, run.Complained));
    }

    [Fact]
    public async Task Doctor_says_which_step_is_missing()
    {
        var nothing = await CommandLineRun.WithAsync([], "doctor", "google", "--out", _folder.PathOf("out"));
        Assert.Contains("Google__Folders__0", nothing.Said, StringComparison.Ordinal);

        var keyless = new Dictionary<string, string> { ["Google:Folders:0"] = "x", ["Google:Key"] = _folder.PathOf("key.json") };
        var noFile = await CommandLineRun.WithAsync(keyless, "doctor", "google", "--out", _folder.PathOf("out"));
        Assert.Contains("key.json", noFile.Said.ReplaceLineEndings(""), StringComparison.Ordinal);

        var empty = await CommandLineRun.WithAsync(Settings, "doctor", "google", "--out", _folder.PathOf("out"));
        Assert.Equal(1, empty.ExitCode);
        Assert.Contains("Google__Registry", empty.Said, StringComparison.Ordinal);

        _server.Find(GoogleServer.Folder).IsShared = false;
        var closed = await CommandLineRun.WithAsync(Settings, "doctor", "google", "--out", _folder.PathOf("out"));
        Assert.Contains("Share", closed.Said, StringComparison.Ordinal);

        _server.Find(GoogleServer.Folder).IsShared = true;
        await UploadAsync();
        var ready = await CommandLineRun.WithAsync(Settings, "doctor", "google", "--out", _folder.PathOf("out"));
        // The registry expects one spreadsheet that the samples do not have.
        var missing = Assert.Single(ready.Said.Split('\n'), line => line.Contains('✗', StringComparison.Ordinal));
        Assert.Contains("jalal-abad-2018.xlsx", missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_approves_of_nothing_where_Google_does_not_answer()
    {
        await UploadAsync();
        _server.Fault = _ => new GoogleFault { Status = 429, RetryAfter = "86400" };

        var silent = await CommandLineRun.WithAsync(Settings, "doctor", "google", "--out", _folder.PathOf("out"));

        Assert.Equal(1, silent.ExitCode);
        Assert.Contains("no answer now; try again", silent.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "✓",
            string.Join('\n', silent.Said.Split('\n').Where(line => !line.Contains("Output", StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Doctor_says_where_nothing_can_be_written_back()
    {
        await UploadAsync();
        var settings = new Dictionary<string, string>(Settings) { ["Google:WriteBack"] = "true" };
        var open = await CommandLineRun.WithAsync(settings, "doctor", "google", "--out", _folder.PathOf("out"));
        Assert.DoesNotContain("Editor", open.Said, StringComparison.Ordinal);

        _server.Find("id-karakol-2018").IsWritable = false;
        var closed = await CommandLineRun.WithAsync(settings, "doctor", "google", "--out", _folder.PathOf("out"));
        Assert.Contains("karakol-2018", closed.Said, StringComparison.Ordinal);
        Assert.Contains("Editor", closed.Said, StringComparison.Ordinal);

        var off = await CommandLineRun.WithAsync(Settings, "doctor", "google", "--out", _folder.PathOf("out"));
        Assert.DoesNotContain("Editor", off.Said, StringComparison.Ordinal);
    }

    private string[] Arguments(string from, string output, string day) => ["run", from, "--out", _folder.PathOf(output), "--as-of", day];

    // Google drops the extension of a file that it turns into a spreadsheet; the registry still names the files.
    private async Task UploadAsync()
    {
        var source = new FolderSource(Samples, new PipelineSettings());
        await foreach (var reference in source.ListAsync([], CancellationToken.None))
        {
            var read = (GatherOutcome.Read)await source.ReadAsync(reference, CancellationToken.None);
            var title = SpreadsheetReference.PlainTitle(reference.Title);
            _server.Add($"id-{title}", title, read.Spreadsheet.Tabs);
        }
    }

    private string Untitled(string output, string table) =>
        Read(output, "data", "records", table).Replace(".xlsx", "", StringComparison.Ordinal);

    private string Read(params string[] path) => File.ReadAllText(_folder.PathOf(path), Encoding.UTF8);
}
