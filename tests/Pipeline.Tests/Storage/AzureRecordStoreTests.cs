using Pipeline.Storage;

namespace Pipeline.Tests.Storage;

[NeedsNode]
[Collection(AzuriteCollection.Collection)]
public sealed class AzureRecordStoreTests(Azurite azurite) : RecordStoreContract
{
    private readonly string _account = azurite.NewAccount();

    protected override IRecordStore Open() => RecordStore.OpenAzure(Azurite.Settings(_account));
}
