using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Tables in one SQLite file, for local runs. The write-ahead log makes a commit one append and a crash harmless; it is folded into
/// the file when the store is closed, so that a closed store is one file that can be copied. Where the log cannot be had
/// (network drives), SQLite keeps its rollback journal, slower and as safe.
/// </summary>
internal sealed class SqliteTables : IEntityTables, IDisposable
{
    private const int PageSize = 1000;

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, SqliteStatements> _statements = new(StringComparer.Ordinal);

    /// <summary>Opens the file, making it and its folder where they are not there yet.</summary>
    public SqliteTables(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        Execute("pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32000;");
        Execute(
            """
            create table if not exists version (last integer not null);
            insert into version select 0 where not exists (select * from version);
            """
        );
    }

    /// <inheritdoc/>
    public RequestCounter Requests { get; } = new();

    /// <inheritdoc/>
    public Task CreateAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        InTurnAsync(
            () =>
            {
                foreach (var table in tables)
                    Execute(SqliteStatements.CreateTable(table));
                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<Entity?> GetAsync(string table, string partition, string row, CancellationToken cancellationToken)
    {
        Requests.Add(table);
        return await InTurnAsync(() => On(table).Get(partition, row), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entity> QueryAsync(
        string table,
        EntityRange range,
        bool keysOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (partition, row) = (range.Partition ?? "", range.From ?? "");
        for (var isFirst = true; ; isFirst = false)
        {
            Requests.Add(table);
            var (fromPartition, fromRow, include) = (partition, row, isFirst);
            var page = await InTurnAsync(
                () => On(table).Page(range, fromPartition, fromRow, include, keysOnly, PageSize),
                cancellationToken
            );
            foreach (var found in page)
                yield return found.ToEntity();
            if (page.Count < PageSize)
                yield break;
            (partition, row) = (page[^1].Partition, page[^1].Row);
        }
    }

    /// <inheritdoc/>
    public async Task<string?> WriteAsync(string table, Entity entity, CancellationToken cancellationToken)
    {
        EntityLimits.Check(entity);
        Requests.Add(table);
        var change = SqliteChange.Of(EntityChange.Put(entity));
        return await InTurnAsync(
            () =>
                InTransaction(version =>
                {
                    var found = On(table).Get(entity.Partition, entity.Row)?.ETag ?? "";
                    if (found != entity.ETag)
                        return null;
                    On(table).Put(change, version);
                    return version.ToString(CultureInfo.InvariantCulture);
                }),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task SubmitAsync(string table, IReadOnlyList<EntityChange> changes, CancellationToken cancellationToken)
    {
        EntityLimits.Check(changes);
        Requests.Add(table);
        var rows = changes.Select(SqliteChange.Of).ToList();
        await InTurnAsync(
            () =>
                InTransaction(version =>
                {
                    foreach (var row in rows)
                    {
                        if (row.Properties is null)
                            On(table).Delete(row);
                        else
                            On(table).Put(row, version);
                    }
                    return true;
                }),
            cancellationToken
        );
    }

    /// <summary>Folds the log into the file and closes it.</summary>
    public void Dispose()
    {
        foreach (var statements in _statements.Values)
            statements.Dispose();
        _connection.Dispose();
        _turn.Dispose();
    }

    private SqliteStatements On(string table) =>
        _statements.TryGetValue(table, out var known) ? known : _statements[table] = new SqliteStatements(_connection, table);

    /// <summary>One user of the connection at a time; SQLite's calls are synchronous and short.</summary>
    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private T InTransaction<T>(Func<long, T> work)
    {
        Execute("begin immediate");
        try
        {
            using var next = _connection.CreateCommand();
            next.CommandText = "update version set last = last + 1 returning last";
            var result = work((long)next.ExecuteScalar()!);
            Execute("commit");
            return result;
        }
        catch
        {
            Execute("rollback");
            throw;
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
