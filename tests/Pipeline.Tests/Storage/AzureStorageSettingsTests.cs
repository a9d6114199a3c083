using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Tests.Storage;

public class AzureStorageSettingsTests
{
    private const string Connection = "AccountName=one;AccountKey=a2V5;EndpointSuffix=core.windows.net;DefaultEndpointsProtocol=https";

    [Fact]
    public void Connection_string_gives_the_accounts_addresses()
    {
        var settings = Of(("PipelineStorage", Connection), ("AzureWebJobsStorage", "UseDevelopmentStorage=true"));

        Assert.Equal("https://one.blob.core.windows.net/publications", settings.Container("publications").Uri.AbsoluteUri);
        Assert.Equal("https://one.queue.core.windows.net/gather", settings.Queue("gather").Uri.AbsoluteUri);
    }

    [Fact]
    public void Functions_own_account_is_the_default() =>
        Assert.Equal("one", Of(("AzureWebJobsStorage", Connection)).Container("publications").AccountName);

    [Fact]
    public void Queues_are_in_the_account_that_the_Functions_host_watches()
    {
        (string, string) own = ("PipelineStorage", Connection.Replace("one", "own", StringComparison.Ordinal));

        Assert.Equal("one", OfHost(own, ("AzureWebJobsStorage", Connection)).Queue("gather").AccountName);
        Assert.Equal("own", OfHost(own).Queue("gather").AccountName);
    }

    [Fact]
    public void Addresses_are_used_with_an_identity()
    {
        var settings = Of(
            ("PipelineStorage:tableServiceUri", "https://two.table.core.windows.net"),
            ("PipelineStorage:blobServiceUri", "https://two.blob.core.windows.net"),
            ("PipelineStorage:queueServiceUri", "https://two.queue.core.windows.net")
        );

        Assert.Equal("https://two.blob.core.windows.net/publications", settings.Container("publications").Uri.AbsoluteUri);
        Assert.Equal("https://two.queue.core.windows.net/gather", settings.Queue("gather").Uri.AbsoluteUri);
        Assert.NotNull(RecordStore.OpenAzure(settings));
    }

    [Fact]
    public void Account_name_alone_gives_all_addresses()
    {
        var settings = Of(("AzureWebJobsStorage:accountName", "three"));

        Assert.Equal("https://three.blob.core.windows.net/publications", settings.Container("publications").Uri.AbsoluteUri);
        Assert.NotNull(RecordStore.OpenAzure(settings));
    }

    [Fact]
    public void Nothing_set_says_what_to_set()
    {
        var error = Assert.Throws<SettingException>(() => Of(("PipelineStorage", "")));

        Assert.Contains("PipelineStorage__tableServiceUri", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_address_is_named()
    {
        var settings = Of(("PipelineStorage:tableServiceUri", "https://two.table.core.windows.net"));

        var error = Assert.Throws<SettingException>(() => settings.Container("publications"));

        Assert.Contains("`PipelineStorage__blobServiceUri`", error.Message, StringComparison.Ordinal);
    }

    private static AzureStorageSettings OfHost(params (string Name, string Value)[] settings) =>
        AzureStorageSettings.OfHost(name => settings.FirstOrDefault(setting => setting.Name == name).Value);

    private static AzureStorageSettings Of(params (string Name, string Value)[] settings) =>
        AzureStorageSettings.From(name => settings.FirstOrDefault(setting => setting.Name == name).Value);
}
