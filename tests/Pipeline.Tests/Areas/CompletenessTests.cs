using Pipeline.Areas;
using Pipeline.Tests.Inspect;

namespace Pipeline.Tests.Areas;

public class CompletenessTests
{
    private static readonly DateOnly AsOf = Village.Day("2018-08-01");

    private static Registry WithDue(string? due)
    {
        var registry = new Village().Registry;
        return registry with { Spreadsheets = [registry.Spreadsheets[0] with { Due = due is null ? null : Village.Day(due) }] };
    }

    private static Completeness Of(Village village, string? due = "2018-07-31", DateTimeOffset? firstSeen = null) =>
        Of(village.Data(firstSeen), due);

    private static Completeness Of(AreaData data, string? due) => Assert.Single(Completeness.Of(data, WithDue(due), AsOf));

    [Fact]
    public void Share_is_required_cells_with_a_value_over_required_cells()
    {
        var completeness = Of(
            new Village()
                .With(RecordKinds.Attendance, ("date_start", "2018-07-01"), ("person", "p1"), ("sex", "f"))
                .With(RecordKinds.Attendance, ("date_start", "2018-07-01"), ("person", "p2"))
        );

        Assert.Equal((6, 5, 1), (completeness.Required, completeness.Filled, completeness.CellsBlank));
        Assert.Equal(5 / 6d, completeness.Share);
    }

    [Fact]
    public void Area_that_owes_nothing_has_no_share() => Assert.Null(Of(new Village(), due: null).Share);

    [Fact]
    public void Spreadsheet_not_due_yet_asks_for_nothing()
    {
        var completeness = Of(new Village().With(RecordKinds.Attendance, ("person", "p1")), due: "2018-08-01");

        Assert.Equal((0, 1, 0), (completeness.Required, completeness.NotDueYet, completeness.CellsBlank));
    }

    [Fact]
    public void Missing_spreadsheet_is_nothing_of_something()
    {
        var data = new Village().Data();
        var missing = data with { Sources = [data.Sources[0] with { Condition = SourceCondition.Missing }] };

        var completeness = Of(missing, "2018-07-31");

        Assert.Equal((0d, 1), (completeness.Share, completeness.NoSpreadsheet));
    }

    [Fact]
    public void Empty_table_lacks_its_required_columns()
    {
        var data = new Village().Data();
        var table = new HarmonisedTable("attendance", "1", "Список", new(default, default), new Dictionary<string, TableHeading>(), 0);
        var empty = data with { Sources = [data.Sources[0] with { Tables = [table] }] };

        var completeness = Of(empty, null);

        Assert.Equal((2, 0, 1), (completeness.Required, completeness.Filled, completeness.TableEmpty));
    }

    [Fact]
    public void Head_count_and_step_to_come_are_not_asked_for() =>
        Assert.Equal(
            (2, 2),
            Counts(
                Of(
                    new Village()
                        .With(RecordKinds.AttendanceTotals, ("date_start", "2018-08-20"), ("planned", 20))
                        .With(RecordKinds.Checklist, ("step", "Сход"), ("due", "2018-08-20"))
                )
            )
        );

    [Fact]
    public void Head_count_and_step_past_are_asked_for() =>
        Assert.Equal(
            (4, 2),
            Counts(
                Of(
                    new Village()
                        .With(RecordKinds.AttendanceTotals, ("date_start", "2018-07-20"), ("planned", 20))
                        .With(RecordKinds.Checklist, ("step", "Сход"), ("due", "2018-07-20"))
                )
            )
        );

    [Fact]
    public void Event_held_without_people_has_its_own_count() =>
        Assert.Equal(
            1,
            Of(
                new Village()
                    .With(RecordKinds.Schedule, ("date_start", "2018-07-05"))
                    .With(RecordKinds.Schedule, ("date_start", "2018-07-06"), ("status", "cancelled"))
                    .With(RecordKinds.Schedule, ("date_start", "2018-08-06"))
            ).HeldWithoutList
        );

    [Theory]
    [InlineData("2018-07-31T12:00:00Z", 1d)]
    [InlineData("2018-07-31T18:00:00Z", 0d)]
    public void Table_filled_by_its_due_day_in_Bishkek_is_on_time(string filled, double expected)
    {
        var data = new Village().With(RecordKinds.Memoranda, ("date", "2018-07-01")).Data();
        var source = data.Sources[0];
        var table = source.Tables[0] with { FilledSince = DateTimeOffset.Parse(filled, System.Globalization.CultureInfo.InvariantCulture) };
        var watched = source with { Tables = [table], FirstSeen = Bishkek.StartOf(Village.Day("2018-07-01")) };

        Assert.Equal(expected, Of(data with { Sources = [watched] }, "2018-07-31").Timeliness);
    }

    [Fact]
    public void Spreadsheet_expected_and_never_sent_is_late()
    {
        var data = new Village().Data(Bishkek.StartOf(Village.Day("2018-07-01")));
        var missing = data with { Sources = [data.Sources[0] with { Condition = SourceCondition.Missing, Tables = [] }] };

        Assert.Equal(0d, Of(missing, "2018-07-31").Timeliness);
    }

    [Fact]
    public void Data_of_former_years_read_today_are_neither_early_nor_late() =>
        Assert.Null(
            Of(
                new Village().With(RecordKinds.Memoranda, ("date", "2018-07-01")),
                firstSeen: Bishkek.StartOf(Village.Day("2026-07-01"))
            ).Timeliness
        );

    [Fact]
    public void Table_keeps_the_moment_it_was_first_filled()
    {
        var monday = Bishkek.StartOf(Village.Day("2018-07-02"));
        var table = new HarmonisedTable("memoranda", "1", "Меморандумы", new(default, default), new Dictionary<string, TableHeading>(), 3);

        var first = HarmonisedTable.WithFilledSince([], [table], monday);
        var renamed = HarmonisedTable.WithFilledSince(first, [table with { TabName = "Другое имя", Rows = 9 }], monday.AddDays(7));
        var emptied = HarmonisedTable.WithFilledSince(first, [table with { Rows = 0 }], monday.AddDays(7));

        Assert.Equal(monday, Assert.Single(first).FilledSince);
        Assert.Equal(monday, Assert.Single(renamed).FilledSince);
        Assert.Null(Assert.Single(emptied).FilledSince);
    }

    private static (int Required, int Filled) Counts(Completeness completeness) => (completeness.Required, completeness.Filled);
}
