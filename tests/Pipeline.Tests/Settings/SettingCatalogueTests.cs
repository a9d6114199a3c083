using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Tests.Settings;

public sealed partial class SettingCatalogueTests
{
    [Fact]
    public void Nothing_set_gives_the_defaults() => Assert.Equivalent(new PipelineSettings(), Of([]));

    [Fact]
    public void Lists_and_sections_are_read_by_their_numbers()
    {
        var settings = Of(
            new()
            {
                ["Languages"] = "ky, ru",
                ["Google:Folders:0"] = "папка-1",
                ["Google:Folders:1"] = "папка-2",
                ["Google:ReadsPerMinute"] = "300",
                ["Google:WriteBack"] = "true",
                ["Google:BaseUri"] = "http://127.0.0.1:8080",
                ["Letters:Host"] = "smtp.example.org",
                ["Letters:From"] = "svodka@example.org",
                ["Letters:Coordinators:0:Address"] = "a@example.org",
                ["Letters:Coordinators:1:Address"] = "b@example.org",
                ["Letters:Coordinators:1:Language"] = "ky",
                ["TimeLimit"] = "00:25:00",
            }
        );

        Assert.Equal([Language.Ky, Language.Ru], settings.Languages);
        Assert.Equal(["папка-1", "папка-2"], settings.Google.Folders);
        Assert.Equal((300, true), (settings.Google.ReadsPerMinute, settings.Google.WriteBack));
        Assert.Equal("http://127.0.0.1:8080/", settings.Google.BaseUri!.AbsoluteUri);
        Assert.Equal([new("a@example.org", Language.Ru), new LetterReader("b@example.org", Language.Ky)], settings.Letters!.Coordinators);
        Assert.Equal(TimeSpan.FromMinutes(25), settings.TimeLimit);
    }

    [Theory]
    [InlineData("Google:ReadsPerMinute", "6O")]
    [InlineData("Google:ReadsPerMinute", "0")]
    [InlineData("Google:ReadsPerMinute", "1 000")]
    [InlineData("Google:WriteBack", "да")]
    [InlineData("Google:BaseUri", "ftp://example.org")]
    [InlineData("PublicationAddress", "svodka")]
    [InlineData("Languages", "ru,fr")]
    [InlineData("PseudonymKey", "секрет")]
    [InlineData("PseudonymKey", "a2V5")]
    [InlineData("TimeLimit", "девять минут")]
    [InlineData("LargestFileBytes", "50 MB")]
    [InlineData("Iati:0:Started", "01.01.2017")]
    [InlineData("Google:Key", "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/google-key)")]
    public void Wrong_value_is_a_sentence_that_names_the_setting(string name, string value)
    {
        var words = Assert.Throws<SettingException>(() => Of(new() { [name] = value })).Words;

        var written = name.Replace(":", "__", StringComparison.Ordinal);
        Assert.All(LanguageExtensions.All, language => Assert.Contains($"`{written}`", words.In(language), StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_secret_is_not_shown() =>
        Assert.DoesNotContain(
            "секрет",
            Assert.Throws<SettingException>(() => Of(new() { ["PseudonymKey"] = "секрет" })).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Letters:From", "a@example.org", "Letters__Host")]
    [InlineData("Letters:Host", "smtp.example.org", "Letters__From")]
    [InlineData("Iati:0:Identifier", "KG-1-1", "Iati__0__Project")]
    [InlineData("Iati:2:Project", "Голос жителей", "Iati__0__Project")]
    public void Section_that_is_half_set_names_what_it_lacks(string name, string value, string lacking) =>
        Assert.Contains(
            $"`{lacking}`",
            Assert.Throws<SettingException>(() => Of(new() { [name] = value })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_setting_of_the_pipeline_can_be_set()
    {
        var named = SettingCatalogue.All.Select(setting => setting.Name.Split(':')[0]).ToHashSet();
        var properties = typeof(PipelineSettings)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.Name.Replace("IatiProjects", "Iati", StringComparison.Ordinal));

        Assert.True(named.SetEquals(properties));
    }

    [Fact]
    public void README_has_a_row_for_every_setting_and_no_other()
    {
        var rows = Row().Matches(Repository.Text("functions", "Pipeline", "Settings", "README.md"));
        var documented = rows.SelectMany(row => Name().Matches(row.Groups["names"].Value).Select(name => name.Groups["name"].Value));
        var known = SettingCatalogue
            .All.Select(setting => setting.Name)
            .Concat(AzureStorageSettings.SettingNames.Where(name => name.StartsWith("PipelineStorage", StringComparison.Ordinal)))
            .Select(SettingValue.Written);

        Assert.Equal(known.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static PipelineSettings Of(Dictionary<string, string> settings) =>
        PipelineSettings.From(name => settings.GetValueOrDefault(name));

    [GeneratedRegex(@"^\| (?<names>`[^|]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Name();
}
