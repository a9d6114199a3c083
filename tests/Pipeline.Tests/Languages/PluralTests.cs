using Pipeline.Languages;

namespace Pipeline.Tests.Languages;

public class PluralTests
{
    [Theory]
    [InlineData(0, "0 замечаний")]
    [InlineData(1, "1 замечание")]
    [InlineData(2, "2 замечания")]
    [InlineData(4, "4 замечания")]
    [InlineData(5, "5 замечаний")]
    [InlineData(11, "11 замечаний")]
    [InlineData(12, "12 замечаний")]
    [InlineData(14, "14 замечаний")]
    [InlineData(21, "21 замечание")]
    [InlineData(22, "22 замечания")]
    [InlineData(111, "111 замечаний")]
    [InlineData(121, "121 замечание")]
    [InlineData(-3, "-3 замечания")]
    public void Russian_has_three_forms(int count, string expected) =>
        Assert.Equal(expected, Texts.Terms.Counted("findings-counted", count).Ru);

    [Theory]
    [InlineData(1, "1 эскертүү")]
    [InlineData(5, "5 эскертүү")]
    public void Kyrgyz_noun_after_a_number_stays_singular(int count, string expected) =>
        Assert.Equal(expected, Texts.Terms.Counted("findings-counted", count).Ky);

    [Theory]
    [InlineData(1, "1 finding")]
    [InlineData(0, "0 findings")]
    [InlineData(21, "21 findings")]
    public void English_has_two_forms(int count, string expected) =>
        Assert.Equal(expected, Texts.Terms.Counted("findings-counted", count).En);

    [Fact]
    public void Wrong_number_of_forms_is_a_programmers_error() =>
        Assert.Throws<ArgumentException>(() => Plural.Pick(["a", "b"], Language.Ru, 1));

    [Fact]
    public void Smallest_number_has_a_form() => Assert.Equal("c", Plural.Pick(["a", "b", "c"], Language.Ru, int.MinValue));
}
