using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Tests.Gather;

/// <summary>Fixtures are LibreOffice's: the same schedule counted from 1900 and from 1904.</summary>
public sealed class XlsReaderTests
{
    [Theory]
    [InlineData("schedule.xls")]
    [InlineData("schedule-1904.xls")]
    public void Old_workbook_reads_as_a_new_one_does(string file)
    {
        var tabs = SpreadsheetFile.Read(Fixture(file), file, new PipelineSettings());
        Assert.Equal([("График", false), ("Скрытый лист", true)], tabs.Select(tab => (tab.Name, tab.IsHidden)));
        var grid = tabs[0];
        Assert.Equal(
            [Cell.OfDate(43_293), Cell.OfTime(0.4375), Cell.OfNumber(25), Cell.OfPercent(1.3), Cell.OfBoolean(true)],
            grid.Rows[2]
        );
        Assert.Equal((Cell.OfTime(1.25), "да\nнет"), (grid[3, 1], grid[3, 4].Text));
        Assert.Equal("13.07.2018 14:00:00", grid[3, 0].Shown);
        Assert.Equal(["A1:E1"], grid.Merges.Select(merge => merge.ToString()));
        Assert.Equal([4], grid.HiddenRows);
        Assert.Equal([2], grid.HiddenColumns);
    }

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Gather", "Fixtures", name));
}
