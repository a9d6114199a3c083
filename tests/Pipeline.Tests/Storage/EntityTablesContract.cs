using Pipeline.Storage.Tables;

namespace Pipeline.Tests.Storage;

/// <summary>What every table service keeps to, and what it refuses, whether the service behind it would or not.</summary>
public abstract class EntityTablesContract : IAsyncLifetime
{
    private const string Table = "Records";

    private IEntityTables _tables = null!;

    private static CancellationToken None => CancellationToken.None;

    internal abstract IEntityTables Open();

    public async Task InitializeAsync()
    {
        _tables = Open();
        await _tables.CreateAsync([Table, "Findings"], None);
        await _tables.CreateAsync([Table, "Findings"], None);
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [StorageFact]
    public async Task Every_type_comes_back_as_it_was()
    {
        var properties = new PropertyBag()
            .With("text", "Ысык-Көл «көчмө» 'сельсовет' \"№ 86\" \\ / # ? % 🏔 \u0001 \r\n\t конец ")
            .With("empty", "")
            .With("whole", 3L)
            .With("large", long.MaxValue)
            .With("three", 3.0)
            .With("third", 1.0 / 3)
            .With("tiny", double.Epsilon)
            .With("negative", -1.5e300)
            .With("yes", true)
            .With("no", false)
            .With("day", new DateOnly(2018, 7, 23))
            .With("first", new DateOnly(1601, 1, 1))
            .With("last", new DateOnly(9999, 12, 31))
            .With("early", new DateOnly(218, 7, 23))
            .With("moment", new DateTimeOffset(2018, 7, 23, 11, 22, 33, TimeSpan.Zero).AddTicks(4_567_891));

        await _tables.WriteAsync(Table, new Entity("p", "r", properties), None);

        var found = (await _tables.GetAsync(Table, "p", "r", None))!;
        Assert.Equal(properties.OrderBy(pair => pair.Key), found.Properties.OrderBy(pair => pair.Key));
        Assert.Equal(new DateOnly(218, 7, 23), found.Properties.Day("early"));
    }

    [StorageFact]
    public async Task Half_a_surrogate_pair_becomes_a_replacement_character()
    {
        await _tables.SubmitAsync(Table, [Put("r", "a\ud83cb")], None);

        Assert.Equal("a\ufffdb", (await _tables.GetAsync(Table, "p", "r", None))!.Properties.Text("text"));
    }

    [StorageFact]
    public async Task Entity_that_is_not_there_is_null() => Assert.Null(await _tables.GetAsync(Table, "p", "никто", None));

    [StorageFact]
    public async Task Writing_asks_for_the_version()
    {
        var first = await _tables.WriteAsync(Table, Of("r", "1"), None);
        Assert.NotNull(first);
        Assert.Null(await _tables.WriteAsync(Table, Of("r", "2"), None));

        var second = await _tables.WriteAsync(Table, Of("r", "3") with { ETag = first }, None);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await _tables.WriteAsync(Table, Of("r", "4") with { ETag = first }, None));
        Assert.Null(await _tables.WriteAsync(Table, Of("absent", "4") with { ETag = first }, None));

        var found = (await _tables.GetAsync(Table, "p", "r", None))!;
        Assert.Equal(("3", second), (found.Properties.Text("text"), found.ETag));
    }

    [StorageFact]
    public async Task Version_is_new_after_deleting_and_writing_again()
    {
        var first = await _tables.WriteAsync(Table, Of("r", "1"), None);
        await _tables.SubmitAsync(Table, [EntityChange.Delete(Of("r", ""))], None);
        await _tables.WriteAsync(Table, Of("r", "2"), None);

        Assert.Null(await _tables.WriteAsync(Table, Of("r", "3") with { ETag = first! }, None));
    }

