using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Tests.Gather;

public sealed class FolderSourceTests : SpreadsheetSourceContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gather-");

    public void Dispose() => _folder.Delete(recursive: true);

    protected override async Task<ISpreadsheetSource> SourceOf(params (string Title, IReadOnlyList<Grid> Tabs)[] spreadsheets)
    {
        foreach (var file in _folder.EnumerateFiles())
            file.Delete();
        foreach (var (title, tabs) in spreadsheets)
            await File.WriteAllBytesAsync(PathOf($"{title}.xlsx"), GridWorkbook.Write(tabs));
        return Source;
    }

    private FolderSource Source => new(_folder.FullName, new PipelineSettings());

    [Fact]
    public async Task Listing_goes_into_subfolders_and_passes_over_what_is_no_spreadsheet()
    {
        Directory.CreateDirectory(PathOf("Нарын/2018"));
        Directory.CreateDirectory(PathOf(".скрытая"));
        string[] files = ["b.XLSX", "a.csv", "Нарын/2018/ө.xls", "~$b.xlsx", ".c.xlsx", ".скрытая/d.xlsx", "письмо.docx", "таблица.ods"];
        foreach (var file in files)
            await File.WriteAllTextAsync(PathOf(file), "1");
        var listed = await Source.ListAsync([], CancellationToken.None).ToListAsync();
        Assert.Equal(["a.csv", "b.XLSX", "Нарын/2018/ө.xls", "таблица.ods"], listed.Select(reference => reference.Id));
        Assert.Equal(("ө.xls", "Нарын/2018/ө.xls"), (listed[2].Title, listed[2].Link));
    }

    [Theory]
    [InlineData("registry.xlsx", "Реестр 2018.xlsx", "Реестр 2018.xlsx")]
    [InlineData("registry.xlsx", "архив/Реестр.xlsx", "registry.xlsx")]
    [InlineData("registry.xlsx", "График.xlsx", "registry.xlsx")]
    [InlineData("registry.xlsx", "Реестр участников.xlsx", "registry.xlsx")]
    [InlineData("registry.xlsx", "Реестр анкет 2018.xlsx", "registry.xlsx")]
    [InlineData("registry.xlsx", "Тизме.xlsx", "Тизме.xlsx")]
    [InlineData("registry.xlsx", "Долбоордун реестри.xlsx", "Долбоордун реестри.xlsx")]
    [InlineData("список.xlsx", "Реестр.xlsx", "список.xlsx")]
    public async Task Registry_is_found_by_what_it_is_called_unless_another_name_was_given(string named, string there, string found)
    {
        Directory.CreateDirectory(PathOf("архив"));
        await File.WriteAllTextAsync(PathOf(there), "1");

        Assert.Equal(found, (await Source.FindAsync(new(named, named, named, ""), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Registry_s_name_alone_wins_over_a_longer_title()
    {
        foreach (var title in (string[])["Реестр 2017.xlsx", "Реестр.xlsx", "Реестр участников.xlsx"])
            await File.WriteAllTextAsync(PathOf(title), "1");

        Assert.Equal("Реестр.xlsx", (await Source.FindAsync(new("registry.xlsx", "registry.xlsx", "", ""), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Registry_that_is_not_there_is_told_with_what_it_is()
    {
        var outcome = await Source.ReadAsync(new("registry.xlsx", "registry.xlsx", "registry.xlsx", ""), CancellationToken.None);

        Assert.Contains("«Муниципалитеты»", Assert.IsType<GatherOutcome.Failed>(outcome).Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_changes_with_the_file_and_the_hash_only_with_its_content()
    {
        var source = await SourceOf(
            (
                "Ош",
                [
                    new Grid(
                        "1",
                        "Лист",
                        [
                            [Cell.OfText("да")],
                        ]
                    ),
                ]
            )
        );
        var before = await ReadAsync("Ош.xlsx");
        File.SetLastWriteTimeUtc(PathOf("Ош.xlsx"), new DateTime(2018, 7, 12, 0, 0, 0, DateTimeKind.Utc));
        var after = await ReadAsync("Ош.xlsx");
        Assert.NotEqual(before.Reference.Version, after.Reference.Version);
        Assert.Equal(before.Hash, after.Hash);
        Assert.Equal(after.Reference, await source.ListAsync([], CancellationToken.None).SingleAsync());
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_an_error_of_whoever_named_it()
    {
        var source = new FolderSource(PathOf("нет"), new PipelineSettings());
        await Assert.ThrowsAsync<DirectoryNotFoundException>(async () => await source.ListAsync([], CancellationToken.None).ToListAsync());
    }

    [Theory]
    [InlineData("../тайна.xlsx")]
    [InlineData("/etc/passwd")]
    public async Task Id_that_leads_out_of_the_folder_is_not_there(string id)
    {
        var outcome = await Source.ReadAsync(new SpreadsheetReference(id, id, id, ""), CancellationToken.None);
        Assert.Equal(GatherOutcome.Missing, Assert.IsType<GatherOutcome.Failed>(outcome).Code);
    }

    [Fact]
    public async Task What_cannot_be_opened_says_so()
    {
        Directory.CreateDirectory(PathOf("папка.xlsx"));
        Assert.Empty(await Source.ListAsync([], CancellationToken.None).ToListAsync());
        var outcome = await Source.ReadAsync(new SpreadsheetReference("папка.xlsx", "папка.xlsx", "", ""), CancellationToken.None);
        var failed = Assert.IsType<GatherOutcome.Failed>(outcome);
        Assert.Equal(GatherOutcome.Unreadable, failed.Code);
        Assert.Contains("не удалось открыть", failed.Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_over_the_limit_is_not_even_read()
    {
        await File.WriteAllTextAsync(PathOf("a.csv"), new string('1', 100));
        var source = new FolderSource(_folder.FullName, new PipelineSettings { LargestFileBytes = 99 });
        var outcome = await source.ReadAsync(new SpreadsheetReference("a.csv", "a.csv", "a.csv", ""), CancellationToken.None);
        Assert.Contains("слишком велик", Assert.IsType<GatherOutcome.Failed>(outcome).Message.Ru, StringComparison.Ordinal);
    }

    private async Task<Spreadsheet> ReadAsync(string id)
    {
        var outcome = await Source.ReadAsync(new SpreadsheetReference(id, id, id, ""), CancellationToken.None);
        return Assert.IsType<GatherOutcome.Read>(outcome).Spreadsheet;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
