using Pipeline.Harmonise.Values;

namespace Pipeline.Tests.Harmonise.Values;

public sealed class SexPartsTests
{
    [Theory]
    [InlineData("11 чел., из них женщин 4", 11, 4.0, null)]
    [InlineData("24 (ж-10, м-14)", 24, 10.0, 14.0)]
    [InlineData("18 адам (11 эркек, 7 аял)", 18, 7.0, 11.0)]
    [InlineData("15 киши, анын ичинен 9 аял", 15, 9.0, null)]
    [InlineData("20: женщины 12, мужчины 8", 20, 12.0, 8.0)]
    [InlineData("12 чел., все женщины", 12, 12.0, 0.0)]
    [InlineData("8 киши, баары эркектер", 8, 0.0, 8.0)]
    [InlineData("30 people (18 women, 12 men)", 30, 18.0, 12.0)]
    public void Words_beside_a_total_say_how_many_are_women_and_men(string text, double total, double? women, double? men) =>
        Assert.Equal(new SexParts(women, men), SexParts.In(text, total));

    [Theory]
    [InlineData("25", 25)]
    [InlineData("25 жителей", 25)]
    [InlineData("25 (ж-10, м-10)", 25)]
    [InlineData("10 (из них женщин 12)", 10)]
    [InlineData("женщин и мужчин 25", 25)]
    [InlineData("25 (10 ж, 5 ж, 10 м)", 25)]
    public void Words_that_do_not_fit_the_total_say_nothing(string text, double total) => Assert.Equal(default, SexParts.In(text, total));
}
