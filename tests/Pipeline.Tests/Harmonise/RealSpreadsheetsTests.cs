namespace Pipeline.Tests.Harmonise;

/// <summary>The figures that the source reports state, as far as reading goes.</summary>
public sealed class RealSpreadsheetsTests
{
    [Fact]
    public async Task Registry_reads_whole()
    {
        var registry = await RealSpreadsheets.RegistryAsync();

        Assert.Equal(9, registry.Municipalities.Count);
        Assert.Equal("KG-Y", registry.FindMunicipality("KG-Y-KARAKOL")!.Oblast);
        Assert.Equal(["Манас"], registry.FindMunicipality("KG-J-JALALABAD")!.Aliases);
        Assert.Equal("Ноокатский район", registry.FindMunicipality("KG-O-KOKJAR")!.Rayon);
        Assert.Equal(7, registry.Spreadsheets.Count);
        Assert.Equal(new DateOnly(2018, 7, 31), registry.Spreadsheets[0].Due);
        Assert.Equal([20.0, 3, 800, 27], registry.Targets.Select(target => target.Value));
        Assert.Equal(
            [null, "project:Программный бюджет 2018", "KG-Y-KARAKOL", "project:ГГПОМСУ"],
            registry.Targets.Select(target => target.Area?.Key)
        );
        Assert.Equal(new DateRange(new(2018, 5, 1), new(2018, 7, 31)), registry.Targets[0].Period);
        Assert.Null(registry.Targets[3].Period);
    }

    [Fact]
    public async Task Karakol_gives_its_training_focus_groups_survey_and_gallery()
    {
        var read = await RealSpreadsheets.HarmoniseAsync("karakol-2018.xlsx");

        Assert.All(read.Records, record => Assert.Equal("KG-Y-KARAKOL", record.Area.Key));
        var training = Assert.Single(Of(read, RecordKinds.AttendanceTotals), record => record.Text("type") == "training");
        Assert.Equal((20.0, 26.0), (training.Number("planned"), training.Number("total")));
        Assert.Equal((new(2018, 6, 12), new DateOnly(2018, 6, 14)), Days(training));
        var focusGroups = Of(read, RecordKinds.Schedule);
        Assert.Equal(["focus-group", "focus-group", "focus-group", "focus-group"], focusGroups.Select(record => record.Text("type")));
        Assert.Equal([6.0, 6.0, 6.0, null], focusGroups.Select(record => record.Number("facilitators")));
        Assert.Equal((new(2018, 7, 5), new DateOnly(2018, 7, 6)), Days(focusGroups[0]));
        var participants = Assert.Single(Of(read, RecordKinds.AttendanceTotals), record => record.Text("type") == "focus-group");
        Assert.Equal(88, participants.Number("total"));
        Assert.Equal((new(2018, 7, 5), new DateOnly(2018, 7, 16)), Days(participants));
        Assert.Equal([(8.0, 50.0, 400.0, null), (20.0, 20.0, 400.0, null)], Of(read, RecordKinds.SurveyPlan).Select(Plan));
        Assert.Equal((new(2018, 6, 18), new DateOnly(2018, 7, 2)), Days(Of(read, RecordKinds.SurveyPlan)[0]));
        Assert.Equal([5, 5], Of(read, RecordKinds.Priorities).GroupBy(record => record.Text("group")).Select(group => group.Count()));
        Assert.Equal(["E4", "E5"], Missing(read));
    }

    [Fact]
    public async Task Kara_Balta_gives_focus_groups_a_training_without_attendance_and_answers()
    {
        var read = await RealSpreadsheets.HarmoniseAsync("kara-balta-2018.xlsx");

        var focusGroups = Of(read, RecordKinds.Schedule);
        Assert.Equal(5, focusGroups.Count);
        Assert.All(focusGroups, record => Assert.Equal("focus-group", record.Text("type")));
        Assert.All(
            focusGroups,
            record => Assert.Equal((new TimeOnly(10, 0), new TimeOnly(12, 0)), (record["time_start"], record["time_end"]))
        );
        Assert.Equal([5.0, 5, 4, 5, 6], focusGroups.Select(record => record.Number("facilitators")));
        Assert.Equal(
            32,
            Assert.Single(Of(read, RecordKinds.AttendanceTotals), record => record.Text("type") == "focus-group").Number("total")
        );
        var training = Assert.Single(Of(read, RecordKinds.AttendanceTotals), record => record.Text("type") == "training");
        Assert.Equal((20.0, null), (training.Number("planned"), training.Number("total")));
        Assert.Equal((new(2018, 7, 9), new DateOnly(2018, 7, 11)), Days(training));
        Assert.Equal(["D2"], Missing(read));
        Assert.Equal([7, 7], Of(read, RecordKinds.Priorities).GroupBy(record => record.Text("group")).Select(group => group.Count()));
        Assert.Equal([2, 4, 3], Of(read, RecordKinds.Survey).Select(record => record.List("problems").Count));
        Assert.Equal("Запад", Of(read, RecordKinds.Survey)[0].Text("zone"));
    }

