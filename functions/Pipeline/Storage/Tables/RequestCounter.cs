using System.Collections.Concurrent;

namespace Pipeline.Storage.Tables;

/// <summary>Counts requests by table: what a run costs. A repeat by the SDK counts again.</summary>
internal sealed class RequestCounter
{
    private readonly ConcurrentDictionary<string, int> _byTable = new(StringComparer.Ordinal);

    public void Add(string table) => _byTable.AddOrUpdate(table, 1, (_, count) => count + 1);

    public IReadOnlyDictionary<string, int> ByTable => new SortedDictionary<string, int>(_byTable, StringComparer.Ordinal);
}
