using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Storage;
using Pipeline.Storage.Tables;
using static Pipeline.Tests.Storage.StorageSamples;

namespace Pipeline.Tests.Storage;

/// <summary>Azure's own JavaScript clients find what we wrote, property by property and type by type.</summary>
[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class IndependentReaderTests(Azurite azurite)
{
    private static CancellationToken None => CancellationToken.None;

    [StorageFact]
    public async Task Official_clients_read_what_we_wrote()
    {
        var account = azurite.NewAccount();
        await WriteAsync(account);

        using var read = JsonDocument.Parse(await ReadAsync(account));

        var tables = read.RootElement.GetProperty("tables");
        var names = tables.EnumerateObject().Select(table => table.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["Findings", "Indicators", "Letters", "Records", "Runs", "Spreadsheets"], names);
        foreach (var table in tables.EnumerateObject())
            Assert.Equal(await OursAsync(account, table.Name), table.Value.EnumerateArray().Select(Shown));
        var blob = read.RootElement.GetProperty("blobs").GetProperty("data/отчёт №1.csv");
        Assert.Equal("text/csv", blob.GetProperty("contentType").GetString());
        Assert.Equal("Нарын,20\r\n", Encoding.UTF8.GetString(blob.GetProperty("content").GetBytesFromBase64()));
    }

    [StorageFact]
    public async Task Record_is_read_by_others_with_its_columns_and_types()
    {
        var account = azurite.NewAccount();
        await WriteAsync(account);

        using var read = JsonDocument.Parse(await ReadAsync(account));

        var record = read.RootElement.GetProperty("tables").GetProperty("Records")[0];
        Assert.Equal(("String", "Вода"), TypeAndValue(record, "topic"));
        Assert.Equal(("Double", "20"), TypeAndValue(record, "planned"));
        Assert.Equal(("DateTime", "2018-07-23T00:00:00.0000000Z"), TypeAndValue(record, "date_start"));
        Assert.Equal(("Int64", "2"), TypeAndValue(record, "source_row"));
        Assert.Equal(("String", "at-least"), TypeAndValue(record, "planned_quality"));
        Assert.False(record.TryGetProperty("place", out _), "What is missing has no property.");
    }

    private static async Task WriteAsync(string account)
    {
        var store = RecordStore.OpenAzure(Azurite.Settings(account));
        await store.PrepareAsync(None);
        await store.ReplaceAsync(null, State("a", 2), Content(Event(2, "Вода"), Event(3, "Дорога 🏔 «№ 1»", NarynRayon)), None);
        await store.NoteFindingsAsync([Unreadable("B7", "32 июля")], Monday, None);
        await store.SaveIndicatorsAsync([Participants(1.5, Period.Month(new DateOnly(2018, 7, 1)), "sex=f")], Monday, None);
        await store.SaveRegistryAsync(StoredRegistryOf(200), None);
        await store.SaveRunAsync(new RunSummary("run", Monday, TimeSpan.FromSeconds(2), ["gather"], 1, 1, 2, store.Requests), None);
        await new BlobPublicationStore(Azurite.Settings(account).Container("publications")).WriteAsync(
            "data/отчёт №1.csv",
            "text/csv",
            (stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes("Нарын,20\r\n"), ct).AsTask(),
            None
        );
    }

    private static async Task<string> ReadAsync(string account)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "azurite", "read.js"), account, "publications" })
            start.ArgumentList.Add(argument);
        start.Environment["NODE_PATH"] = await NodeModules.FolderAsync();
        return await NodeModules.OutputOfAsync(start);
    }

    private static async Task<IEnumerable<string>> OursAsync(string account, string table)
    {
        var tables = new AzureTables(Azurite.Settings(account));
        var entities = await tables.QueryAsync(table, EntityRange.Everything, keysOnly: false, None).ToListAsync();
        return entities.Select(entity =>
            Shown(
                entity
                    .Properties.Select(pair => (pair.Key, TypeOf(pair.Value), ValueOf(pair.Value)))
                    .Append(("partitionKey", "String", entity.Partition))
                    .Append(("rowKey", "String", entity.Row))
            )
        );
    }

    private static string Shown(JsonElement entity) =>
        Shown(
            entity
                .EnumerateObject()
                .Select(property => (property.Name, TypeAndValue(entity, property.Name).Type, TypeAndValue(entity, property.Name).Value))
        );

    private static string Shown(IEnumerable<(string Name, string Type, string Value)> properties) =>
        string.Join('\n', properties.OrderBy(property => property.Name, StringComparer.Ordinal));

    private static (string Type, string Value) TypeAndValue(JsonElement entity, string name)
    {
        var property = entity.GetProperty(name);
        var type = property.GetProperty("type").GetString()!;
        var value = property.GetProperty("value").ToString();
        return type == "Double"
            ? (type, double.Parse(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture))
            : (type, value);
    }

    private static string TypeOf(object value) =>
        value switch
        {
            string => "String",
            bool => "Boolean",
            long => "Int64",
            double => "Double",
            DateTimeOffset => "DateTime",
            _ => throw new ArgumentException($"An unexpected {value.GetType().Name}."),
        };

    private static string ValueOf(object value) =>
        value switch
        {
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateTimeOffset at => at.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
