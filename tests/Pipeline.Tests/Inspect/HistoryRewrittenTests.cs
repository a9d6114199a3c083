namespace Pipeline.Tests.Inspect;

public class HistoryRewrittenTests
{
    private const string Code = "history-rewritten";
    private static readonly Area Municipality = Area.Municipality(Village.Code);

    private static IndicatorValue Week(int number, double? value) =>
        new(
            "Голос граждан",
            Municipality,
            "participants",
            Period.Week(new DateOnly(2018, 1, 1).AddDays(7 * number)),
            "",
            value,
            Quality.Exact
        );

    private static IReadOnlyList<Finding> Inspect(IndicatorValue now, params Restatement[] before) =>
        new Village { History = [new(now, default, before)] }
            .With(RecordKinds.Memoranda, ("date", "2018-01-03"))
            .Inspect("2018-02-01", Code);

    private static DateTimeOffset At(int day) => new(2018, 1, day, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Figure_changed_after_it_was_reported_is_found_with_from_to_and_rows()
    {
        var now = Week(0, 26) with { Inputs = [new(Village.SpreadsheetId, "1", "Тренинги", "attendance-totals", [4, 5])] };

        var finding = Assert.Single(Inspect(now, new Restatement(20, Quality.Exact, At(8), At(15))));

        Assert.Equal(
            "Показатель «Участники» за 01.01.2018–07.01.2018: было 20, теперь 26 (изменилось 15.01.2018). "
                + "Считается по строкам: ak-tal-2018.xlsx, Тренинги: 4, 5.",
            finding.Message.Ru
        );
    }

    [Fact]
    public void Count_of_findings_that_changed_is_no_rewritten_history()
    {
        Assert.Empty(Inspect(Week(0, 3) with { Indicator = "findings-open" }, new Restatement(2, Quality.Exact, At(8), At(15))));
    }

    [Fact]
    public void List_that_comes_late_is_told_of_its_week_and_not_of_its_month_too()
    {
        var week = Week(0, 26);
        var month = week with { Period = Period.Month(new(2018, 1, 1)) };
        var found = new DateTimeOffset(2018, 2, 2, 0, 0, 0, TimeSpan.Zero);
        var reported = new Restatement(20, Quality.Exact, found.AddHours(-1), found);

        var findings = new Village { History = [new(month, default, [reported]), new(week, default, [reported])] }
            .With(RecordKinds.Memoranda, ("date", "2018-01-03"))
            .Inspect("2018-02-02", Code);

        Assert.Contains("за 01.01.2018–07.01.2018", Assert.Single(findings).Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_did_it_are_named_with_the_day_and_linked_to()
    {
        var now = Week(0, 26) with { Inputs = [new(Village.SpreadsheetId, "1", "Тренинги", "attendance-totals", [4, 5])] };
        CellChange[] changes =
        [
            new(At(15), "1", "Тренинги", "attendance-totals", 4, RowChange.Changed)
            {
                Cell = "D4",
                Before = "20",
                After = "26",
            },
            new(At(15), "1", "Тренинги", "attendance-totals", 9, RowChange.Changed) { Cell = "D9", Before = "1" },
            new(At(3), "1", "Тренинги", "attendance-totals", 5, RowChange.Added),
        ];
        var village = new Village { History = [new(now, default, [new(20, Quality.Exact, At(8), At(15))])], Changes = changes };

        var finding = Assert.Single(village.With(RecordKinds.Memoranda, ("date", "2018-01-03")).Inspect("2018-02-01", Code));

        Assert.EndsWith(
            "Что исправили: лист «Тренинги», ячейка D4: было «20», стало «26» (15.01.2018). Если исправление верное, ничего делать не нужно.",
            finding.Message.Ru,
            StringComparison.Ordinal
        );
        Assert.Equal(("1", "D4"), (finding.Place.TabId, finding.Place.Cells.ToString()));
    }

    [Fact]
    public void Another_formula_is_a_cause_too() =>
        Assert.EndsWith(
            "Изменилась формула показателя.",
            Inspect(Week(0, 26) with { FormulaVersion = "b" }, new Restatement(20, Quality.Exact, At(8), At(15)) { FormulaVersion = "a" })
                .Single()
                .Message.Ru,
            StringComparison.Ordinal
        );

    [Fact]
    public void Figure_rewritten_long_ago_is_not_told_any_more() =>
        Assert.Empty(
            new Village { History = [new(Week(0, 26), default, [new(20, Quality.Exact, At(8), At(15))])] }
                .With(RecordKinds.Memoranda, ("date", "2018-01-03"))
                .Inspect("2018-02-15", Code)
        );

    [Fact]
    public void Figure_that_had_no_data_says_so() =>
        Assert.Contains(
            "было нет данных, теперь 26",
            Inspect(Week(0, 26), new Restatement(null, Quality.None, At(8), At(15))).Single().Message.Ru,
            StringComparison.Ordinal
        );

    [Fact]
    public void Figure_that_changed_while_its_week_ran_is_not_found() =>
        Assert.Empty(Inspect(Week(0, 26), new Restatement(20, Quality.Exact, At(3), At(5))));

    [Fact]
    public void Figure_first_reported_during_its_week_was_not_final() =>
        Assert.Empty(Inspect(Week(0, 26), new Restatement(20, Quality.Exact, At(3), At(8))));

    [Fact]
    public void Figure_since_the_start_grows_and_is_not_found() =>
        Assert.Empty(
            Inspect(
                Week(0, 26) with
                {
                    Period = Period.SinceStart(Village.Day("2018-01-07")),
                },
                new Restatement(20, Quality.Exact, At(8), At(15))
            )
        );
}
