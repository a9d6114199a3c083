namespace Pipeline.Tests.Golden;

/// <summary>Spreadsheets that the registry names and that never come: missing in what they are about, and late where somebody was watching.</summary>
public sealed class AwaitedSpreadsheetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_spreadsheet_awaited_before_its_due_day_and_still_missing_is_late()
    {
        // Джалал-Абад's is due on 13.07.2018.
        Assert.Equal("", await FigureAsync("2018-07-01", "Программный бюджет 2018", "KG-J-JALALABAD", "timeliness"));
        Assert.Equal("0", await FigureAsync("2018-07-20", "Программный бюджет 2018", "KG-J-JALALABAD", "timeliness"));
    }

    [Fact]
    public async Task A_spreadsheet_of_no_single_municipality_is_missing_in_its_project() =>
        // Two are expected at once, the third in 2019.
        Assert.Equal("2", await FigureAsync("2018-07-20", "ГГПОМСУ", "", "spreadsheets-missing"));

    // What a run on the samples' registry alone says since the start.
    private async Task<string> FigureAsync(string day, string project, string municipality, string indicator)
    {
        Directory.CreateDirectory(_folder.PathOf("in"));
        File.Copy(Repository.Path("tests", "samples", "real", "registry.xlsx"), _folder.PathOf("in", "registry.xlsx"), overwrite: true);
        await CommandLineRun.OfAsync("run", _folder.PathOf("in"), "--out", _folder.PathOf("out"), "--as-of", day);
        var figures = Table.Read(_folder.PathOf("out", "data", "indicators.csv"));
        return Assert.Single(
            figures.Where(("project", project), ("municipality", municipality), ("indicator", indicator), ("period_start", "1991-01-01"))
        )["value"];
    }
}
