using Pipeline.Areas;
using Pipeline.Measure;
using Pipeline.Settings;
using static Pipeline.Tests.Measure.Sample;

namespace Pipeline.Tests.Measure;

public sealed class MeasurerTests
{
    private static readonly Record[] OfKarakol =
    [
        Row(
            RecordKinds.AttendanceTotals,
            Karakol,
            4,
            "date_start",
            "2018-06-12",
            "date_end",
            "2018-06-14",
            "type",
            "training",
            "planned",
            20,
            "total",
            26
        ),
        Row(RecordKinds.Schedule, Karakol, 9, "type", "focus-group", "date_start", "2018-07-05", "date_end", "2018-07-06"),
        Row(RecordKinds.Schedule, Karakol, 10, "type", "focus-group", "date_start", "2018-07-05", "date_end", "2018-07-06"),
        Row(RecordKinds.Schedule, Karakol, 11, "type", "focus-group", "date_start", "2018-07-05", "date_end", "2018-07-06"),
        Row(RecordKinds.Schedule, Karakol, 12, "type", "focus-group", "date_start", "2018-07-16"),
        Row(
            RecordKinds.AttendanceTotals,
            Karakol,
            14,
            "date_start",
            "2018-07-05",
            "date_end",
            "2018-07-16",
            "type",
            "focus-group",
            "total",
            88
        ),
        Row(RecordKinds.SurveyPlan, Karakol, 4, "planned", 400, "date_start", "2018-06-18"),
        Row(RecordKinds.SurveyPlan, Karakol, 5, "planned", 400, "date_start", "2018-06-18"),
    ];

    [Fact]
    public void The_shipped_catalogue_has_no_wrong_formula() =>
        Assert.Empty(new Measurer(Pipeline.Registry.Empty, new PipelineSettings(), AsOf).Findings);

    [Fact]
    public void Months_of_the_last_year_are_measured_where_something_is_dated_in_them_and_no_others()
    {
        var values = Measured(
            Data(
                Karakol,
                Row(RecordKinds.Schedule, Karakol, 3, "type", "training", "date_start", "2017-06-20"),
                Row(RecordKinds.Schedule, Karakol, 4, "type", "training", "date_start", "2017-11-14"),
                Row(RecordKinds.Schedule, Karakol, 5, "type", "training"),
                Row(RecordKinds.Schedule, Karakol, 6, "type", "training", "date_start", "2018-07-20")
            )
        );

        var planned = values.Where(value => value.Area == Karakol && value.Indicator == "events-planned").ToList();
        Assert.Equal(
            ["2017-11", "2018-05", "2018-06", "2018-07"],
            planned.Where(value => value.Period.Kind == PeriodKind.Month).Select(value => value.Period.Label).Order()
        );
        Assert.Equal(
            ["2017-Q4", "2018-Q2", "2018-Q3"],
            planned.Where(value => value.Period.Kind == PeriodKind.Quarter).Select(value => value.Period.Label).Order()
        );
        Assert.Equal(1, planned.Single(value => value.Period.Label == "2017-11").Value);
    }

    [Fact]
    public void Karakol_gives_the_figures_of_its_report()
    {
        var values = Measured(Data(Karakol, OfKarakol));

        var participants = values.Of(Karakol, "participants");
        Assert.Equal((26, 20, 130, Quality.Exact), (participants.Value, participants.Target, participants.Percent, participants.Quality));
        Assert.Equal(20, values.Of(Karakol, "places-planned").Value);
        Assert.Equal(130, values.Of(Karakol, "places-filled-share").Value);
        Assert.Equal(4, values.Of(Karakol, "focus-groups").Value);
        Assert.Equal(4, values.Of(Karakol, "focus-groups-held").Value);
        Assert.Equal(88, values.Of(Karakol, "focus-group-participants").Value);
        Assert.Equal(800, values.Of(Karakol, "questionnaires-planned").Value);
        var collected = values.Of(Karakol, "questionnaires");
        Assert.Equal((null, 800d, 2, Quality.None), (collected.Value, collected.Target, collected.Missing, collected.Quality));
    }

    [Theory]
    [InlineData("Распоряжение о создании рабочей группы", true, 1)]
    [InlineData("Жумушчу топ түзүү жөнүндө буйрук", true, 1)]
    [InlineData("Order on the working group", false, 0)]
    [InlineData("Распоряжение о рабочей группе", null, null)]
    [InlineData("Обучение рабочей группы", true, 0)]
    [InlineData("Рабочая группа создана", true, 0)]
    [InlineData("Распоряжение о создании РГ", true, 1)]
    [InlineData("ЖТ түзүү буйругу", true, 1)]
    [InlineData("Распоряжение о торгах", true, 0)]
    public void Order_on_the_working_group_may_be_a_step_of_the_checklist(string step, bool? done, int? approved) =>
        Assert.Equal(approved, Approved(Row(RecordKinds.Checklist, Karakol, 4, "step", step, "done", done)));

    [Fact]
    public void Number_of_an_order_beside_the_group_is_its_order() =>
        Assert.Equal(
            1,
            Approved(Row(RecordKinds.Checklist, Karakol, 4, "step", "Рабочая группа создана", "done", true, "reference", "№ 12"))
        );