    [Fact]
    public async Task Osh_and_Naryn_give_twelve_seminars_in_their_rayons()
    {
        var read = await RealSpreadsheets.HarmoniseAsync("osh-naryn-schedule-2017.xlsx");

        var seminars = Of(read, RecordKinds.Schedule);
        Assert.Equal(12, seminars.Select(record => record.Area).Distinct().Count());
        Assert.All(seminars, record => Assert.Equal(AreaKind.Rayon, record.Area.Kind));
        Assert.All(seminars, record => Assert.Equal("training", record.Text("type")));
        Assert.Equal([5, 7], seminars.GroupBy(record => record.Text("oblast")).Select(group => group.Count()));
        Assert.Equal((new(2017, 10, 24), new DateOnly(2017, 11, 17)), (seminars[0].When!.Value, seminars[^1].When!.Value));
        var planned = Assert.Single(Of(read, RecordKinds.AttendanceTotals));
        Assert.Equal((240.0, Quality.About), (planned.Number("planned"), planned["planned_quality"]));
        Assert.Equal("project:ГГПОМСУ", planned.Area.Key);
        Assert.Empty(read.Findings);
    }

    [Fact]
    public async Task Form_1_gives_activities_with_figures_only_where_they_are_unmistakable()
    {
        var read = await RealSpreadsheets.HarmoniseAsync("form1-2018.xlsx");

        var activities = Of(read, RecordKinds.Logframe);
        Assert.Equal(10, activities.Count);
        Assert.Equal(4, activities.Select(record => record.Text("task")).Distinct().Count());
        Assert.All(activities, record => Assert.Equal(new DateRange(new(2018, 5, 1), new(2018, 7, 31)), record.ReportingPeriod));
        Assert.Equal((3.0, 3.0), (activities[0].Number("actual_memoranda"), activities[0].Number("actual_working_groups")));
        Assert.Null(activities[0].Number("actual"));
        Assert.Equal(
            (20.0, 20.0, Quality.AtLeast),
            (activities[1].Number("planned"), activities[1].Number("actual"), activities[1]["actual_quality"])
        );
        Assert.Equal((30.0, null), (activities[2].Number("planned"), activities[2].Number("actual")));
        Assert.Equal(4, activities[9].Number("actual_publications"));
        Assert.Equal(["Kaktus media", "Супер инфо"], Of(read, RecordKinds.Publications).Select(record => record.Text("outlet")));
        Assert.Equal([1.0, 1], Of(read, RecordKinds.Publications).Select(record => record.Number("count")));
        var moreThan = Assert.Single(read.Findings);
        Assert.Equal(("value-ambiguous", Severity.Warning), (moreThan.Code, moreThan.Severity));
    }

    [Fact]
    public async Task Chui_gives_head_counts_and_asks_about_each_blank_step()
    {
        var read = await RealSpreadsheets.HarmoniseAsync("chui-training-2016.xlsx");

        var training = Assert.Single(Of(read, RecordKinds.AttendanceTotals));
        Assert.Equal((99.0, 53.0), (training.Number("total"), training.Number("women")));
        Assert.Equal((new(2016, 11, 22), new DateOnly(2016, 11, 30)), Days(training));
        Assert.Equal(["executive", "council", "initiative-group", "monitoring-group"], training.List("categories"));
        var steps = Of(read, RecordKinds.Checklist);
        Assert.Equal(20, steps.Count);
        Assert.All(steps, record => Assert.Equal("needs-assessment", record.Text("list")));
        Assert.Equal(4, steps.Select(record => record.Area).Distinct().Count());
        Assert.Equal(8, steps.Count(record => record.Flag("done") == true));
        Assert.Equal(12, Missing(read).Count);
    }

    [Fact]
    public async Task Programmes_give_steps_orders_members_and_their_period()
    {
        var read = await RealSpreadsheets.HarmoniseAsync("pser-2019.xlsx");

        var steps = Of(read, RecordKinds.Checklist);
        Assert.Equal(["KG-O-KOKJAR", "KG-N-AKTAL"], steps.Select(record => record.Area.Key).Distinct());
        Assert.All(steps, record => Assert.Equal(("programme", new DateOnly(2019, 6, 1)), (record.Text("list"), record.Date("due"))));
        Assert.Equal(("№ 86", new DateOnly(2019, 4, 9)), (steps[0].Text("reference"), steps[0].Date("done_date")));
        Assert.Equal((new(2020, 1, 1), new DateOnly(2024, 12, 31)), (steps[0].Date("period_start"), steps[0].Date("period_end")));
        Assert.Equal(3, steps.Count(record => record.Flag("done") == true));
        var groups = Of(read, RecordKinds.WorkingGroup);
        Assert.Equal(["№ 86", null], groups.Select(record => record.Text("order_number")));
        Assert.Equal([null, 19.0], groups.Select(record => record.Number("members")));
    }

    private static List<Record> Of(HarmonisedSpreadsheet read, RecordKind kind) => [.. read.Records.Where(record => record.Kind == kind)];

    private static (DateOnly?, DateOnly?) Days(Record record) => (record.Date("date_start"), record.Date("date_end"));

    private static (double?, double?, double?, double?) Plan(Record record) =>
        (record.Number("units"), record.Number("per_unit"), record.Number("planned"), record.Number("collected"));

    private static List<string> Missing(HarmonisedSpreadsheet read) =>
        [.. read.Findings.Where(finding => finding.Code == "value-missing").Select(finding => finding.Place.Cells.ToString()!)];
}
