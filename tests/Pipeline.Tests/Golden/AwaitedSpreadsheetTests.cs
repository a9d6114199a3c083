namespace Pipeline.Tests.Golden;

/// <summary>Somebody was watching on the due day, and the spreadsheet was not there: that is late, and not unknown.</summary>
public sealed class AwaitedSpreadsheetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_spreadsheet_awaited_before_its_due_day_and_still_missing_is_late()
    {
        Assert.Equal("", await TimelinessAsync("2018-07-01"));
        Assert.Equal("0", await TimelinessAsync("2018-07-20"));
    }

    // What indicators.csv says of г. Джалал-Абад, whose spreadsheet is due on 13.07.2018 and never comes.
    private async Task<string> TimelinessAsync(string day)
    {
        Directory.CreateDirectory(_folder.PathOf("in"));
        File.Copy(Repository.Path("tests", "samples", "real", "registry.xlsx"), _folder.PathOf("in", "registry.xlsx"), overwrite: true);
        await CommandLineRun.OfAsync("run", _folder.PathOf("in"), "--out", _folder.PathOf("out"), "--as-of", day);
        var rows = await File.ReadAllLinesAsync(_folder.PathOf("out", "data", "indicators.csv"));
        return rows.Select(row => row.Split(','))
            .Single(row => row[1] == "KG-J-JALALABAD" && row[2] == "timeliness" && row[3] == "1991-01-01")[6];
    }
}