    [StorageFact]
    public async Task Batch_replaces_whole_entities_and_deletes_what_is_there()
    {
        await _tables.SubmitAsync(Table, [EntityChange.Put(Of("a", "1") with { Properties = new PropertyBag().With("old", 1L) })], None);

        await _tables.SubmitAsync(Table, [Put("a", "2"), Put("b", "2"), Put("c", "2")], None);
        await _tables.SubmitAsync(Table, [EntityChange.Delete(Of("b", "")), EntityChange.Delete(Of("nobody", "")), Put("d", "3")], None);
        await _tables.SubmitAsync(Table, [EntityChange.Delete(Of("b", ""))], None);

        var rows = await _tables.QueryAsync(Table, EntityRange.Everything, keysOnly: false, None).ToListAsync();
        Assert.Equal(["a=2", "c=2", "d=3"], rows.Select(row => $"{row.Row}={row.Properties.Text("text")}"));
        Assert.False(rows[0].Properties.ContainsKey("old"));
    }

    [StorageFact]
    public async Task Query_gives_a_range_in_order_over_many_pages()
    {
        var entities = Enumerable.Range(0, 2_345).Select(i => new Entity("Нарын", Key.Number(i, 5), new PropertyBag().With("n", (long)i)));
        await _tables.PutAllAsync(Table, entities.Append(new Entity("Ош", "00000", [])).Append(new Entity("А", "00000", [])), None);

        var all = await _tables.QueryAsync(Table, EntityRange.Everything, keysOnly: true, None).ToListAsync();
        Assert.Equal(2_347, all.Count);
        Assert.Equal(["А", "Нарын", "Ош"], all.Select(entity => entity.Partition).Distinct());
        Assert.All(all, entity => Assert.Empty(entity.Properties));

        var part = await _tables.QueryAsync(Table, new EntityRange("Нарын", "00010", "02000"), keysOnly: false, None).ToListAsync();
        Assert.Equal(Enumerable.Range(10, 1_990).Select(i => (long?)i), part.Select(entity => entity.Properties.Whole("n")));
        Assert.Empty(await _tables.QueryAsync(Table, new EntityRange("Бишкек"), keysOnly: false, None).ToListAsync());
    }

    [StorageFact]
    public async Task Keys_of_any_text_are_found_again()
    {
        string[] texts = ["Нарын/график 50%.xlsx", "a'b''c", "№ 1 #2? «да»", "\\back\u0007", "🏔", " space ", "a|b", "!", "+&=;:@$,()"];
        await _tables.PutAllAsync(
            Table,
            texts.Select(text =>
                new Entity("п/р", Key.Word(text), new PropertyBag().With("text", text)) with
                {
                    Partition = Key.Word("п/р"),
                }
            ),
            None
        );

        foreach (var text in texts)
            Assert.Equal(text, (await _tables.GetAsync(Table, Key.Word("п/р"), Key.Word(text), None))?.Properties.Text("text"));
        var rows = await _tables.QueryAsync(Table, EntityRange.Everything, keysOnly: false, None).ToListAsync();
        Assert.Equal(texts.Select(Key.Word).Order(StringComparer.Ordinal), rows.Select(row => row.Row));
    }

    [StorageFact]
    public async Task Tables_do_not_see_each_other()
    {
        await _tables.SubmitAsync("Findings", [Put("r", "1")], None);

        Assert.Null(await _tables.GetAsync(Table, "p", "r", None));
    }

    [StorageFact]
    public async Task Largest_entities_and_batches_fit()
    {
        var text = new string('Ң', EntityLimits.TextLength);
        var large = Enumerable.Range(0, 5).Aggregate(new PropertyBag(), (bag, i) => bag.With($"text{i}", text));
        var wide = Enumerable.Range(0, EntityLimits.PropertyCount).Aggregate(new PropertyBag(), (bag, i) => bag.With($"n{i}", (long)i));
        await _tables.SubmitAsync(Table, [EntityChange.Put(new Entity("p", new string('k', 512), large))], None);
        await _tables.SubmitAsync(Table, [EntityChange.Put(new Entity("p", "wide", wide))], None);
        await _tables.SubmitAsync(Table, [.. Enumerable.Range(0, 100).Select(i => Put(Key.Number(i, 3), new string('Ө', 5_000)))], None);

        Assert.Equal(text, (await _tables.GetAsync(Table, "p", new string('k', 512), None))!.Properties.Text("text4"));
        Assert.Equal(252, (await _tables.GetAsync(Table, "p", "wide", None))!.Properties.Count);
    }

