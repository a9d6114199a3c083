namespace Pipeline.Tests.Harmonise;

/// <summary>The corpus of spreadsheets as people write them: Fixtures/*.txt, each with its truth.</summary>
public sealed class TableCorpusTests
{
    private static readonly Lazy<Task<IReadOnlyList<TableCorpus.Outcome>>> Outcomes = new(async () =>
        TableCorpus.Run(Path.Combine(AppContext.BaseDirectory, "Harmonise", "Fixtures"), await CorpusRegistry.ReadAsync())
    );

    [Fact]
    public async Task Corpus_has_at_least_sixty_spreadsheets_a_third_of_them_Kyrgyz()
    {
        var names = (await Outcomes.Value).Select(outcome => outcome.Name).ToList();

        Assert.True(names.Count >= 60);
        Assert.True(names.Count(name => name.Contains("-ky", StringComparison.Ordinal)) * 3 >= names.Count);
    }

    [Fact]
    public async Task Every_table_is_of_the_kind_that_was_meant() =>
        Assert.Empty((await Outcomes.Value).Where(outcome => !outcome.KindsRight).Select(Described));

    [Fact]
    public async Task At_least_995_of_1000_cells_are_right_and_at_most_one_is_silently_wrong()
    {
        var outcomes = await Outcomes.Value;
        var cells = outcomes.Sum(outcome => outcome.Cells);

        Assert.True(
            outcomes.Sum(outcome => outcome.Wrong.Count) <= cells * 0.005,
            string.Join('\n', outcomes.Where(outcome => outcome.Wrong.Count > 0).Select(Described))
        );
        Assert.True(outcomes.Sum(outcome => outcome.Silent) <= cells * 0.001, string.Join('\n', outcomes.Select(Described)));
    }

    [Fact]
    public async Task Findings_are_those_expected_and_no_others()
    {
        var others = (await Outcomes.Value).Where(outcome => outcome.Findings.Count > 0).ToList();

        Assert.True(others.Count == 0, string.Join('\n', others.Select(Described)));
    }

    private static string Described(TableCorpus.Outcome outcome) =>
        $"{outcome.Name}: {string.Join("; ", [.. outcome.Wrong, .. outcome.Findings])}";
}
