using FsCheck;
using FsCheck.Fluent;
using Pipeline.Storage;

namespace Pipeline.Tests;

/// <summary>Sets of rows: what people read, and what is read back.</summary>
public sealed class RowSetTests
{
    [Fact]
    public void Runs_are_drawn_together()
    {
        Assert.Equal("3–7, 9, 64–65", RowSet.Of(9, 3, 4, 5, 7, 6, 64, 65, 9).ToString());
        Assert.Equal("", RowSet.Of().ToString());
    }

    [Fact]
    public void Rows_come_back_from_their_text() =>
        Prop.ForAll<PositiveInt[]>(rows =>
            {
                var set = RowSet.Of([.. rows.Select(row => row.Get)]);
                return set.Equals(RowSet.Parse(set.ToString())) && set.SequenceEqual(rows.Select(row => row.Get).Distinct().Order());
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Sets_of_the_same_rows_are_equal_however_they_were_made()
    {
        Assert.Equal(RowSet.Of(2, 600), RowSet.Of(600, 2));
        Assert.Equal(RowSet.Of(2, 3, 600), RowSet.Union([RowSet.Of(600), RowSet.Of(2, 3), []]));
        Assert.NotEqual(RowSet.Of(2, 600), RowSet.Of(2, 601));
    }

    [Fact]
    public void Sets_are_added_and_taken_away_as_lists_of_rows_are() =>
        Prop.ForAll<byte[], byte[]>(
                (left, right) =>
                {
                    var (some, others) = (Far(left), Far(right));
                    return RowSet.Union([RowSet.Of(some), RowSet.Of(others)]).Equals(RowSet.Of([.. some, .. others]))
                        && RowSet.Of(some).Without(RowSet.Of(others)).Equals(RowSet.Of([.. some.Except(others)]))
                        && Array.TrueForAll(others, RowSet.Of(others).Contains)
                        && RowSet.Of(others).Count == others.Distinct().Count();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_of_stores_of_earlier_versions_are_read()
    {
        Assert.Equal([RowSet.Of(3, 4, 9), []], StoreJson.Read<List<RowSet>>("[[3,4,9],[]]"));
        Assert.Equal([RowSet.Of(3, 4, 9), []], StoreJson.Read<List<RowSet>>(StoreJson.Write<List<RowSet>>([RowSet.Of(3, 4, 9), []])));
    }

    // Neighbours, and rows whole words apart.
    private static int[] Far(byte[] rows) => Array.ConvertAll(rows, row => row % 4 == 0 ? row * 40 : row);
}