    [StorageFact]
    public async Task What_the_service_would_refuse_is_refused_here()
    {
        foreach (var (why, changes) in Refused())
        {
            var error = await Xunit.Record.ExceptionAsync(() => _tables.SubmitAsync(Table, changes, None));
            Assert.True(error is ArgumentException, $"{why} was let through.");
        }
        await Assert.ThrowsAsync<ArgumentException>(() => _tables.WriteAsync(Table, Of("a/b", ""), None));
        Assert.Empty(await _tables.QueryAsync(Table, EntityRange.Everything, keysOnly: true, None).ToListAsync());
    }

    [StorageFact]
    public async Task Requests_are_counted_by_table()
    {
        var before = _tables.Requests.ByTable.GetValueOrDefault(Table);
        await _tables.PutAllAsync(Table, Enumerable.Range(0, 1_001).Select(i => Of(Key.Number(i, 5), "1")), None);
        Assert.Equal(11, _tables.Requests.ByTable[Table] - before);

        await _tables.QueryAsync(Table, EntityRange.Everything, keysOnly: true, None).CountAsync();
        Assert.Equal(13, _tables.Requests.ByTable[Table] - before);
    }

    private static IEnumerable<(string Why, EntityChange[] Changes)> Refused()
    {
        foreach (var character in "/\\#?%\u0000\u001f\u007f\u009f")
            yield return ($"a key with U+{(int)character:X4}", [Put($"a{character}b", "1")]);
        yield return ("a long key", [Put(new string('k', 513), "1")]);
        yield return ("an empty batch", []);
        yield return ("101 changes", [.. Enumerable.Range(0, 101).Select(i => Put(Key.Number(i, 3), "1"))]);
        yield return ("two partitions", [Put("r", "1"), EntityChange.Put(new Entity("q", "r", []))]);
        yield return ("one entity twice", [Put("r", "1"), EntityChange.Delete(Of("r", ""))]);
        yield return ("a long text", [Put("r", new string('а', EntityLimits.TextLength + 1))]);
        yield return ("a body over 4 MiB", [.. Enumerable.Range(0, 100).Select(i => Put(Key.Number(i, 3), new string('а', 8_000)))]);
        yield return ("a large entity", [Put(Enumerable.Range(0, 6).Select(i => ($"t{i}", (object)new string('а', 32_000))))]);
        yield return ("253 properties", [Put(Enumerable.Range(0, 253).Select(i => ($"n{i}", (object)1L)))]);
        yield return ("a number that is none", [Put([("n", double.NaN)])]);
        yield return ("a date before 1601", [Put([("d", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero))])]);
        yield return ("local time", [Put([("d", new DateTimeOffset(2018, 7, 23, 0, 0, 0, TimeSpan.FromHours(6)))])]);
        yield return ("a decimal", [Put([("d", 1m)])]);
    }

    private static Entity Of(string row, string text) => new("p", row, new PropertyBag().With("text", text));

    private static EntityChange Put(string row, string text) => EntityChange.Put(Of(row, text));

    private static EntityChange Put(IEnumerable<(string Name, object Value)> properties) =>
        EntityChange.Put(
            new Entity("p", "r", properties.Aggregate(new PropertyBag(), (bag, property) => bag.With(property.Name, property.Value)))
        );
}

public sealed class SqliteTablesTests : EntityTablesContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteTables? _open;

    public void Dispose()
    {
        _open?.Dispose();
        _folder.Dispose();
    }

    internal override IEntityTables Open() => _open = new SqliteTables(_folder.PathOf("store.db"));
}

[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class AzureTablesTests(Azurite azurite) : EntityTablesContract
{
    internal override IEntityTables Open() => new AzureTables(Azurite.Settings(azurite.NewAccount()));
}
