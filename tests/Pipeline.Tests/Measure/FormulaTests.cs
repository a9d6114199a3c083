using Pipeline.Measure;
using Pipeline.Settings;
using static Pipeline.Tests.Measure.Sample;

namespace Pipeline.Tests.Measure;

public sealed class FormulaTests
{
    private static readonly Record[] People =
    [
        Person(2, "а", "f", 1990),
        Person(3, "б", "m", 1960),
        Person(4, "а", "f", 1990),
        Person(5, "в", null, null),
    ];

    [Theory]
    [InlineData("count(attendance)", 4)]
    [InlineData("count( attendance where sex = female )", 2)]
    [InlineData("count(attendance where sex = \"f\")", 2)]
    [InlineData("count(attendance where gender = f)", 2)]
    [InlineData("count(attendance where has(sex) and not sex = female)", 1)]
    [InlineData("count(attendance where type in (training, «focus group»))", 4)]
    [InlineData("count(attendance where date_start >= \"2018-07-01\" and date_start < today)", 4)]
    [InlineData("count(attendance where today - date_start > 400)", 0)]
    [InlineData("distinct(attendance.person)", 3)]
    [InlineData("median(attendance.birth_year where has(birth_year))", 1990)]
    [InlineData("mean(attendance.birth_year where has(birth_year))", 1980)]
    [InlineData("min(attendance.birth_year where has(birth_year))", 1960)]
    [InlineData("max(attendance.birth_year where has(birth_year))", 1990)]
    [InlineData("100 * count(attendance where sex = f) / count(attendance where has(sex))", 200d / 3)]
    [InlineData("if(count(attendance) >= 4 and not count(attendance) > 4, 1, 2)", 1)]
    [InlineData("together(count(attendance), count(memoranda))", 4)]
    [InlineData("either(count(memoranda), count(attendance))", 4)]
    [InlineData("target(participants)", 20)]
    [InlineData("participants - 1", 3)]
    [InlineData("size(top(1, attendance.sex where has(sex)))", 1)]
    [InlineData("overlap(top(1, attendance.sex where has(sex)), values(attendance.sex where sex = f))", 1)]
    [InlineData("-2 * (3 + 4) − 1", -15)]
    [InlineData("1 ÷ 4 × 8", 2)]
    public void A_formula_gives_its_value(string formula, double value) =>
        Assert.Equal(value, Evaluate(formula).Value!.Value, precision: 9);

    [Theory]
    [InlineData("count(memoranda)", "there is no such table")]
    [InlineData("count(attendance) / count(attendance where sex = male and sex = female and has(sex))", "division by zero")]
    [InlineData("count(memoranda) + 1", "an absent input")]
    [InlineData("mean(attendance.birth_year where birth_year > 3000)", "nothing to average")]
    [InlineData("target(memoranda)", "nothing planned for the municipality")]
    [InlineData("if(count(memoranda) > 1, 1, 2)", "an unknown condition")]
    public void A_formula_without_a_value_says_so(string formula, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal((null, Quality.None), (Evaluate(formula).Value, Evaluate(formula).Quality));
    }

    [Fact]
    public void A_table_without_matching_rows_counts_zero() =>
        Assert.Equal(0, Evaluate("count(attendance where category = ngo and has(category))").Value);

    [Fact]
    public void A_row_whose_condition_is_unknown_makes_a_lower_bound_and_is_counted_as_missing()
    {
        var women = Evaluate("count(attendance where sex = female)");

        Assert.Equal((2d, Quality.AtLeast, 1), (women.Value, women.Quality, women.Missing));
    }

    [Theory]
    [InlineData("distinct(attendance.municipality where sex = female)", 1, Quality.Exact, "the municipality is counted already")]
    [InlineData("distinct(attendance.person where sex = female)", 1, Quality.AtLeast, "«в» may be a woman")]
    [InlineData("distinct(attendance.person where sex = female or person = \"а\")", 1, Quality.AtLeast, "«в» still may")]
    [InlineData("overlap(values(attendance.type), values(attendance.type where sex = female))", 1, Quality.Exact, "no more can be in both")]
    [InlineData("overlap(values(attendance.person), values(attendance.person where sex = female))", 1, Quality.AtLeast, "«в» may be")]
    public void A_missing_input_makes_a_lower_bound_only_where_it_could_change_the_figure(
        string formula,
        double value,
        Quality quality,
        string why
    )
    {
        Assert.NotEmpty(why);
        var figure = Evaluate(formula);
        Assert.Equal((value, quality, 1), (figure.Value!.Value, figure.Quality, figure.Missing));
    }

