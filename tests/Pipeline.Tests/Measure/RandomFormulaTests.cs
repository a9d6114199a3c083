using Pipeline.Areas;
using Pipeline.Measure;
using Pipeline.Settings;
using static Pipeline.Tests.Measure.Sample;

namespace Pipeline.Tests.Measure;

/// <summary>The language is total: 100,000 formulas, which also refer to each other, are each a figure, no value, or a finding with a place.</summary>
public sealed class RandomFormulaTests
{
    private const int Batch = 2_500;

    // One municipality and no project: each formula is evaluated once a period.
    private static readonly Registry Alone = Registry.Empty with
    {
        Municipalities = [Sample.Registry.Municipalities[0] with { Project = null, Oblast = null }],
    };

    private static readonly AreaData Rows = new(
        Karakol,
        [
            Row(RecordKinds.Schedule, Karakol, 2, "date_start", "2018-07-12", "type", "training", "planned", 20),
            Row(RecordKinds.Attendance, Karakol, 2, "date_start", "2018-07-12", "person", "а", "sex", "f", "birth_year", 1990),
            Row(RecordKinds.Attendance, Karakol, 3, "date_start", "2018-07-12", "person", "б", "sex", "m", "birth_year", 1960),
            Row(RecordKinds.Attendance, Karakol, 4, "date_start", "2018-07-12", "person", "в"),
            Row(RecordKinds.AttendanceTotals, Karakol, 2, "date_start", "2018-07-16", "total", 26, "total_quality", Quality.AtLeast),
            Row(RecordKinds.Checklist, Karakol, 2, "step", "Встреча", "done", true),
            Row(RecordKinds.Checklist, Karakol, 3, "step", "Распоряжение"),
        ],
        [],
        [],
        []
    );

    [Fact]
    public void No_formula_throws_hangs_or_gives_what_is_no_number()
    {
        var formulas = new RandomFormula(new Random(1));
        var (withValue, wrong) = (0, 0);
        for (var batch = 0; batch < 40; batch++)
        {
            var indicators = Enumerable.Range(0, Batch).Select(i => Indicator(i, i % 3 == 0 ? formulas.Broken() : formulas.WellFormed()));
            var measurer = new Measurer(Alone with { Indicators = [.. indicators] }, new PipelineSettings { TrendWeeks = 0 }, AsOf);
            measurer.Add(Rows);
            var values = measurer.Complete().Where(value => value.Period.Kind == PeriodKind.SinceStart).ToList();
            withValue += values.Count(value => value.Value is not null);
            wrong += measurer.Findings.Select(finding => finding.Anchor.Split('|')[0]).Distinct().Count();

            Assert.All(values, value => Assert.True(value.Value is not { } number || double.IsFinite(number)));
            Assert.All(measurer.Findings, finding => Assert.Contains('▸', finding.Message.Ru));
        }
        Assert.True(withValue > 5_000, $"Only {withValue} formulas had a value: the test tries too little.");
        Assert.True(wrong > 20_000, $"Only {wrong} formulas were wrong: the test tries too little.");
    }

    private static IndicatorDefinition Indicator(int number, string formula) =>
        new($"f{number}", LocalText.Same(""), "", formula, number % 5 == 0 ? ["sex"] : [], "events");
}
