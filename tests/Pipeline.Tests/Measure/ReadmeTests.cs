using System.Runtime.CompilerServices;
using Pipeline.Measure;
using Pipeline.Measure.Formulas;

namespace Pipeline.Tests.Measure;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "functions", "Pipeline", "Measure", "README.md")
    );

    [Fact]
    public void Readme_lists_the_catalogue_as_it_is() =>
        Assert.Equal(
            IndicatorCatalogue.Shipped.Select(d =>
                $"| {d.Section} | `{d.Code}` | {d.Name.En} | {d.Unit} | `{d.Formula}` | {string.Join(", ", d.Disaggregation)} |"
            ),
            Readme[Readme.IndexOf("## The catalogue", StringComparison.Ordinal)..]
                .Split('\n')
                .Where(line => line.Contains("| `", StringComparison.Ordinal))
        );

    [Fact]
    public void Readme_explains_every_word_of_the_language() =>
        Assert.All(Binder.Functions, word => Assert.Contains($"`{word}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Readme_explains_every_derived_field() =>
        Assert.All(
            RecordKinds.All.SelectMany(DerivedFields.Of).Select(field => field.Name).Distinct(),
            name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_shipped_indicator_is_explained_in_three_languages() =>
        Assert.All(
            IndicatorCatalogue.Shipped,
            definition =>
                Assert.All(
                    LanguageExtensions.All,
                    language =>
                    {
                        Assert.NotEmpty(definition.Name.In(language));
                        Assert.EndsWith(".", definition.Explanation!.In(language), StringComparison.Ordinal);
                    }
                )
        );

    private static string Here([CallerFilePath] string path = "") => path;
}
