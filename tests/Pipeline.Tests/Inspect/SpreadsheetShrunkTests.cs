using Pipeline.Inspect;

namespace Pipeline.Tests.Inspect;

public class SpreadsheetShrunkTests
{
    private static readonly DateTimeOffset Monday = new(2018, 7, 9, 0, 0, 0, TimeSpan.Zero);

    private static SourceState Previous(int records, params HarmonisedTable[] tables) =>
        Sources.Fresh("2018-07-09", null) with
        {
            Records = records,
            LastChanged = Monday,
            Tables = tables,
        };

    private static HarmonisedSpreadsheet Now(int records, params HarmonisedTable[] tables)
    {
        var village = new Village();
        for (var i = 0; i < records; i++)
            village.With(RecordKinds.Memoranda, ("date", "2018-01-01"));
        return new(village.Data().Records, [], tables);
    }

    private static HarmonisedTable Table(params string[] fields) =>
        new(
            "memoranda",
            "7",
            "Меморандумы",
            new(new(0, 0), new(9, 3)),
            fields
                .Select((field, column) => (field, column))
                .ToDictionary(pair => pair.field, pair => new TableHeading(pair.column, "Дата " + pair.column)),
            9
        );

    [Fact]
    public void Loss_of_more_than_half_of_the_rows_keeps_the_last_good_data()
    {
        var finding = Shrinkage.Of(Previous(100), Now(49));

        Assert.Equal("spreadsheet-shrunk", finding?.Code);
        Assert.Equal(Severity.Error, finding?.Severity);
        Assert.StartsWith(
            "Было 100 записей, теперь 49: пропало больше половины. Пока используются данные от 09.07.2018.",
            finding?.Message.Ru,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(100, 50)]
    [InlineData(100, 200)]
    [InlineData(0, 0)]
    [InlineData(4, 1)]
    public void Half_of_the_rows_or_a_sheet_just_begun_may_change(int before, int now) =>
        Assert.Null(Shrinkage.Of(Previous(before), Now(now)));

    [Fact]
    public void Loss_of_a_required_column_keeps_the_last_good_data() =>
        Assert.StartsWith(
            "Пропал нужный столбец «Дата 1» (был B) на листе «Меморандумы».",
            Shrinkage.Of(Previous(9, Table("parties", "date")), Now(9, Table("parties")))?.Message.Ru,
            StringComparison.Ordinal
        );

    [Fact]
    public void Table_that_looks_like_another_kind_without_its_column_has_lost_it()
    {
        var previous = Previous(9, Table("parties", "date"));
        var other = Table("parties") with { Kind = "publications" };

        Assert.NotNull(Shrinkage.Of(previous, Now(9, other)));
        Assert.Null(Shrinkage.Of(previous, Now(9, other with { TabId = "8" })));
        Assert.Null(Shrinkage.Of(Previous(9, Table("parties", "date"), other), Now(9, other)));
    }

    [Fact]
    public void Loss_of_another_column_or_a_moved_one_is_no_loss() =>
        Assert.Null(Shrinkage.Of(Previous(9, Table("parties", "date")), Now(9, Table("date"))));

    [Fact]
    public void Spreadsheet_never_read_cannot_shrink() => Assert.Null(Shrinkage.Of(Sources.Missing(due: null), Now(1)));
}