    [Theory]
    [InlineData("count(attendance where gendre = f)", "formula-unknown-field", "gender")]
    [InlineData("count(atendance)", "formula-unknown-kind", "attendance")]
    [InlineData("cuont(attendance)", "formula-unknown-function", "count")]
    [InlineData("particpants / 2", "formula-unknown-indicator", "participants")]
    [InlineData("count(schedule where type = trainng)", "formula-unknown-code", "training")]
    [InlineData("count(schedule where type = Тренинг)", "formula-unknown-code", null)]
    [InlineData("sum(attendance.person)", "formula-needs-number", null)]
    [InlineData("uncertain(attendance.sex)", "formula-needs-field", null)]
    [InlineData("distinct(attendance)", "formula-needs-field", null)]
    [InlineData("count(attendance where person > 3)", "formula-cannot-compare", null)]
    [InlineData("count(attendance where date_start = \"вчера\")", "formula-date", null)]
    [InlineData("count(attendance where person)", "formula-condition-expected", null)]
    [InlineData("attendance", "formula-bare-kind", null)]
    [InlineData("count(attendance", "formula-expected", null)]
    [InlineData("1 +", "formula-expected", null)]
    [InlineData("", "formula-expected", null)]
    [InlineData("if(1, 2, 3)", "formula-condition-expected", null)]
    [InlineData("if(1 = 1, 2)", "formula-arguments", null)]
    [InlineData("participants where 1 = 1", "formula-expected", null)]
    [InlineData("own + 1", "formula-circle", null)]
    [InlineData("\"незакрыто", "formula-expected", null)]
    public void A_wrong_formula_is_a_finding_and_the_others_go_on(string formula, string code, string? suggestion)
    {
        var measurer = MeasurerOf(formula);

        var finding = Assert.Single(measurer.Findings);
        Assert.Equal((code, suggestion, formula), (finding.Code, finding.Suggestion, finding.Raw));
        Assert.Contains("own", finding.Message.Ky, StringComparison.Ordinal);
        measurer.Add(Data(Karakol, People));
        Assert.Equal(4, measurer.Complete().Of(Karakol, "participants").Value);
    }

    [Fact]
    public void The_message_shows_the_place_and_what_was_probably_meant()
    {
        var finding = Assert.Single(MeasurerOf("count(attendance where gendre = f)").Findings);

        Assert.Equal(
            "Показатель «own»: Нет поля «gendre» в таблице attendance. Возможно, имелось в виду «gender». Формула: count(attendance where ▸gendre◂ = f)",
            finding.Message.Ru
        );
    }

    [Fact]
    public void A_bracket_too_deep_and_a_formula_too_long_are_findings()
    {
        Assert.Equal("formula-too-deep", Assert.Single(MeasurerOf(new string('(', 1000) + "1").Findings).Code);
        Assert.Equal("formula-too-long", Assert.Single(MeasurerOf(string.Join('+', Enumerable.Repeat("1", 1500))).Findings).Code);
        Assert.Empty(MeasurerOf(string.Join('+', Enumerable.Repeat("1", 900))).Findings);
    }

    [Fact]
    public void Indicators_that_double_each_other_are_computed_once_each()
    {
        var chain = Enumerable.Range(1, 40).Select(i => Indicator($"c{i}", $"c{i - 1} + c{i - 1}")).Prepend(Indicator("c0", "1"));
        var measurer = new Measurer(Sample.Registry with { Indicators = [.. chain] }, new PipelineSettings(), AsOf);

        Assert.Equal(Math.Pow(2, 40), measurer.Complete().Of(Karakol, "c40").Value);
    }

    private static IndicatorValue Evaluate(string formula)
    {
        var measurer = MeasurerOf(formula);
        Assert.Empty(measurer.Findings);
        measurer.Add(Data(Karakol, People));
        return measurer.Complete().Of(Karakol, "own");
    }

    private static Measurer MeasurerOf(string formula) =>
        new(Sample.Registry with { Indicators = [Indicator("own", formula)] }, new PipelineSettings(), AsOf);

    private static IndicatorDefinition Indicator(string code, string formula) => new(code, LocalText.Same(code), "", formula, [], "events");

    private static Record Person(int row, string person, string? sex, int? born) =>
        Row(
            RecordKinds.Attendance,
            Karakol,
            row,
            "date_start",
            "2018-07-12",
            "type",
            "training",
            "person",
            person,
            "sex",
            sex,
            "birth_year",
            born
        );
}
