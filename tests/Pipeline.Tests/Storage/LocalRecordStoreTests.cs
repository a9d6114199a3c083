using Pipeline.Storage;

namespace Pipeline.Tests.Storage;

public sealed class LocalRecordStoreTests : RecordStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<RecordStore> _open = [];

    public void Dispose()
    {
        _open.ForEach(store => store.Dispose());
        _folder.Dispose();
    }

    protected override IRecordStore Open()
    {
        _open.Add(RecordStore.OpenLocal(_folder.PathOf("store.db")));
        return _open[^1];
    }
}
