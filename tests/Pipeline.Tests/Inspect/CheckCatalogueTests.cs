using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Pipeline.Inspect;
using Pipeline.Languages;

namespace Pipeline.Tests.Inspect;

/// <summary>A check is a type, its messages, a row in the README and a test file: none may be forgotten.</summary>
public class CheckCatalogueTests
{
    private static readonly IReadOnlyList<Check> Listed =
    [
        .. CheckCatalogue.OfSources,
        .. CheckCatalogue.OfAreas,
        .. CheckCatalogue.OfFigures,
    ];

    private static readonly IReadOnlyList<string> All = [.. Listed.Select(check => check.Code), Shrinkage.Code];

    public static TheoryData<string> Codes => [.. All];

    [Fact]
    public void Every_check_is_listed_once()
    {
        var types = typeof(Check).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Check)) && !type.IsAbstract);

        Assert.Equal(types.OrderBy(type => type.Name), Listed.Select(check => check.GetType()).OrderBy(type => type.Name));
        Assert.Equal(All.Distinct(), All);
    }

    [Fact]
    public void Check_is_named_as_its_code() =>
        Assert.All(
            Listed,
            check => Assert.Equal(check.Code.Replace("-", "", StringComparison.Ordinal), check.GetType().Name, ignoreCase: true)
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_has_messages_in_every_language(string code) =>
        Assert.All(
            LanguageExtensions.All,
            language =>
                Assert.Contains(Texts.Inspect.Keys(language), key => key == code || key.StartsWith(code + ".", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_has_a_test_file(string code)
    {
        var name = string.Concat(code.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

        Assert.True(File.Exists(Path.Combine(Folder(), $"{name}Tests.cs")), $"{name}Tests.cs is missing.");
    }

    [Fact]
    public void Readme_lists_every_check_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(Folder(), "../../../functions/Pipeline/Inspect/README.md"));
        var rows = Regex.Matches(
            readme,
            @"^\| `(?<code>[a-z-]+)` \| (?<severity>[a-z]+)",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );

        Assert.Equal(All.Order(), rows.Select(row => row.Groups["code"].Value).Order());
        Assert.All(
            Listed,
            check =>
                Assert.Equal(WordOf(check.Severity), rows.Single(row => row.Groups["code"].Value == check.Code).Groups["severity"].Value)
        );
    }

    private static string WordOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "information",
        };

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
