using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Pipeline.Storage.Tables;

/// <summary>The prepared statements of one table. Table names come from our code, never from data.</summary>
internal sealed class SqliteStatements(SqliteConnection connection, string table) : IDisposable
{
    private readonly SqliteCommand _get = Prepare(
        connection,
        $"""select partition, "row", version, properties from "{table}" where partition = $partition and "row" = $row""",
        "$partition",
        "$row"
    );

    // The JSON comes as bytes, so that nobody writes it anew, and is text in the file, where people may look at it.
    private readonly SqliteCommand _put = Prepare(
        connection,
        $"""insert or replace into "{table}" values ($partition, $row, $version, cast($properties as text))""",
        "$partition",
        "$row",
        "$version",
        "$properties"
    );

    private readonly SqliteCommand _delete = Prepare(
        connection,
        $"""delete from "{table}" where partition = $partition and "row" = $row""",
        "$partition",
        "$row"
    );

    /// <summary>Keys are compared as bytes, which for our keys is the Table service's order.</summary>
    public static string CreateTable(string table) =>
        $"""
            create table if not exists "{table}" (
              partition text not null, "row" text not null, version integer not null, properties text not null,
              primary key (partition, "row")
            ) without rowid
            """;

    public Entity? Get(string partition, string row)
    {
        Bind(_get, partition, row);
        using var reader = _get.ExecuteReader();
        return reader.Read() ? Read(reader).ToEntity() : null;
    }

    public void Put(SqliteChange change, long version)
    {
        Bind(_put, change.Partition, change.Row, version, change.Properties!);
        _put.ExecuteNonQuery();
    }

    public void Delete(SqliteChange change)
    {
        Bind(_delete, change.Partition, change.Row);
        _delete.ExecuteNonQuery();
    }

    /// <summary>The next entities of a range from a key on, or after it.</summary>
    public IReadOnlyList<SqliteRow> Page(EntityRange range, string partition, string row, bool include, bool keysOnly, int most)
    {
        var after = include ? ">=" : ">";
        var where = range.Partition is null
            ? $"""(partition, "row") {after} ($partition, $row)"""
            : $"""partition = $partition and "row" {after} $row""" + (range.Before is null ? "" : """ and "row" < $before""");
        using var command = connection.CreateCommand();
        var properties = keysOnly ? "'{}'" : "properties";
        command.CommandText =
            $"""select partition, "row", version, {properties} from "{table}" where {where} order by partition, "row" limit {most}""";
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$row", row);
        if (range.Before is not null)
            command.Parameters.AddWithValue("$before", range.Before);
        return ReadAll(command);
    }

    public void Dispose()
    {
        _get.Dispose();
        _put.Dispose();
        _delete.Dispose();
    }

    private static List<SqliteRow> ReadAll(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var page = new List<SqliteRow>();
        while (reader.Read())
            page.Add(Read(reader));
        return page;
    }

    private static SqliteRow Read(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(3), reader.GetInt64(2));

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, null));
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }
}

/// <summary>A row as the file holds it; what it says is read when no other user waits for the file.</summary>
internal readonly record struct SqliteRow(string Partition, string Row, byte[] Properties, long Version)
{
    public Entity ToEntity() => new(Partition, Row, EntityJson.Read(Properties), Version.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A row as it goes into the file; without properties it is deleted.</summary>
internal readonly record struct SqliteChange(string Partition, string Row, byte[]? Properties)
{
    public static SqliteChange Of(EntityChange change) =>
        new(change.Entity.Partition, change.Entity.Row, change.IsDeletion ? null : EntityJson.Write(change.Entity.Properties));
}