    [Fact]
    public void Places_planned_are_the_schedules_where_head_counts_name_none()
    {
        var scheduled = Row(RecordKinds.Schedule, Karakol, 9, "type", "training", "date_start", "2018-06-12", "planned", 25);
        var counted = Row(RecordKinds.AttendanceTotals, Karakol, 14, "type", "training", "date_start", "2018-06-12", "total", 27);

        Assert.Equal(25, Measured(Data(Karakol, scheduled, counted)).Of(Karakol, "places-planned").Value);
    }

    [Fact]
    public void Places_are_filled_by_those_who_came_by_list_or_number_to_an_event_planned_in_the_schedule()
    {
        Record[] rows =
        [
            Row(RecordKinds.Schedule, Karakol, 9, "type", "training", "date_start", "2018-06-12", "planned", 20),
            Row(RecordKinds.AttendanceTotals, Karakol, 14, "type", "training", "date_start", "2018-06-12", "total", 14),
            Row(RecordKinds.Schedule, Karakol, 10, "type", "assembly", "date_start", "2018-06-14", "planned", 4),
            Row(RecordKinds.Attendance, Karakol, 20, "type", "assembly", "date_start", "2018-06-14", "person", "a", "sex", "f"),
            Row(RecordKinds.Attendance, Karakol, 21, "type", "assembly", "date_start", "2018-06-14", "person", "b", "sex", "m"),
            Row(RecordKinds.Schedule, Karakol, 11, "type", "hearing", "date_start", "2018-06-15", "planned", 99),
        ];

        Assert.Equal(100 * 16 / 24d, Measured(Data(Karakol, rows)).Of(Karakol, "places-filled-share").Value!.Value, 6);
    }

    [Fact]
    public void Unknown_head_count_beside_a_known_one_makes_the_places_filled_inexact()
    {
        Record[] rows =
        [
            Row(RecordKinds.Schedule, Karakol, 9, "type", "training", "date_start", "2018-06-12", "planned", 20),
            Row(
                RecordKinds.AttendanceTotals,
                Karakol,
                14,
                "type",
                "training",
                "date_start",
                "2018-06-12",
                "category",
                "council",
                "total",
                8
            ),
            Row(RecordKinds.AttendanceTotals, Karakol, 15, "type", "training", "date_start", "2018-06-12", "category", "resident"),
        ];

        var filled = Measured(Data(Karakol, rows)).Of(Karakol, "places-filled-share");

        Assert.Equal((40d, Quality.About), (filled.Value, filled.Quality));
    }

    [Fact]
    public void Head_count_of_several_events_fills_no_places_of_one_of_them()
    {
        Record[] rows =
        [
            Row(RecordKinds.Schedule, Karakol, 9, "type", "training", "date_start", "2018-06-12", "planned", 20),
            Row(RecordKinds.Schedule, Karakol, 10, "type", "training", "date_start", "2018-06-13", "planned", 20),
            Row(RecordKinds.AttendanceTotals, Karakol, 14, "date_start", "2018-06-12", "date_end", "2018-06-13", "total", 30),
        ];

        Assert.Null(Measured(Data(Karakol, rows)).Of(Karakol, "places-filled-share").Value);
    }

    [Fact]
    public void Order_in_checklist_and_in_the_groups_own_table_is_one() =>
        Assert.Equal(
            1,
            Approved(
                Row(RecordKinds.Checklist, Karakol, 4, "step", "Распоряжение о рабочей группе", "done", true),
                Row(RecordKinds.WorkingGroup, Karakol, 9, "members", 19, "order_number", "№ 37")
            )
        );

    [Fact]
    public void A_municipality_without_data_has_targets_and_no_values()
    {
        var silent = Measured(Data(Karakol, OfKarakol)).Of(Area.Municipality("KG-J-JALALABAD"), "participants");

        Assert.Equal((null, 20d, 0), (silent.Value, silent.Target, silent.Missing));
    }

    [Theory]
    [InlineData("KG-Y-KARAKOL", 0)]
    [InlineData(null, null)]
    public void Table_without_rows_of_a_municipality_is_no_0_where_it_is_others_too(string? spreadsheetOf, int? participants)
    {
        var table = new HarmonisedTable("attendance-totals", "1", "Тренинг", default, new Dictionary<string, TableHeading>(), 1);
        var reference = new SpreadsheetReference("обучение.xlsx", "обучение.xlsx", "обучение.xlsx", "");
        var source = new SourceState(reference, SourceCondition.Fresh, spreadsheetOf, Project, null, null, null, 1, "", "", [table], null);

        Assert.Equal(participants, Measured(new AreaData(Karakol, [], [source], [], [])).Of(Karakol, "participants").Value);
    }

    private static double? Approved(params Record[] rows) => Measured(Data(Karakol, rows)).Of(Karakol, "working-groups-approved").Value;

    private static IReadOnlyList<IndicatorValue> Measured(params AreaData[] areas)
    {
        var measurer = new Measurer(Sample.Registry, new PipelineSettings(), AsOf);
        foreach (var area in areas)
            measurer.Add(area);
        return measurer.Complete();
    }
}
