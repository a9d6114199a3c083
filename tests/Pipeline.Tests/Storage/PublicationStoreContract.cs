using System.Text;
using Pipeline.Storage;

namespace Pipeline.Tests.Storage;

/// <summary>What every publication store keeps to.</summary>
public abstract class PublicationStoreContract
{
    private static CancellationToken None => CancellationToken.None;

    protected abstract IPublicationStore Store { get; }

    [StorageFact]
    public async Task File_that_is_not_there_is_null()
    {
        Assert.Null(await Store.OpenAsync("latest.json", None));
        Assert.Empty(await Store.ListAsync("", None).ToListAsync());
        await Store.DeleteAsync("latest.json", None);
    }

    [StorageFact]
    public async Task File_comes_back_whole_and_replaced()
    {
        await WriteAsync("donor/Голос жителей/2018-Q3/отчёт №1.csv", "старое, длиннее");
        await WriteAsync("donor/Голос жителей/2018-Q3/отчёт №1.csv", "новое");

        Assert.Equal("новое", await ReadAsync("donor/Голос жителей/2018-Q3/отчёт №1.csv"));
    }

    [StorageFact]
    public async Task Writer_that_fails_leaves_the_old_content()
    {
        await WriteAsync("latest.json", "старое");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Store.WriteAsync(
                "latest.json",
                "application/json",
                async (stream, ct) =>
                {
                    await stream.WriteAsync(new byte[100_000], ct);
                    throw new InvalidOperationException("The writer fails half-way.");
                },
                None
            )
        );

        Assert.Equal("старое", await ReadAsync("latest.json"));
        Assert.Equal(["latest.json"], await Store.ListAsync("", None).ToListAsync());
    }

    [StorageFact]
    public async Task Large_file_comes_back_whole()
    {
        var content = string.Concat(Enumerable.Repeat("Чүй,Нарын;", 500_000));

        await WriteAsync("data/records/schedule.csv", content);

        Assert.Equal(content, await ReadAsync("data/records/schedule.csv"));
    }

    [StorageFact]
    public async Task Listing_gives_a_prefix_in_ordinal_order()
    {
        foreach (
            var path in new[]
            {
                "weekly/2018-W30/summary.ru.xlsx",
                "weekly/2018-W29/summary.ky.xlsx",
                "data/B.csv",
                "data/a.csv",
                "data/я.csv",
            }
        )
            await WriteAsync(path, "1");

        Assert.Equal(["data/B.csv", "data/a.csv", "data/я.csv"], await Store.ListAsync("data/", None).ToListAsync());
        Assert.Equal(["weekly/2018-W30/summary.ru.xlsx"], await Store.ListAsync("weekly/2018-W3", None).ToListAsync());
    }

    [StorageFact]
    public async Task Copy_replaces_and_keeps_the_source()
    {
        await WriteAsync("a/1.txt", "один");
        await WriteAsync("b/2.txt", "два");

        await Store.CopyAsync("a/1.txt", "b/2.txt", None);

        Assert.Equal(("один", "один"), (await ReadAsync("a/1.txt"), await ReadAsync("b/2.txt")));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.CopyAsync("a/нет.txt", "b/2.txt", None));
        Assert.Equal("один", await ReadAsync("b/2.txt"));
    }

    [StorageFact]
    public async Task Deleted_file_is_gone()
    {
        await WriteAsync("a/1.txt", "один");

        await Store.DeleteAsync("a/1.txt", None);
        await Store.DeleteAsync("a/1.txt", None);

        Assert.Null(await Store.OpenAsync("a/1.txt", None));
    }

    [StorageFact]
    public async Task Path_that_leads_out_is_refused()
    {
        foreach (var path in new[] { "", "../a", "a/../../b", "/etc/a", "a//b", "a\\b", "a/." })
            await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(path, "1"));
    }

    protected Task WriteAsync(string path, string text) =>
        Store.WriteAsync(
            path,
            "text/csv; charset=utf-8",
            (stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask(),
            None
        );

    protected async Task<string> ReadAsync(string path)
    {
        using var reader = new StreamReader((await Store.OpenAsync(path, None))!, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}

public sealed class FolderPublicationStoreTests : PublicationStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override IPublicationStore Store => new FolderPublicationStore(_folder.PathOf("out"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_that_a_deletion_leaves_empty_goes_too()
    {
        await WriteAsync("runs/1/data/a.csv", "1");
        await WriteAsync("runs/2/data/a.csv", "2");

        await Store.DeleteAsync("runs/1/data/a.csv", default);

        Assert.Equal(["2"], Directory.GetDirectories(_folder.PathOf("out/runs")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Rest_of_a_killed_writer_is_not_listed_and_not_in_the_way()
    {
        await WriteAsync("data/a.csv", "1");
        await File.WriteAllTextAsync(_folder.PathOf("out/data/b.csv.unfinished"), "half");

        Assert.Equal(["data/a.csv"], await Store.ListAsync("", CancellationToken.None).ToListAsync());
        await WriteAsync("data/b.csv", "2");
        Assert.Equal(["data/a.csv", "data/b.csv"], await Store.ListAsync("", CancellationToken.None).ToListAsync());
    }
}

[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class BlobPublicationStoreTests(Azurite azurite) : PublicationStoreContract
{
    private readonly string _account = azurite.NewAccount();

    protected override IPublicationStore Store => new BlobPublicationStore(Azurite.Settings(_account).Container("publications"));

    [StorageFact]
    public async Task Blob_tells_browsers_its_type_its_name_and_that_it_changes()
    {
        await WriteAsync("data/отчёт.csv", "1");

        var blob = Azurite.Settings(_account).Container("publications").GetBlobClient("data/отчёт.csv");
        var headers = (await blob.GetPropertiesAsync()).Value;
        Assert.Equal("text/csv; charset=utf-8", headers.ContentType);
        Assert.Equal("no-cache", headers.CacheControl);
        Assert.Equal("attachment; filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.csv", headers.ContentDisposition);
    }

    [StorageFact]
    public async Task Copies_to_one_path_at_once_all_succeed()
    {
        var texts = Enumerable.Range(0, 8).Select(i => $"файл {i}").ToList();
        for (var i = 0; i < texts.Count; i++)
            await WriteAsync($"a/{i}.txt", texts[i]);

        for (var round = 0; round < 5; round++)
            await Task.WhenAll(texts.Select((_, i) => Store.CopyAsync($"a/{i}.txt", "b.txt", default)));

        Assert.Contains(await ReadAsync("b.txt"), texts);
    }

    [StorageFact]
    public async Task Signed_link_opens_the_file_for_anybody_until_its_time()
    {
        await WriteAsync("weekly/2018-W31/сводка.csv", "Чүй");
        using var anybody = new HttpClient();

        var link = await Store.SignedLinkAsync("weekly/2018-W31/сводка.csv", TimeProvider.System.GetUtcNow().AddDays(1), default);
        Assert.Equal("Чүй", await anybody.GetStringAsync(link));

        var past = await Store.SignedLinkAsync("weekly/2018-W31/сводка.csv", TimeProvider.System.GetUtcNow().AddDays(-1), default);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await anybody.GetAsync(past)).StatusCode);
    }
}
