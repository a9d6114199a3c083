namespace Pipeline.Tests.Inspect;

public class AttendanceMissingTests
{
    private const string Code = "attendance-missing";

    private static Village Scheduled(string? status = null, string type = "focus-group") =>
        new Village().With(
            RecordKinds.Schedule,
            ("type", type),
            ("zone", "МТУ 1"),
            ("date_start", "2018-07-05"),
            ("date_end", "2018-07-06"),
            ("status", status)
        );

    [Fact]
    public void Event_in_the_past_without_a_list_is_found_with_its_cell_and_name()
    {
        var finding = Assert.Single(Scheduled().Inspect("2018-07-09", Code));

        Assert.Equal("G2", finding.Place.Cells.ToString());
        Assert.Equal(
            "Фокус-группа «МТУ 1», 05.07.2018–06.07.2018: день прошёл, но нет ни списка участников, ни их числа (ячейка G2, столбец «date_start»). "
                + "Внесите список; если мероприятие не состоялось, напишите об этом в графике: «отменено» или новую дату.",
            finding.Message.Ru
        );
        Assert.StartsWith("Фокус-топ «МТУ 1», 05.07.2018–06.07.2018: күнү өттү", finding.Message.Ky, StringComparison.Ordinal);
        Assert.StartsWith("Focus group “МТУ 1”", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-07-05")]
    [InlineData("2018-07-06")]
    public void Event_not_over_yet_is_not_found(string asOf) => Assert.Empty(Scheduled().Inspect(asOf, Code));

    [Theory]
    [InlineData("cancelled", "training")]
    [InlineData("planned", "training")]
    [InlineData("postponed", "training")]
    [InlineData(null, "survey")]
    public void Event_that_wants_no_list_is_not_found(string? status, string type) =>
        Assert.Empty(Scheduled(status, type).Inspect("2018-07-09", Code));

    [Fact]
    public void Event_with_its_own_list_by_id_is_satisfied()
    {
        var village = new Village()
            .With(RecordKinds.Schedule, ("id", "Т-1"), ("date_start", "2018-07-05"))
            .With(RecordKinds.Schedule, ("id", "Т-2"), ("date_start", "2018-07-05"))
            .With(RecordKinds.Attendance, ("event_id", "т-1"), ("person", "p1"), ("sex", "f"));

        Assert.Equal("A3", CellOfId(Assert.Single(village.Inspect("2018-07-09", Code))));
    }

    [Fact]
    public void Head_count_over_several_events_satisfies_those_of_its_kind()
    {
        var village = Scheduled()
            .With(RecordKinds.Schedule, ("type", "focus-group"), ("date_start", "2018-07-16"))
            .With(RecordKinds.Schedule, ("type", "training"), ("date_start", "2018-07-16"))
            .With(
                RecordKinds.AttendanceTotals,
                ("type", "focus-group"),
                ("date_start", "2018-07-05"),
                ("date_end", "2018-07-16"),
                ("total", 88)
            );

        Assert.Contains("Тренинг", Assert.Single(village.Inspect("2018-08-01", Code)).Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_count_without_a_number_satisfies_nobody()
    {
        var village = Scheduled()
            .With(RecordKinds.AttendanceTotals, ("type", "focus-group"), ("date_start", "2018-07-05"), ("planned", 20));

        Assert.Single(village.Inspect("2018-08-01", Code));
    }

    private static string CellOfId(Finding finding) => new CellAddress(finding.Place.Cells!.Value.First.Row, 0).ToString();
}
