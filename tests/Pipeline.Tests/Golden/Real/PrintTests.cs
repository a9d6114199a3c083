using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Golden.Real;

/// <summary>Both workbooks of the real spreadsheets, printed: each sheet is there, its numbers fit, and it takes no more paper than it needs.</summary>
public sealed class PrintTests(RealRun run) : IClassFixture<RealRun>
{
    // A column too narrow for its number shows hashes.
    private const string TooNarrow = "###";

    // Rows of several lines too: a sheet that prints fewer on a page is broken over pages sideways, or its rows are far too high.
    private const int FewestRowsOnPage = 10;

    [PrintFact]
    public async Task Workbooks_print_every_sheet_on_few_pages_with_numbers_that_fit()
    {
        string[] workbooks = [WorkbookOf("weekly", "summary.ru.xlsx"), WorkbookOf("donor", "indicators.ru.xlsx")];

        var printed = await LibreOffice.PrintAsync(workbooks);

        foreach (var (workbook, pages) in workbooks.Zip(printed))
            AssertPrinted(File.ReadAllBytes(workbook), pages);
    }

    private string WorkbookOf(string folder, string name) =>
        Directory.EnumerateFiles(Path.Combine(run.Out, folder), name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();

    private static void AssertPrinted(byte[] workbook, IReadOnlyList<string> pages)
    {
        var sheets = Xlsx.SheetNames(workbook).Select((_, sheet) => Xlsx.Values(workbook, sheet)).ToList();
        Assert.InRange(pages.Count, sheets.Count, sheets.Sum(rows => 1 + (rows.Count / FewestRowsOnPage)));
        Assert.All(pages, (page, i) => Assert.Contains($"Стр. {i + 1} из {pages.Count}", page, StringComparison.Ordinal));
        Assert.DoesNotContain(pages, page => page.Contains(TooNarrow, StringComparison.Ordinal));
        Assert.All(sheets, rows => Assert.Contains(pages, page => page.StartsWith((string)rows[0][0]!, StringComparison.Ordinal)));
    }
}
