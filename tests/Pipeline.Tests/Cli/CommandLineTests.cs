using Pipeline.Tests.Golden;

namespace Pipeline.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private static readonly string Samples = Repository.Path("tests", "samples", "real");
    private readonly TemporaryFolder _out = new();

    public void Dispose() => _out.Dispose();

    [Theory]
    [InlineData("folder", "run")]
    [InlineData("“вчера”", "run", "somewhere", "--as-of", "вчера")]
    [InlineData("fr", "run", "somewhere", "--languages", "ru,fr")]
    [InlineData("“--unknown”", "run", "somewhere", "--unknown")]
    [InlineData("--out", "run", "somewhere", "--out")]
    [InlineData("“unknown”", "unknown")]
    public async Task Wrong_usage_ends_with_2_and_a_sentence_that_names_it(string named, params string[] args)
    {
        var run = await CommandLineRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_the_commands_are_listed()
    {
        var run = await CommandLineRun.OfAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("doctor <folder>", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_of_an_unknown_kind_names_the_kinds_there_are()
    {
        var run = await CommandLineRun.OfAsync("template", "таблица", "--language", "ky");

        Assert.Equal(2, run.ExitCode);
        Assert.All(RecordKinds.All, kind => Assert.Contains(kind.Name, run.Complained, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Template_is_written_once_and_never_over_a_file_that_is_there()
    {
        var file = _out.PathOf("жаңы", "график.xlsx");
        var first = await CommandLineRun.OfAsync("template", "schedule", "--language", "ky", "--out", file);
        var written = await File.ReadAllBytesAsync(file);
        var second = await CommandLineRun.OfAsync("template", "attendance", "--out", file);

        Assert.Equal((0, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains("график.xlsx", second.Complained, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Template_of_the_registry_is_written_as_a_file_and_refused_in_Google()
    {
        var file = _out.PathOf("Реестр.xlsx");
        var written = await CommandLineRun.OfAsync("template", "registry", "--language", "ru", "--out", file);
        var refused = await CommandLineRun.OfAsync("template", "registry", "--google");

        Assert.Equal((0, 2), (written.ExitCode, refused.ExitCode));
        Assert.True(File.Exists(file));
        Assert.Contains("--google", refused.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_wrong_usage()
    {
        var run = await CommandLineRun.OfAsync("run", _out.PathOf("нет такой"), "--out", _out.PathOf("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("нет такой", run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_registry_fails_with_what_to_do()
    {
        var run = await CommandLineRun.OfAsync(
            "run",
            Directory.CreateDirectory(_out.PathOf("пусто")).FullName,
            "--out",
            _out.PathOf("out")
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("registry.xlsx", run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_in_the_data_end_with_3_only_under_strict()
    {
        var lenient = await CommandLineRun.OfAsync("run", Samples, "--out", _out.Path, "--as-of", "2018-07-30", "--languages", "ky");
        var strict = await CommandLineRun.OfAsync(
            "run",
            Samples,
            "--out",
            _out.Path,
            "--as-of",
            "2018-07-30",
            "--languages",
            "ky",
            "--strict"
        );

        Assert.Equal((0, 3), (lenient.ExitCode, strict.ExitCode));
        Assert.True(File.Exists(_out.PathOf("weekly", "2018-W31", "summary.ky.xlsx")));
        Assert.False(File.Exists(_out.PathOf("weekly", "2018-W31", "summary.ru.xlsx")));
    }

    [Fact]
    public async Task Stages_run_one_by_one_give_what_run_gives()
    {
        foreach (var stage in new[] { "gather", "harmonise", "inspect", "measure", "publish" })
            Assert.Equal(
                0,
                (await CommandLineRun.OfAsync(stage, Samples, "--out", _out.PathOf("stages"), "--as-of", "2018-07-30")).ExitCode
            );
        Assert.Equal(0, (await CommandLineRun.OfAsync("run", Samples, "--out", _out.PathOf("run"), "--as-of", "2018-07-30")).ExitCode);

        Assert.Equal(Outputs.Of(_out.PathOf("run")), Outputs.Of(_out.PathOf("stages")));
    }

    [Fact]
    public async Task Our_own_workbooks_in_the_folder_are_not_read_as_sources()
    {
        File.Copy(Path.Combine(Samples, "registry.xlsx"), _out.PathOf("registry.xlsx"));
        File.Copy(Path.Combine(Samples, "pser-2019.xlsx"), _out.PathOf("pser-2019.xlsx"));

        foreach (var _ in new[] { "first", "second" })
        {
            var run = await CommandLineRun.OfAsync(
                "run",
                _out.Path,
                "--out",
                _out.PathOf("out"),
                "--as-of",
                "2019-06-03",
                "--languages",
                "ru"
            );
            Assert.Contains("Spreadsheets read: 1;", run.Said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("г. Каракол", "participants", "26; Target 20, 130%", "D4")]
    [InlineData("Каракол", "questionnaires-planned", "800", "D5")]
    [InlineData("ГГПОМСУ", "programmes", "2", "pser-2019.xlsx")]
    public async Task Trace_shows_the_figure_its_formula_and_its_cells(string place, string indicator, string figure, string cell)
    {
        await CommandLineRun.OfAsync("run", Samples, "--out", _out.Path, "--as-of", "2019-06-03", "--languages", "ru");

        var trace = await CommandLineRun.OfAsync("trace", place, indicator, "--out", _out.Path);

        Assert.Equal((0, ""), (trace.ExitCode, trace.Complained));
        Assert.All([figure, cell, " = "], expected => Assert.Contains(expected, trace.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trace_shows_a_group_in_a_period_of_a_wider_area()
    {
        await CommandLineRun.OfAsync("run", Samples, "--out", _out.Path, "--as-of", "2019-06-03", "--languages", "ru");

        string[] asked = ["trace", "KG-N", "events-planned", "--period", "until-2019-06-03", "--group", "type=training"];
        var trace = await CommandLineRun.OfAsync([.. asked, "--out", _out.Path]);

        Assert.Equal((0, ""), (trace.ExitCode, trace.Complained));
        Assert.Contains("as of 3 June 2019 (until-2019-06-03): 5", trace.Said, StringComparison.Ordinal);
        Assert.Contains("osh-naryn-schedule-2017.xlsx", trace.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Карокол", "participants", "г. Каракол")]
    [InlineData("Каракол", "partisipants", "participants")]
    public async Task Trace_of_a_misspelt_name_suggests_the_nearest(string place, string indicator, string suggestion)
    {
        await CommandLineRun.OfAsync("run", Samples, "--out", _out.Path, "--as-of", "2019-06-03", "--languages", "ru");

        var trace = await CommandLineRun.OfAsync("trace", place, indicator, "--out", _out.Path);

        Assert.Equal(1, trace.ExitCode);
        Assert.Contains(suggestion, trace.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_the_spreadsheet_that_is_not_there()
    {
        var run = await CommandLineRun.OfAsync("doctor", Samples, "--out", _out.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("jalal-abad-2018.xlsx", run.Said, StringComparison.Ordinal);
    }
}
