using System.Text.RegularExpressions;

namespace Pipeline.Tests.Infra;

/// <summary>What a compiler would say first, where there is none: files, parameters and modules fit together.</summary>
public sealed partial class BicepTests
{
    private static readonly string Main = Repository.Text("infra", "main.bicep");

    public static readonly TheoryData<string> Files =
    [
        .. Directory.EnumerateFiles(Repository.Path("infra"), "*.bicep").Select(file => Path.GetFileName(file)!),
    ];

    public static readonly TheoryData<string> Modules = [.. Module().Matches(Main).Select(module => module.Groups["file"].Value)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_is_used(string file)
    {
        var text = Repository.Text("infra", file);

        Assert.All(Declared(text).Keys, name => Assert.True(Regex.Count(text, $@"\b{name}\b", RegexOptions.None, Patience) > 1, name));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_bracket_is_closed(string file)
    {
        var text = Comment().Replace(Repository.Text("infra", file), "");

        Assert.All(
            new[] { ('{', '}'), ('[', ']'), ('(', ')') },
            pair => Assert.Equal(text.Count(letter => letter == pair.Item1), text.Count(letter => letter == pair.Item2))
        );
        Assert.Equal(0, text.Replace("\\'", "", StringComparison.Ordinal).Count(letter => letter == '\'') % 2);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_gets_the_parameters_that_it_declares(string file)
    {
        var call = Module().Matches(Main).Single(module => module.Groups["file"].Value == file).Groups["params"].Value;

        Assert.Equal(
            Declared(Repository.Text("infra", file)).Keys.Order(StringComparer.Ordinal),
            Given().Matches(call).Select(given => given.Groups["name"].Value).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("dev.bicepparam")]
    [InlineData("prod.bicepparam")]
    public void Stage_gives_every_parameter_that_has_no_default_and_no_other(string file)
    {
        var declared = Declared(Main);
        var given = Declared(Repository.Text("infra", file)).Keys.ToHashSet(StringComparer.Ordinal);

        Assert.Subset(declared.Keys.ToHashSet(StringComparer.Ordinal), given);
        Assert.Superset(declared.Where(parameter => !parameter.Value).Select(parameter => parameter.Key).ToHashSet(), given);
    }

    /// <summary>The parameters of a file, and whether each has a default.</summary>
    private static Dictionary<string, bool> Declared(string text) =>
        Parameter().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["default"].Success);

    private static TimeSpan Patience => TimeSpan.FromSeconds(5);

    [GeneratedRegex(
        @"^param (?<name>\w+)(?: [\w\[\]]+)?(?<default> =)?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Parameter();

    [GeneratedRegex(
        @"^module \w+ '(?<file>[\w.]+)' = \{\n  name: '\w+'\n  params: \{\n(?<params>.*?)^  \}",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Module();

    [GeneratedRegex(@"^    (?<name>\w+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Given();

    // Both may have apostrophes that open nothing; comments stand on lines of their own.
    [GeneratedRegex(@"^ *//.*$|@description\('(?:[^'\\]|\\.)*'\)", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();
}
