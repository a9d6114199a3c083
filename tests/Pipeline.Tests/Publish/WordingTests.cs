using Pipeline.Languages;
using Pipeline.Measure;

namespace Pipeline.Tests.Publish;

public sealed class WordingTests
{
    public static TheoryData<string> Codes =>
        [
            .. IndicatorCatalogue
                .Shipped.Where(indicator => indicator.Unit != "%")
                .Select(indicator => $"unit-{indicator.Unit}")
                .Distinct(),
            .. IndicatorCatalogue.Shipped.Select(indicator => $"section-{indicator.Section}").Distinct(),
            .. IndicatorCatalogue.Shipped.SelectMany(indicator => indicator.Disaggregation).Select(column => $"column-{column}").Distinct(),
        ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_of_the_shipped_catalogue_has_words_in_every_language(string code)
    {
        var words = Texts.Publish.Find($"workbook-{code}");
        Assert.NotNull(words);
        Assert.All(Enum.GetValues<Language>(), language => Assert.NotEqual("", words.In(language)));
    }
}
