using Pipeline.Measure;
using static Pipeline.Tests.Measure.Sample;

namespace Pipeline.Tests.Measure;

public sealed class AreaTallyTests
{
    private static readonly string[] Sexes = ["f", "m"];
    private static readonly string[] Types = ["training", "focus-group", "meeting"];

    /// <summary>Random edits, day after day: only the edited areas are counted again, and every figure is as if all had been.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counting_only_what_changed_equals_counting_everything(int seed)
    {
        var random = new Random(seed);
        var areas = Sample.Registry.Municipalities.Select(m => Area.Municipality(m.Code)).Append(Area.Project(Project)).Reverse().ToList();
        var data = areas.ToDictionary(area => area, area => Invent(area, random));
        var kept = new Dictionary<Area, AreaTally>();

        for (var edit = 0; edit < 15; edit++)
        {
            var changed = areas[random.Next(areas.Count)];
            data[changed] = Invent(changed, random);
            kept.Remove(changed);
            var incremental = NewMeasurer(AsOf);
            foreach (var area in areas)
            {
                if (!kept.ContainsKey(area))
                    kept[area] = incremental.Count(data[area]);
                Assert.True(incremental.TryAdd(kept[area]));
            }
            var whole = NewMeasurer(AsOf);
            areas.ForEach(area => whole.Add(data[area]));

            Assert.Equal(whole.Complete().Select(Written), incremental.Complete().Select(Written));
        }
    }

    [Fact]
    public void A_tally_of_yesterday_is_refused() =>
        Assert.False(NewMeasurer(AsOf).TryAdd(NewMeasurer(AsOf.AddDays(-1)).Count(Data(Karakol))));

    [Fact]
    public void A_tally_of_other_formulas_is_refused()
    {
        var own = Sample.Registry with { Indicators = [new("women", LocalText.Same(""), "people", "1", [], "participation")] };

        Assert.False(new Measurer(own, new PipelineSettings(), AsOf).TryAdd(NewMeasurer(AsOf).Count(Data(Karakol))));
    }

    [Fact]
    public void An_area_added_twice_is_a_mistake()
    {
        var measurer = NewMeasurer(AsOf);
        measurer.Add(Data(Karakol));

        Assert.Throws<InvalidOperationException>(() => measurer.Add(Data(Karakol)));
    }

    private static Measurer NewMeasurer(DateOnly asOf) => new(Sample.Registry, new PipelineSettings(), asOf);

    private static string Written(IndicatorValue value) =>
        $"{value with { Inputs = [] }} {string.Join(';', value.Inputs.Select(input => $"{input.Spreadsheet} {input.Kind} {string.Join(',', input.Rows)}"))}";

    private static AreaData Invent(Area area, Random random)
    {
        var days = Enumerable.Range(0, random.Next(6)).Select(_ => $"2018-0{random.Next(5, 8)}-{random.Next(10, 29)}").ToList();
        var events = days.Select((day, i) => Row(RecordKinds.Schedule, area, i + 2, "date_start", day, "type", Types[random.Next(3)]));
        var lists = days.SelectMany(day => Enumerable.Range(0, random.Next(5)).Select(_ => day))
            .Select(
                (day, i) =>
                    Row(
                        RecordKinds.Attendance,
                        area,
                        i + 2,
                        "date_start",
                        day,
                        "person",
                        $"p{random.Next(4)}",
                        "sex",
                        Sexes[random.Next(2)],
                        "birth_year",
                        1995
                    )
            );
        var counts = days.Where(_ => random.Next(2) == 0)
            .Select(
                (day, i) =>
                    Row(
                        RecordKinds.AttendanceTotals,
                        area,
                        i + 2,
                        "date_start",
                        day,
                        "planned",
                        10,
                        "total",
                        random.Next(3) == 0 ? null : random.Next(9)
                    )
            );
        return Data(area, [.. events, .. lists, .. counts]);
    }
}
