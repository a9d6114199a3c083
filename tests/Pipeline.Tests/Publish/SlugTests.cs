using Pipeline.Publish;

namespace Pipeline.Tests.Publish;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Программный бюджет 2018", "programmnyy-byudjet-2018")]
    [InlineData("ГГПОМСУ", "ggpomsu")]
    [InlineData("Көк-Жар: Үлүш & Ңуску", "kok-jar-ulush-ngusku")]
    [InlineData("  a/b\\c..%2F ", "a-b-c-2f")]
    [InlineData("«»", "")]
    public void Name_becomes_latin_letters_digits_and_hyphens(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Fact]
    public void Names_whose_slugs_meet_are_told_apart_whatever_their_order()
    {
        var slugs = Slug.OfAll(["Проект 1", "Проект-1", "Голос", "«»"]);

        Assert.Equal(4, slugs.Values.Distinct().Count());
        Assert.Equal("golos", slugs["Голос"]);
        Assert.StartsWith("proekt-1-", slugs["Проект 1"], StringComparison.Ordinal);
        Assert.NotEqual("", slugs["«»"]);
        Assert.Equal(slugs["Проект 1"], Slug.OfAll(["Проект-1", "Проект 1"])["Проект 1"]);
    }
}
