namespace Pipeline.Tests.Golden.Real;

/// <summary>What the source reports say, as rows of the published CSV files.</summary>
public sealed class RecordTests(RealRun run) : IClassFixture<RealRun>
{
    private const string Karakol = "KG-Y-KARAKOL";
    private const string KaraBalta = "KG-C-KARABALTA";

    [Fact]
    public void Karakol_schedule_has_four_focus_groups_on_5_6_and_16_July()
    {
        var events = run.Records("schedule").Where(("municipality", Karakol));

        Assert.All(events, row => Assert.Equal("focus-group", row["type"]));
        Assert.Equal(
            ["2018-07-05..2018-07-06", "2018-07-05..2018-07-06", "2018-07-05..2018-07-06", "2018-07-16..2018-07-16"],
            events.Select(row => $"{row["date_start"]}..{row["date_end"]}")
        );
        Assert.Equal(["6", "6", "6", ""], events.Select(row => row["facilitators"]));
    }

    [Fact]
    public void KaraBalta_schedule_has_five_focus_groups_with_hours()
    {
        var events = run.Records("schedule").Where(("municipality", KaraBalta));

        Assert.Equal(["2018-07-12", "2018-07-20", "2018-07-20", "2018-07-20", "2018-07-20"], events.Select(row => row["date_start"]));
        Assert.All(events, row => Assert.Equal(("10:00", "12:00"), (row["time_start"], row["time_end"])));
        Assert.Equal(["5", "5", "4", "5", "6"], events.Select(row => row["facilitators"]));
    }

    [Fact]
    public void Osh_and_Naryn_schedule_has_twelve_seminars_in_twelve_rayons()
    {
        var seminars = run.Records("schedule").Where(("municipality", ""));

        Assert.Equal(12, seminars.Count);
        Assert.Equal(12, seminars.Select(row => row["rayon"]).Distinct().Count());
        Assert.Equal(5, seminars.Count(row => row["oblast"] == "KG-N"));
        Assert.Equal(7, seminars.Count(row => row["oblast"] == "KG-O"));
        Assert.Equal("2017-10-24", seminars.Min(row => row["date_start"]));
        Assert.Equal("2017-11-17", seminars.Max(row => row["date_start"]));
        Assert.All(seminars, row => Assert.Equal("training", row["type"]));
    }

    [Fact]
    public void Training_totals_keep_a_blank_actual_blank()
    {
        var trainings = run.Records("attendance-totals");

        var karakol = Assert.Single(trainings.Where(("municipality", Karakol), ("date_start", "2018-06-12")));
        Assert.Equal(
            ("2018-06-14", "20", "exact", "26", "exact"),
            (karakol["date_end"], karakol["planned"], karakol["planned_quality"], karakol["total"], karakol["total_quality"])
        );
        var karaBalta = Assert.Single(trainings.Where(("municipality", KaraBalta), ("date_start", "2018-07-09")));
        Assert.Equal(("2018-07-11", "20", ""), (karaBalta["date_end"], karaBalta["planned"], karaBalta["total"]));
    }

    [Fact]
    public void Notes_below_a_schedule_count_its_participants()
    {
        var totals = run.Records("attendance-totals");

        Assert.Single(totals.Where(("municipality", Karakol), ("total", "88")));
        Assert.Single(totals.Where(("municipality", KaraBalta), ("total", "32")));
        var seminars = Assert.Single(totals.Where(("municipality", ""), ("planned", "240")));
        Assert.Equal(("about", ""), (seminars["planned_quality"], seminars["total"]));
    }

    [Fact]
    public void Chui_training_counts_women_among_participants()
    {
        var row = Assert.Single(run.Records("attendance-totals").Where(("total", "99")));

        Assert.Equal(("2016-11-22", "2016-11-30", "53"), (row["date_start"], row["date_end"], row["women"]));
    }

    [Fact]
    public void Survey_plan_multiplies_out_and_leaves_collected_blank()
    {
        var plans = run.Records("survey-plan").Where(("municipality", Karakol));

        Assert.Equal(["8×50=400", "20×20=400"], plans.Select(row => $"{row["units"]}×{row["per_unit"]}={row["planned"]}"));
        Assert.All(plans, row => Assert.Equal("", row["collected"]));
    }

    [Fact]
    public void Galleries_rank_problems_by_group()
    {
        var priorities = run.Records("priorities");

        Assert.Equal([5, 5], priorities.Where(("municipality", Karakol)).GroupBy(row => row["group"]).Select(group => group.Count()));
        Assert.Equal([7, 7], priorities.Where(("municipality", KaraBalta)).GroupBy(row => row["group"]).Select(group => group.Count()));
        Assert.Equal(["1", "2", "3", "4", "5"], priorities.Where(("municipality", Karakol)).Take(5).Select(row => row["rank"]));
    }

    [Fact]
    public void Form_answers_hold_two_four_and_three_problems()
    {
        var answers = run.Records("survey").Where(("municipality", KaraBalta));

        Assert.Equal([2, 4, 3], answers.Select(row => row["problems"].Split(" | ").Length));
        var codes = answers.SelectMany(row => row["problem_codes"].Split(" | ").Distinct()).GroupBy(code => code);
        Assert.Equal(3, codes.Count(code => code.Count() == 2));
    }

    [Fact]
    public void Chui_checklists_have_three_of_five_steps_blank()
    {
        var steps = run.Records("checklist").Rows.Where(row => row["source_spreadsheet"] == "chui-training-2016.xlsx").ToList();

        Assert.Equal(4, steps.Select(row => row["municipality"]).Distinct().Count());
        Assert.All(
            steps.GroupBy(row => row["municipality"]),
            group => Assert.Equal((5, 3), (group.Count(), group.Count(row => row["done"] == "")))
        );
    }

    [Fact]
    public void Programmes_are_begun_in_two_municipalities_and_due_on_1_June_2019()
    {
        var steps = run.Records("checklist").Rows.Where(row => row["source_spreadsheet"] == "pser-2019.xlsx").ToList();

        Assert.All(steps, row => Assert.Equal("2019-06-01", row["due"]));
        var order = Assert.Single(steps, row => row["municipality"] == "KG-O-KOKJAR" && row["done_date"] == "2019-04-09");
        Assert.Contains("86", order["reference"], StringComparison.Ordinal);
        Assert.Contains(steps, row => row["municipality"] == "KG-N-AKTAL" && row["done_date"] == "2019-04-23");
    }

    [Fact]
    public void Form_1_has_four_tasks_and_ten_activities()
    {
        var logframe = run.Records("logframe").Rows;

        Assert.Equal((4, 10), (logframe.Select(row => row["task"]).Distinct().Count(), logframe.Count));
        var trained = Assert.Single(logframe, row => row["activity"].StartsWith("Мероприятие 1.2", StringComparison.Ordinal));
        Assert.Equal(("20", "20", "at-least"), (trained["planned"], trained["actual"], trained["actual_quality"]));
    }
}
