using Pipeline.Storage.Tables;

namespace Pipeline.Tests.Storage;

/// <summary>What is too big for one row comes back whole, or is known to be cut.</summary>
public sealed class EntityPartsTests
{
    private static readonly string LongText = string.Concat(Enumerable.Repeat("Ысык-Көл, 3–7, 9; ", 60_000));

    [Fact]
    public async Task Parts_behind_rows_whose_keys_go_on_are_joined()
    {
        Entity[] entities =
        [
            Big("participants|", LongText),
            Small("participants|sex=f"),
            Small("participants|young=no"),
            Small("priorities|"),
        ];

        var joined = await JoinedAsync(entities.SelectMany(EntityParts.Split));

        Assert.Equal(entities.Select(entity => entity.Row), joined.Select(entity => entity.Row));
        Assert.Equal(LongText, joined[0].Properties.Text("inputs"));
        Assert.DoesNotContain(joined, entity => EntityParts.IsTorn(entity.Properties));
    }

    [Fact]
    public async Task Row_that_lacks_parts_is_torn_and_those_behind_it_are_whole()
    {
        var parts = EntityParts.Split(Big("participants|", LongText));

        var joined = await JoinedAsync([.. parts.SkipLast(1), Small("participants|sex=f")]);

        Assert.Equal([true, false], joined.Select(entity => EntityParts.IsTorn(entity.Properties)));
    }

    [Fact]
    public async Task Parts_of_an_older_version_are_not_taken_for_the_newer_ones()
    {
        var older = EntityParts.Split(Big("participants|", LongText.Replace('3', '4')));
        var newer = EntityParts.Split(Big("participants|", LongText));

        var half = await JoinedAsync([newer[0], .. older.Skip(1)]);
        var shorter = await JoinedAsync([Small("participants|"), .. older.Skip(1)]);

        Assert.True(EntityParts.IsTorn(Assert.Single(half).Properties));
        Assert.Equal("мало", Assert.Single(shorter).Properties.Text("inputs"));
    }

    private static Entity Big(string row, string text) => new("P1|project:P1", row, new PropertyBag().With("inputs", text));

    private static Entity Small(string row) => Big(row, "мало");

    // As a table gives them: by key.
    private static async Task<List<Entity>> JoinedAsync(IEnumerable<Entity> parts) =>
        await parts
            .OrderBy(entity => entity.Row, StringComparer.Ordinal)
            .ToAsyncEnumerable()
            .JoinAsync(CancellationToken.None)
            .ToListAsync();
}
