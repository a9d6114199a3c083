namespace Pipeline.Storage.Tables;

/// <summary>
/// What the record store needs of a table service, and no more: Azure Table Storage has it, and one SQLite file does. Entities
/// outside <see cref="EntityLimits"/> throw, whether the service behind would mind or not.
/// </summary>
internal interface IEntityTables
{
    /// <summary>Makes the tables that are not there yet.</summary>
    Task CreateAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>One entity, or null.</summary>
    Task<Entity?> GetAsync(string table, string partition, string row, CancellationToken cancellationToken);

    /// <summary>
    /// Entities in the order of partition and row, 1,000 a request. Not a snapshot: what changes between requests may be
    /// seen or not.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="range">Which rows.</param>
    /// <param name="keysOnly">Whether the properties can stay behind.</param>
    /// <param name="cancellationToken">Stops between requests.</param>
    IAsyncEnumerable<Entity> QueryAsync(string table, EntityRange range, bool keysOnly, CancellationToken cancellationToken);

    /// <summary>Writes one entity whole, if it is still as it was: with an ETag that version, without one no such entity.</summary>
    /// <returns>The new ETag; null if it was not as expected, and nothing was written.</returns>
    Task<string?> WriteAsync(string table, Entity entity, CancellationToken cancellationToken);

    /// <summary>
    /// Changes up to <see cref="EntityLimits.BatchSize"/> entities of one partition, all or none, whatever was there before:
    /// repeating it is harmless.
    /// </summary>
    Task SubmitAsync(string table, IReadOnlyList<EntityChange> changes, CancellationToken cancellationToken);

    /// <summary>Requests made so far.</summary>
    RequestCounter Requests { get; }
}

/// <summary>One change of a batch: an entity put in place of whatever was there, or one deleted if it is there.</summary>
internal readonly record struct EntityChange(Entity Entity, bool IsDeletion)
{
    public static EntityChange Put(Entity entity) => new(entity, false);

    public static EntityChange Delete(Entity entity) => new(entity, true);
}
