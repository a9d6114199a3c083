namespace Pipeline.Tests.Golden;

/// <summary>A village corrects a number after it was reported: the run that reads it says which cell did it.</summary>
public sealed class RewrittenFigureTests : IDisposable
{
    private const string Sheet = "Тренинги г. Каракол 2018\nДата,Тема,Запланировано участников,Участвовало\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Corrected_cell_is_named_with_from_and_to()
    {
        Directory.CreateDirectory(_folder.PathOf("in"));
        File.Copy(Repository.Path("tests", "samples", "real", "registry.xlsx"), _folder.PathOf("in", "registry.xlsx"));
        await RunAsync("12.07.2018,Бюджет,20,20", "2018-07-16");
        var findings = await RunAsync("12.07.2018,Бюджет,20,26", "2018-07-17");

        var rewritten = findings.Where(line => line.Contains("history-rewritten", StringComparison.Ordinal)).ToList();
        Assert.Contains(
            rewritten,
            line =>
                line.Contains("«Участники» за 09.07.2018–15.07.2018: было 20, теперь 26", StringComparison.Ordinal)
                && line.Contains("ячейка D3: было «20», стало «26» (17.07.2018)", StringComparison.Ordinal)
        );
    }

    private async Task<string[]> RunAsync(string row, string day)
    {
        await File.WriteAllTextAsync(_folder.PathOf("in", "karakol.csv"), Sheet + row);
        await CommandLineRun.OfAsync("run", _folder.PathOf("in"), "--out", _folder.PathOf("out"), "--as-of", day);
        return await File.ReadAllLinesAsync(_folder.PathOf("out", "data", "findings.csv"));
    }
}
