using Pipeline.Measure;
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

    [Fact]
    public void A_municipality_without_data_has_targets_and_no_values()
    {
        var silent = Measured(Data(Karakol, OfKarakol)).Of(Area.Municipality("KG-J-JALALABAD"), "participants");

        Assert.Equal((null, 20d, 0), (silent.Value, silent.Target, silent.Missing));
    }

    private static IReadOnlyList<IndicatorValue> Measured(params AreaData[] areas)
    {
        var measurer = new Measurer(Sample.Registry, new PipelineSettings(), AsOf);
        foreach (var area in areas)
            measurer.Add(area);
        return measurer.Complete();
    }
}
