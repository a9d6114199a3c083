using System.Runtime.CompilerServices;
using Pipeline.Storage.Tables;

namespace Pipeline.Tests.Storage;

/// <summary>Tables where something happens before each request: the process dies, or another one comes in between.</summary>
/// <param name="tables">The real ones.</param>
/// <param name="before">Called with the request's number, from 1.</param>
internal sealed class WatchedTables(IEntityTables tables, Func<int, Task> before) : IEntityTables
{
    private int _requests;

    public RequestCounter Requests => tables.Requests;

    /// <summary>Dies before its n-th request.</summary>
    public static WatchedTables Dying(IEntityTables tables, int n) =>
        new(tables, number => number >= n ? throw new IOException("The process died.") : Task.CompletedTask);

    /// <summary>Lets something else happen before its n-th request.</summary>
    public static WatchedTables Interrupted(IEntityTables tables, int n, Func<Task> interruption) =>
        new(tables, number => number == n ? interruption() : Task.CompletedTask);

    public Task CreateAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        tables.CreateAsync(names, cancellationToken);

    public Task<Entity?> GetAsync(string table, string partition, string row, CancellationToken cancellationToken) =>
        AfterWaitAsync(() => tables.GetAsync(table, partition, row, cancellationToken));

    public async IAsyncEnumerable<Entity> QueryAsync(
        string table,
        EntityRange range,
        bool keysOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var all = await AfterWaitAsync(() =>
            tables.QueryAsync(table, range, keysOnly, cancellationToken).ToListAsync(cancellationToken).AsTask()
        );
        foreach (var entity in all)
            yield return entity;
    }

    public Task<string?> WriteAsync(string table, Entity entity, CancellationToken cancellationToken) =>
        AfterWaitAsync(() => tables.WriteAsync(table, entity, cancellationToken));

    public Task SubmitAsync(string table, IReadOnlyList<EntityChange> changes, CancellationToken cancellationToken) =>
        AfterWaitAsync(async () =>
        {
            await tables.SubmitAsync(table, changes, cancellationToken);
            return true;
        });

    private async Task<T> AfterWaitAsync<T>(Func<Task<T>> request)
    {
        await before(Interlocked.Increment(ref _requests));
        return await request();
    }
}
