namespace Pipeline.Tests.Measure;

/// <summary>The figures that must come out of the source reports, from spreadsheets to indicators.</summary>
public sealed class RealFiguresTests
{
    private const string Ggpomsu = "ГГПОМСУ";
    private static readonly Area KaraBalta = Area.Municipality("KG-C-KARABALTA");
    private static readonly Area Budget = Area.Project(Sample.Project);
    private static readonly Area Villages = Area.Project(Ggpomsu);

    [Fact]
    public async Task Karakol_trained_26_of_20_and_heard_88_in_4_focus_groups()
    {
        var values = await MeasuredAsync();

        var participants = values.Of(Sample.Karakol, "participants");
        Assert.Equal((26, 20, 130, Quality.Exact), (participants.Value, participants.Target, participants.Percent, participants.Quality));
        Assert.Equal(20, values.Of(Sample.Karakol, "places-planned").Value);
        Assert.Equal(4, values.Of(Sample.Karakol, "focus-groups").Value);
        Assert.Equal(4, values.Of(Sample.Karakol, "focus-groups-held").Value);
        Assert.Equal(88, values.Of(Sample.Karakol, "focus-group-participants").Value);
        Assert.Equal(800, values.Of(Sample.Karakol, "questionnaires-planned").Value);
        var collected = values.Of(Sample.Karakol, "questionnaires");
        Assert.Equal((null, 800d, 2), (collected.Value, collected.Target, collected.Missing));
    }

    [Fact]
    public async Task Kara_Balta_misses_its_participants_and_heard_32_in_5_focus_groups()
    {
        var values = await MeasuredAsync();

        var participants = values.Of(KaraBalta, "participants");
        Assert.Equal((null, 20d, 1), (participants.Value, participants.Target, participants.Missing));
        Assert.Equal(5, values.Of(KaraBalta, "focus-groups-held").Value);
        Assert.Equal(32, values.Of(KaraBalta, "focus-group-participants").Value);
        Assert.Equal(3, values.Of(KaraBalta, "respondents").Value);
        Assert.Equal(2, values.Of(KaraBalta, "problem-respondents", group: "problem_codes=stray-animals").Value);
    }

    [Fact]
    public async Task Osh_and_Naryn_planned_12_seminars_for_about_240()
    {
        var values = await MeasuredAsync();

        Assert.Equal(5, values.Of(Area.Oblast("KG-N"), "events-planned", PeriodKind.SinceStart).Value);
        Assert.Equal(7, values.Of(Area.Oblast("KG-O"), "events-planned", PeriodKind.SinceStart).Value);
        Assert.Equal(12, values.Of(Villages, "events-planned", PeriodKind.SinceStart, "type=training").Value);
        var places = values.Of(Villages, "places-planned", PeriodKind.SinceStart);
        Assert.Equal((240d, Quality.About), (places.Value, places.Quality));
        Assert.Null(values.Of(Villages, "events-held", PeriodKind.SinceStart).Value);
    }

    [Fact]
    public async Task Form_1_reports_3_memoranda_3_working_groups_and_4_publications()
    {
        var values = await MeasuredAsync();

        Assert.Equal((3, 3, 100), values.Of(Budget, "memoranda") is var signed ? (signed.Value, signed.Target, signed.Percent) : default);
        Assert.Equal(3, values.Of(Budget, "working-groups").Value);
        Assert.Equal(2, values.Of(Budget, "publications", PeriodKind.SinceStart).Value);
        var undated = values.Of(Budget, "publications");
        Assert.Equal((2d, Quality.Exact), (undated.Value, undated.Quality));
        Assert.Equal(4, values.Of(Budget, "publications-reported").Value);
    }

    [Fact]
    public async Task Chui_trained_99_people_53_of_them_women()
    {
        var values = await MeasuredAsync();

        Assert.Equal(99, values.Of(Villages, "participants", PeriodKind.SinceStart).Value);
        Assert.Equal(53, values.Of(Villages, "women", PeriodKind.SinceStart).Value);
        Assert.Equal(53, values.Of(Villages, "participants", PeriodKind.SinceStart, "sex=f").Value);
        Assert.Equal(53.5, values.Of(Villages, "women-share", PeriodKind.SinceStart).Value!.Value, precision: 1);
        var steps = values.Of(Area.Municipality("KG-C-BURANA"), "steps-done", PeriodKind.SinceStart);
        Assert.Equal((2d, Quality.AtLeast, 3), (steps.Value, steps.Quality, steps.Missing));
        Assert.Equal(5, values.Of(Area.Municipality("KG-C-BURANA"), "steps", PeriodKind.SinceStart).Value);
    }

    [Fact]
    public async Task Two_of_27_programmes_are_begun()
    {
        var values = await MeasuredAsync();

        var programmes = values.Of(Villages, "programmes", PeriodKind.SinceStart);
        Assert.Equal((2d, 27d, Quality.Exact), (programmes.Value, programmes.Target, programmes.Quality));
        Assert.True(programmes.Missing > 0);
        Assert.Equal(19, values.Of(Area.Municipality("KG-N-AKTAL"), "working-group-members", PeriodKind.SinceStart).Value);
        var unknown = values.Of(Area.Municipality("KG-O-KOKJAR"), "working-group-members", PeriodKind.SinceStart);
        Assert.Equal((null, 1), (unknown.Value, unknown.Missing));
    }

    [Fact]
    public async Task A_municipality_without_a_spreadsheet_has_a_target_and_no_value()
    {
        var silent = (await MeasuredAsync()).Of(Area.Municipality("KG-J-JALALABAD"), "participants");

        Assert.Equal((null, 20d, 0), (silent.Value, silent.Target, silent.Missing));
    }

    private static async Task<IReadOnlyList<IndicatorValue>> MeasuredAsync()
    {
        var (registry, areas) = await SampledAreas.ReadAsync();
        return SampledAreas.Measure(registry, areas);
    }
}
