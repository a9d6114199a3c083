using Pipeline.Runs;
using Pipeline.Tests.Inspect;

namespace Pipeline.Tests.Runs;

public sealed class CellChangesTests
{
    private static readonly DateTimeOffset At = new(2018, 7, 16, 0, 0, 0, TimeSpan.Zero);

    private static Village Training(int? total, string topic = "Бюджет", int rowsAbove = 1) =>
        new Village { RowsAbove = rowsAbove }
            .With(RecordKinds.AttendanceTotals, ("date_start", "2018-06-12"), ("topic", topic), ("planned", 20), ("total", total))
            .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-02"), ("topic", "Право"), ("planned", 30), ("total", 31));

    private static List<CellChange> Between(Village before, Village after) =>
        [.. CellChanges.Between(before.Data().Records, after.Data().Records, At)];

    [Fact]
    public void An_edited_cell_is_named_with_what_stood_there()
    {
        var change = Assert.Single(Between(Training(20), Training(26)));

        Assert.Equal((RowChange.Changed, 2, "20", "26"), (change.Change, change.Row, change.Before, change.After));
        Assert.Equal(RecordKinds.AttendanceTotals.IndexOf("total"), CellAddress.TryParse(change.Cell)!.Value.Column);
    }

    [Fact]
    public void An_emptied_cell_is_named_where_its_value_stood() =>
        Assert.Equal(
            ("20", null, "G2"),
            Between(Training(20), Training(null)) is [var only] ? (only.Before, only.After, only.Cell) : default
        );

    [Fact]
    public void Rows_that_only_moved_changed_nothing() => Assert.Empty(Between(Training(20), Training(20, rowsAbove: 7)));

    [Fact]
    public void A_row_moved_and_edited_is_the_same_row_edited() =>
        Assert.Equal("26", Assert.Single(Between(Training(20), Training(26, rowsAbove: 7))).After);

    [Fact]
    public void A_new_row_and_a_deleted_one_are_told_as_rows()
    {
        var more = Training(20).With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-20"), ("total", 9));

        Assert.Equal((RowChange.Added, 4), Between(Training(20), more) is [var added] ? (added.Change, added.Row) : default);
        Assert.Equal((RowChange.Removed, 4), Between(more, Training(20)) is [var removed] ? (removed.Change, removed.Row) : default);
    }

    [Fact]
    public void People_are_never_written_out()
    {
        Village List(string person) =>
            new Village().With(RecordKinds.Attendance, ("date_start", "2018-06-12"), ("person", person), ("sex", "f"), ("topic", "Бюджет"));

        var change = Assert.Single(Between(List("шб-бактыгуль---"), List("шб-бермет---")));

        Assert.Equal((null, null), (change.Before, change.After));
        Assert.NotNull(change.Cell);
    }

    [Theory]
    [InlineData("women", null)]
    [InlineData("total", "council")]
    public void Numbers_of_some_of_the_people_are_not_quoted(string column, string? category)
    {
        Village Count(int number) =>
            new Village().With(
                RecordKinds.AttendanceTotals,
                ("date_start", "2018-06-12"),
                ("topic", "Бюджет"),
                ("planned", 20),
                ("category", category),
                (column, number)
            );

        var change = Assert.Single(Between(Count(3), Count(4)));

        Assert.Equal((null, null), (change.Before, change.After));
        Assert.NotNull(change.Cell);
    }

    [Fact]
    public void Only_the_newest_changes_are_kept()
    {
        var kept = new List<CellChange>();
        for (var i = 0; i < 100; i++)
            kept = [.. CellChanges.Since(kept, Training(i).Data().Records, Training(i + 1).Data().Records, At.AddDays(i))];

        Assert.Equal(60, kept.Count);
        Assert.Equal(At.AddDays(99), kept[0].At);
    }
}
