namespace Pipeline.Tests.Golden;

/// <summary>A copy in another folder doubles nothing; and it counts once the spreadsheet that it was made of is gone.</summary>
public sealed class CopiedSpreadsheetTests : IDisposable
{
    private const string Original = "karakol-2018.xlsx";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copy_counts_only_where_its_original_is_gone()
    {
        Directory.CreateDirectory(_folder.PathOf("in", "архив"));
        foreach (var file in new[] { "registry.xlsx", Original })
            File.Copy(Repository.Path("tests", "samples", "real", file), _folder.PathOf("in", file));
        var alone = await FiguresAsync();

        File.Copy(_folder.PathOf("in", Original), _folder.PathOf("in", "архив", "копия.xlsx"));
        Assert.Equal(alone, await FiguresAsync());
        Assert.Contains(
            "spreadsheet-copy",
            await File.ReadAllTextAsync(_folder.PathOf("out", "data", "findings.csv")),
            StringComparison.Ordinal
        );

        File.Delete(_folder.PathOf("in", Original));
        Directory.Delete(_folder.PathOf("out"), recursive: true);
        var ofCopy = await FiguresAsync();
        Assert.Contains(ofCopy, row => row.Contains(",events-held,", StringComparison.Ordinal));
    }

    // Figures about people, events and plans; those about the data tell of the copy.
    private async Task<IReadOnlyList<string>> FiguresAsync()
    {
        await CommandLineRun.OfAsync("run", _folder.PathOf("in"), "--out", _folder.PathOf("out"), "--as-of", "2018-08-06");
        var rows = await File.ReadAllLinesAsync(_folder.PathOf("out", "data", "indicators.csv"));
        string[] ofData = ["findings", "days-since-change"];
        return
        [
            .. rows.Where(row => !ofData.Any(code => row.Contains($",{code}", StringComparison.Ordinal))).Order(StringComparer.Ordinal),
        ];
    }
}
