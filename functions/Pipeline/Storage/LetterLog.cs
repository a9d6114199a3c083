using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>The letters of each week: the table <c>Letters</c>, a partition a week, a row an address.</summary>
internal sealed class LetterLog(IEntityTables tables)
{
    public const string Table = "Letters";

    public IAsyncEnumerable<LetterNote> ReadAsync(string week, CancellationToken cancellationToken) =>
        tables.QueryAsync(Table, new EntityRange(Key.Word(week)), keysOnly: false, cancellationToken).Select(From);

    /// <summary>One conditional write decides: of two processes at once, one begins.</summary>
    public async Task<bool> BeginAsync(LetterNote note, CancellationToken cancellationToken)
    {
        var before = await tables.GetAsync(Table, Key.Word(note.Week), Key.Word(note.Address), cancellationToken);
        if (before is not null && From(before).State is not LetterState.Failed)
            return false;
        var entity = EntityOf(note) with { ETag = before?.ETag ?? "" };
        return await tables.WriteAsync(Table, entity, cancellationToken) is not null;
    }

    public Task SaveAsync(LetterNote note, CancellationToken cancellationToken) =>
        tables.PutAllAsync(Table, [EntityOf(note)], cancellationToken);

    private static Entity EntityOf(LetterNote note) =>
        new(
            Key.Word(note.Week),
            Key.Word(note.Address),
            new PropertyBag()
                .With("week", note.Week)
                .With("address", note.Address)
                .With("state", note.State.ToString())
                .With("at", note.At.ToUniversalTime())
                .With("problem", note.Problem)
        );

    private static LetterNote From(Entity entity)
    {
        var properties = entity.Properties;
        return new(
            properties.Text("week")!,
            properties.Text("address")!,
            Enum.Parse<LetterState>(properties.Text("state")!),
            properties.Moment("at")!.Value,
            properties.Text("problem")
        );
    }
}
