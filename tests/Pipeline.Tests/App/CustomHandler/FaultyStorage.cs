using Pipeline.Tests.Storage;

namespace Pipeline.Tests.App.CustomHandler;

/// <summary>An account of the emulator whose three services are spoken to through faulty proxies.</summary>
internal sealed class FaultyStorage : IDisposable
{
    private readonly FaultyProxy[] _proxies;
    private int _requests;

    /// <summary>A fresh account of which a share of requests fails.</summary>
    public FaultyStorage(Azurite azurite, double share)
    {
        Account = azurite.NewAccount();
        int[] ports = [azurite.TablePort, azurite.BlobPort, azurite.QueuePort];
        _proxies = [.. ports.Select(port => new FaultyProxy(port, seed: 7, share))];
        FaultyAccount = ports
            .Zip(_proxies)
            .Aggregate(Account, (account, pair) => account.Replace($":{pair.First}/", $":{pair.Second.Port}/", StringComparison.Ordinal));
        foreach (var proxy in _proxies)
            proxy.Seen = () => Seen(Interlocked.Increment(ref _requests));
    }

    /// <summary>The account without faults.</summary>
    public string Account { get; }

    /// <summary>The account through the proxies.</summary>
    public string FaultyAccount { get; }

    /// <summary>Told of each request with its number, which begins anew with each setting.</summary>
    public Action<int> Seen
    {
        get;
        set
        {
            _requests = 0;
            field = value;
        }
    } = _ => { };

    public double Share => _proxies.Sum(proxy => proxy.Faults) / (double)_proxies.Sum(proxy => proxy.Requests);

    public void Dispose() => Array.ForEach(_proxies, proxy => proxy.Dispose());
}
