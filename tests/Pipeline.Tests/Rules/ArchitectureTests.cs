using System.Text.RegularExpressions;

namespace Pipeline.Tests.Rules;

public sealed class ArchitectureTests
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly string[] InOrder = ["Gather", "Harmonise", "Inspect", "Measure", "Publish"];

    public static readonly TheoryData<string> Stages = [.. InOrder];

    public static readonly TheoryData<string> PureStages = ["Harmonise", "Inspect", "Measure"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Stage_names_no_other_stage(string stage)
    {
        var others = string.Join('|', InOrder.Where(other => other != stage));
        var naming = new Regex($@"\bPipeline\.(?:{others})\b", Options, Patience);

        Assert.All(Repository.Sources("functions", "Pipeline", stage), file => Assert.DoesNotMatch(naming, Code(file)));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Stage_folder_is_its_namespace(string stage)
    {
        var sources = Repository.Sources("functions", "Pipeline", stage).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.Matches($@"(?m)^namespace Pipeline\.{stage}\b", File.ReadAllText(file)));
    }

    [Theory]
    [MemberData(nameof(PureStages))]
    public void Pure_stage_touches_no_network_disk_clock_or_ambient_culture(string stage)
    {
        const string impure =
            @"\b(System\.Net|HttpClient|Socket|File\.|Directory\.|FileStream|FileInfo|Path\.|TimeProvider|Stopwatch|Console\.|Environment\.(?!NewLine)"
            + @"|Process\.|CurrentCulture|CurrentUICulture|Random\(\)|Random\.Shared|NewGuid|Task\.Delay|Thread\.Sleep|Pipeline\.Storage)";

        Assert.All(Repository.Sources("functions", "Pipeline", stage), file => Assert.DoesNotMatch(impure, Code(file)));
    }

    [Fact]
    public void Namespaces_of_the_library_are_its_folders_in_the_order_of_the_data()
    {
        var folders = Directory
            .EnumerateDirectories(Repository.Path("functions", "Pipeline"))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);
        var stages = folders.Where(InOrder.Contains);

        Assert.Equal(InOrder, stages);
    }

    [Fact]
    public void Source_files_stay_short()
    {
        var sources = Repository.Sources("functions").Concat(Repository.Sources("tests"));

        Assert.All(
            sources,
            file => Assert.True(File.ReadLines(file).Count() <= 300, $"{Path.GetFileName(file)} is longer than 300 lines.")
        );
    }

    [Fact]
    public void Nothing_is_left_undone()
    {
        var undone = new Regex(@"\b(?:TO" + @"DO|FIX" + @"ME|NotImplementedException)\b", Options, Patience);

        Assert.All(Repository.Sources("functions"), file => Assert.DoesNotMatch(undone, File.ReadAllText(file)));
    }

    // A comment may name another stage; code may not.
    private static string Code(string file) =>
        string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
