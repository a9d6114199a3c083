using System.Text.RegularExpressions;
using Pipeline.Cli;
using Pipeline.Tests.Golden;

namespace Pipeline.Tests.Rules;

/// <summary>The README is tested against the code.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Text("README.md");

    [Fact]
    public void The_first_block_of_commands_is_the_run_and_the_test()
    {
        var block = Readme.Split("```sh\n")[1].Split("```")[0].Trim().Split('\n');

        Assert.Equal(["dotnet run --project functions/Cli -- run tests/samples/real --out out", "dotnet test Pipeline.sln"], block);
    }

    [Fact]
    public void The_verbs_are_those_of_the_command_line()
    {
        using var said = new StringWriter();
        var terminal = new Terminal(said, said, Language.En, interactive: false);

        var verbs = CommandLine.Root(terminal, new(TimeProvider.System, _ => null)).Subcommands.Select(command => command.Name);

        Assert.Equal(
            verbs.Order(StringComparer.Ordinal),
            VerbRow().Matches(Readme).Select(row => row.Groups["verb"].Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_verb_and_option_named_is_there()
    {
        var help = await CommandLineRun.OfAsync("run", "--help");

        Assert.All(
            OptionName().Matches(Readme).Select(option => option.Value),
            option => Assert.Contains(option, help.Said, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("functions")]
    [InlineData("functions", "Pipeline")]
    [InlineData("tests")]
    public void The_picture_of_the_house_names_every_folder(params string[] folder)
    {
        var house = Readme.Split("## The house")[1].Split("## Working")[0];
        var rooms = Directory
            .EnumerateDirectories(Repository.Path(folder))
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj"));

        Assert.All(rooms, room => Assert.Contains($"  {room}/", house, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Gather")]
    [InlineData("Harmonise")]
    [InlineData("Inspect")]
    [InlineData("Languages")]
    [InlineData("Measure")]
    [InlineData("Publish")]
    [InlineData("Settings")]
    [InlineData("Storage")]
    public void Every_room_has_a_README(string room) => Assert.NotEmpty(Repository.Text("functions", "Pipeline", room, "README.md"));

    [GeneratedRegex(@"^\| `(?<verb>\w+) <", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex VerbRow();

    [GeneratedRegex(@"(?<=`)--[a-z-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OptionName();
}
