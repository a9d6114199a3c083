using System.Security.Cryptography;
using System.Text;
using Pipeline.Publish;
using Pipeline.Settings;

namespace Pipeline.Tests.Publish;

public sealed class PublisherTests
{
    private static readonly DateTimeOffset LastMonday = new(2018, 7, 23, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Monday = LastMonday.AddDays(7);

    [Fact]
    public async Task First_publication_stable_paths_and_latest_hold_the_same_bytes()
    {
        var store = new MemoryPublicationStore();
        var publication = await PublishAsync(store, Monday, "обзор");

        Assert.Equal(["weekly/2018-W31/summary.ru.txt", "index.html"], publication.Files.Select(file => file.Path));
        AssertCurrentIsWhole(store);
        Assert.All(publication.Files, file => Assert.Equal(store.Files[publication.Folder + file.Path], store.Files[file.Path]));
    }

    [Fact]
    public async Task Latest_names_week_period_run_paths_sizes_and_hashes()
    {
        var store = new MemoryPublicationStore();
        await PublishAsync(store, Monday, "обзор");

        Assert.Equal(
            $$"""
            {
              "week": "2018-W31",
              "period": {
                "start": "2018-07-30",
                "end": "2018-08-05"
              },
              "run_id": "20180730T000000Z",
              "as_of": "2018-07-30T00:00:00+00:00",
              "folder": "runs/20180730T000000Z/",
              "files": [
                {
                  "path": "weekly/2018-W31/summary.ru.txt",
                  "at": "runs/20180730T000000Z/weekly/2018-W31/summary.ru.txt",
                  "content_type": "text/plain",
                  "bytes": 10,
                  "sha256": "{{Sha256("обзор")}}"
                },
                {
                  "path": "index.html",
                  "at": "runs/20180730T000000Z/index.html",
                  "content_type": "text/plain",
                  "bytes": 10,
                  "sha256": "{{Sha256("обзор")}}"
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            store.Text("latest.json")
        );
    }

    [Fact]
    public async Task Same_input_and_clock_again_changes_no_byte()
    {
        var store = new MemoryPublicationStore();
        await PublishAsync(store, Monday, "обзор");
        var before = store.Files.ToDictionary();
        await PublishAsync(store, Monday, "обзор");

        Assert.Equal(before, store.Files);
    }

    [Fact]
    public async Task Same_run_with_other_content_never_writes_into_the_folder_that_is_current()
    {
        var store = new MemoryPublicationStore();
        await PublishAsync(store, Monday, "обзор");
        for (var writes = 0; await DiesAsync(store, Monday, "исправленный обзор", writes); writes++)
            AssertCurrentIsWhole(store);
        await PublishAsync(store, Monday, "ещё раз исправленный");

        AssertCurrentIsWhole(store);
        Assert.Equal("ещё раз исправленный", store.Text("index.html"));
    }

    [Fact]
    public async Task Process_dying_at_any_write_leaves_last_week_whole_and_the_next_run_finishes()
    {
        var deaths = 0;
        for (var dies = true; dies; deaths++)
        {
            var store = new MemoryPublicationStore();
            await PublishAsync(store, LastMonday, "прошлая неделя");
            dies = await DiesAsync(store, Monday, "эта неделя", deaths);

            AssertCurrentIsWhole(store);
            Assert.Equal("прошлая неделя", store.Text("weekly/2018-W30/summary.ru.txt"));
            if ((await CurrentAsync(store))!.AsOf == LastMonday)
                Assert.Equal("прошлая неделя", store.Text("index.html"));
            await PublishAsync(store, Monday, "эта неделя");
            AssertCurrentIsWhole(store);
            Assert.Equal("прошлая неделя", store.Text("weekly/2018-W30/summary.ru.txt"));
            Assert.Equal("эта неделя", store.Text("weekly/2018-W31/summary.ru.txt"));
            Assert.Equal("эта неделя", store.Text("index.html"));
        }
        // Two files: staged, latest.json, last week's file finished, two copies.
        Assert.Equal(7, deaths);
    }

    [Fact]
    public async Task Week_whose_copies_died_is_finished_by_the_next_week()
    {
        for (var writes = 0; ; writes++)
        {
            var store = new MemoryPublicationStore();
            var died = await DiesAsync(store, LastMonday, "прошлая неделя", writes);
            var becameCurrent = await CurrentAsync(store) is not null;
            await PublishAsync(store, Monday, "эта неделя");

            Assert.Equal(becameCurrent, store.Files.ContainsKey("weekly/2018-W30/summary.ru.txt"));
            if (!died)
                break;
        }
    }

    [Fact]
    public async Task Retention_removes_old_runs_and_keeps_every_week_by_default()
    {
        var store = new MemoryPublicationStore();
        for (var week = 0; week < 6; week++)
            await PublishAsync(store, LastMonday.AddDays(7 * week), "обзор", new() { PublicationsKept = 2 });

        Assert.Equal(2, Folders(store, "runs/").Count);
        Assert.Equal(6, Folders(store, "weekly/").Count);
        AssertCurrentIsWhole(store);
    }

    [Fact]
    public async Task Retention_of_weeks_keeps_the_newest()
    {
        var store = new MemoryPublicationStore();
        for (var week = 0; week < 6; week++)
            await PublishAsync(store, LastMonday.AddDays(7 * week), "обзор", new() { WeeksKept = 3 });

        Assert.Equal(["2018-W33", "2018-W34", "2018-W35"], Folders(store, "weekly/"));
    }

    [Fact]
    public async Task Latest_that_is_not_ours_is_replaced()
    {
        var store = new MemoryPublicationStore();
        store.Files["latest.json"] = "{ not json"u8.ToArray();
        await PublishAsync(store, Monday, "обзор");

        AssertCurrentIsWhole(store);
    }

    private static Task<Publication> PublishAsync(
        MemoryPublicationStore store,
        DateTimeOffset asOf,
        string text,
        PipelineSettings? settings = null
    )
    {
        store.WritesLeft = int.MaxValue;
        return new Publisher(store, settings ?? new(), [new TextOutput(text)]).PublishAsync(PublishSamples.Empty(asOf), default);
    }

    private static async Task<bool> DiesAsync(MemoryPublicationStore store, DateTimeOffset asOf, string text, int writes)
    {
        store.WritesLeft = writes;
        try
        {
            await new Publisher(store, new(), [new TextOutput(text)]).PublishAsync(PublishSamples.Empty(asOf), default);
            return false;
        }
        catch (ProcessDiedException)
        {
            return true;
        }
        finally
        {
            store.WritesLeft = int.MaxValue;
        }
    }

    private static Task<Publication?> CurrentAsync(MemoryPublicationStore store) => LatestJson.ReadAsync(store, default);

    private static void AssertCurrentIsWhole(MemoryPublicationStore store)
    {
        using var latest = System.Text.Json.JsonDocument.Parse(store.Files["latest.json"]);
        Assert.All(
            latest.RootElement.GetProperty("files").EnumerateArray(),
            file =>
            {
                var content = store.Files[file.GetProperty("at").GetString()!];
                Assert.Equal(file.GetProperty("bytes").GetInt64(), content.Length);
                Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
            }
        );
    }

    private static List<string> Folders(MemoryPublicationStore store, string root) =>
        [.. store.Files.Keys.Where(path => path.StartsWith(root, StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Distinct()];

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>One file of the week and one that every publication replaces.</summary>
    private sealed class TextOutput(string text) : IOutput
    {
        public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings) =>
            [File(PublicationPaths.Weekly(input.Week, "summary.ru.txt")), File("index.html")];

        private OutputFile File(string path) =>
            new(path, "text/plain", async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), token));
    }
}
