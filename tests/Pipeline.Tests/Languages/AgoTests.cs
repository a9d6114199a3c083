using System.Globalization;
using Humanizer;
using Humanizer.Localisation;
using Pipeline.Languages;

namespace Pipeline.Tests.Languages;

public class AgoTests
{
    private static readonly DateOnly Today = new(2018, 7, 30);

    [Theory]
    [InlineData(0, "сегодня", "бүгүн", "today")]
    [InlineData(1, "вчера", "кечээ", "yesterday")]
    [InlineData(2, "2 дня назад", "2 күн мурун", "2 days ago")]
    [InlineData(13, "13 дней назад", "13 күн мурун", "13 days ago")]
    [InlineData(14, "2 недели назад", "2 жума мурун", "2 weeks ago")]
    [InlineData(21, "3 недели назад", "3 жума мурун", "3 weeks ago")]
    [InlineData(59, "8 недель назад", "8 жума мурун", "8 weeks ago")]
    [InlineData(70, "2 месяца назад", "2 ай мурун", "2 months ago")]
    [InlineData(400, "13 месяцев назад", "13 ай мурун", "13 months ago")]
    [InlineData(2000, "5 лет назад", "5 жыл мурун", "5 years ago")]
    [InlineData(-3, "сегодня", "бүгүн", "today")]
    public void Stretch_is_told_in_the_largest_unit_that_fits(int days, string ru, string ky, string en) =>
        Assert.Equal(new LocalText(ru, ky, en), Ago.Of(Today.AddDays(-days), Today));

    [Theory]
    [InlineData("ru-RU", "3 недели")]
    [InlineData("ky-KG", "3 жума")]
    [InlineData("en-GB", "3 weeks")]
    public void Humanizer_speaks_our_languages(string culture, string expected)
    {
        TimeFormatter.Register();

        Assert.Equal(expected, TimeSpan.FromDays(21).Humanize(culture: CultureInfo.GetCultureInfo(culture)));
    }

    [Theory]
    [InlineData(Language.Ru, TimeUnit.Week, Tense.Past, 1, "1 неделю назад")]
    [InlineData(Language.Ru, TimeUnit.Minute, Tense.Future, 5, "через 5 минут")]
    [InlineData(Language.Ky, TimeUnit.Year, Tense.Future, 2, "2 жылдан кийин")]
    [InlineData(Language.Ky, TimeUnit.Day, Tense.Future, 1, "эртең")]
    [InlineData(Language.En, TimeUnit.Hour, Tense.Past, 1, "1 hour ago")]
    [InlineData(Language.En, TimeUnit.Hour, Tense.Past, 0, "now")]
    public void Unit_is_counted_in_its_case(Language language, TimeUnit unit, Tense tense, int count, string expected) =>
        Assert.Equal(expected, new TimeFormatter(language).DateHumanize(unit, tense, count));

    [Fact]
    public void Every_unit_has_words_in_every_language() =>
        Assert.All(
            from language in LanguageExtensions.All
            from unit in Enum.GetValues<TimeUnit>()
            select (Formatter: new TimeFormatter(language), unit),
            pair => Assert.NotEmpty(pair.Formatter.TimeUnitHumanize(pair.unit) + pair.Formatter.TimeSpanHumanize(pair.unit, 2))
        );

    [Fact]
    public void Ambient_culture_changes_nothing() => Assert.Single(TestCulture.Under(() => Ago.Of(Today.AddDays(-21), Today)).Distinct());
}
