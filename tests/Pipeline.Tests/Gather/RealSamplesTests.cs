using System.Text;
using ExcelDataReader;
using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Tests.Gather;

/// <summary>The real spreadsheets read as a foreign reader reads them, cell by cell.</summary>
public sealed class RealSamplesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "real");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.xlsx").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Sample_reads_as_the_foreign_reader_reads_it(string file)
    {
        var spreadsheet = await ReadAsync(file);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var foreign = ExcelReaderFactory.CreateReader(File.OpenRead(Path.Combine(Folder, file)));
        foreach (var tab in spreadsheet.Tabs)
        {
            Assert.Equal(foreign.Name, tab.Name);
            Assert.Equal(foreign.MergeCells?.Length ?? 0, tab.Merges.Count);
            for (var row = 0; foreign.Read(); row++)
            {
                for (var column = 0; column < foreign.FieldCount; column++)
                    Assert.Equal(Shown(foreign, column), tab[row, column].Shown);
            }
            foreign.NextResult();
        }
    }

    private static async Task<Spreadsheet> ReadAsync(string file)
    {
        var source = new FolderSource(Folder, new PipelineSettings());
        var outcome = await source.ReadAsync(new SpreadsheetReference(file, file, file, ""), CancellationToken.None);
        return Assert.IsType<GatherOutcome.Read>(outcome).Spreadsheet;
    }

    private static string Shown(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => "",
            DateTime date => Cell.OfDate(date.ToOADate()).Shown,
            TimeSpan time => Cell.OfTime(time.TotalDays).Shown,
            double number when reader.GetNumberFormatString(column).Contains('%') => Cell.OfPercent(number).Shown,
            double number => Cell.OfNumber(number).Shown,
            bool flag => Cell.OfBoolean(flag).Shown,
            var other => other.ToString()!,
        };
}
