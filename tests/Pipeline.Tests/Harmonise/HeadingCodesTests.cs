using Pipeline.Harmonise.Tables;

namespace Pipeline.Tests.Harmonise;

public sealed class HeadingCodesTests
{
    [Theory]
    [InlineData("Пол (1 - муж., 2 - жен.)", "2", "жен.")]
    [InlineData("Жынысы: эркек - 1, аял - 2", "1", "эркек")]
    [InlineData("Довольны? 0=нет; 1=да", "0", "нет")]
    [InlineData("Sex (1. male, 2. female)", "1", "male")]
    public void Code_below_a_heading_that_explains_it_says_what_it_means(string heading, string typed, string meaning) =>
        Assert.Equal(meaning, HeadingCodes.Meaning(heading, Cell.OfText(typed)).Shown);

    [Theory]
    [InlineData("Пол (1 - муж., 2 - жен.)", "3")]
    [InlineData("Пол (1 - муж., 2 - жен.)", "жен")]
    [InlineData("1-топ, 2-топ", "1")]
    [InlineData("Баллы (от 1 до 5)", "1")]
    [InlineData("Анкет за 2018-2019 гг.", "2")]
    [InlineData("1 этап - 5, 2 этап - 6", "1")]
    public void Anything_else_stays_as_it_is(string heading, string typed) =>
        Assert.Equal(typed, HeadingCodes.Meaning(heading, Cell.OfText(typed)).Shown);
}
