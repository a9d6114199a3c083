using Pipeline.Gather;

namespace Pipeline.Tests.Gather;

/// <summary>What every source must do alike: the same spreadsheet gives the same grids, wherever it is kept.</summary>
public abstract class SpreadsheetSourceContract
{
    private static readonly Cell[][] Rows =
    [
        [Cell.OfText("График мероприятий рабочей группы, Көк-Жар айыл аймагы")],
        [],
        [
            Cell.OfText("Дата"),
            Cell.OfText("Убакыты"),
            Cell.OfText("План"),
            Cell.OfText("Доля"),
            Cell.OfText("Проведено"),
            Cell.OfText("Протокол"),
        ],
        [Cell.OfDate(43_293), Cell.OfTime(0.4375), Cell.OfNumber(25), Cell.OfPercent(1.3), Cell.OfBoolean(true), Cell.OfText("протокол")],
        [default, default, Cell.OfNumber(-1250.5), Cell.OfError("#REF!"), Cell.OfBoolean(false), Cell.OfText("1- жол\n2- суу")],
        [Cell.OfDate(43_294.5), default, Cell.OfNumber(0), Cell.OfText(" ж ")],
    ];

    private static readonly Grid Schedule = new("7", "График «июль» & 'август'", Rows)
    {
        Merges = [Range("A1:F1"), Range("A4:A5")],
        HiddenRows = new HashSet<int> { 4 },
        HiddenColumns = new HashSet<int> { 1, 2 },
        Hyperlinks = new Dictionary<CellAddress, string> { [new CellAddress(3, 5)] = "https://example.org/протокол?a=1&b=2" },
    };

    private static readonly Grid Hidden = new(
        "12",
        "Жашыруун",
        [
            [Cell.OfText("ооба")],
        ]
    )
    {
        IsHidden = true,
    };

    /// <summary>A source that keeps these spreadsheets by title, and nothing else.</summary>
    protected abstract Task<ISpreadsheetSource> SourceOf(params (string Title, IReadOnlyList<Grid> Tabs)[] spreadsheets);

    [Fact]
    public async Task Reading_gives_every_cell_and_what_the_sheet_knows_of_them()
    {
        var read = await ReadAsync(await SourceOf(("Кара-Балта", [Schedule, Hidden])));
        Assert.Equal(2, read.Tabs.Count);
        AssertSame(Schedule, read.Tabs[0]);
        AssertSame(Hidden, read.Tabs[1]);
    }

    [Fact]
    public async Task Listing_is_ordered_by_id_and_says_titles_and_links()
    {
        var source = await SourceOf(("Ош", [Hidden]), ("Нарын", [Hidden]), ("Чүй", [Hidden]));
        var listed = await source.ListAsync([], CancellationToken.None).ToListAsync();
        Assert.Equal(listed.OrderBy(reference => reference.Id, StringComparer.Ordinal), listed);
        Assert.Equal(
            ["Нарын", "Ош", "Чүй"],
            listed.Select(reference => Path.GetFileNameWithoutExtension(reference.Title)).Order(StringComparer.Ordinal)
        );
        Assert.All(listed, reference => Assert.NotEmpty(reference.Link));
    }

    [Fact]
    public async Task Equal_content_has_an_equal_hash_and_any_change_another()
    {
        var hashes = new HashSet<string>();
        foreach (var tabs in Changed())
            hashes.Add((await ReadAsync(await SourceOf(("Кара-Балта", tabs)))).Hash);
        Assert.Equal(Changed().Count(), hashes.Count);
        Assert.Contains((await ReadAsync(await SourceOf(("Другое имя", [Schedule, Hidden])))).Hash, hashes);
    }

    [Fact]
    public async Task Spreadsheet_that_is_not_there_is_a_failure_not_an_exception()
    {
        var source = await SourceOf(("Ош", [Hidden]));
        var outcome = await source.ReadAsync(new SpreadsheetReference("нет-такой", "нет-такой", "", ""), CancellationToken.None);
        var failed = Assert.IsType<GatherOutcome.Failed>(outcome);
        Assert.Equal(GatherOutcome.Missing, failed.Code);
        Assert.All(LanguageExtensions.All, language => Assert.NotEmpty(failed.Message.In(language)));
    }

    [Fact]
    public async Task Cancelled_reading_stops()
    {
        var source = await SourceOf(("Ош", [Hidden]));
        var reference = await source.ListAsync([], CancellationToken.None).FirstAsync();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.ReadAsync(reference, cancelled));
    }

    private static IEnumerable<Grid[]> Changed()
    {
        yield return [Schedule, Hidden];
        yield return [Hidden, Schedule];
        yield return [Schedule];
        yield return [With(merges: []), Hidden];
        yield return [With(hiddenRows: []), Hidden];
        yield return [With(hiddenColumns: []), Hidden];
        yield return [With(links: []), Hidden];
        yield return [With(name: "График"), Hidden];
        yield return [With(rows: [.. Rows[..5], [Cell.OfDate(43_294.5), default, Cell.OfNumber(0), Cell.OfText(" м ")]]), Hidden];
        yield return [With(rows: [.. Rows[..5], [Cell.OfDate(43_294.5), default, default, Cell.OfText(" ж ")]]), Hidden];
        yield return [With(rows: [.. Rows[..5], [Cell.OfNumber(43_294.5), default, Cell.OfNumber(0), Cell.OfText(" ж ")]]), Hidden];
        yield return
        [
            Schedule,
            new Grid(
                "12",
                "Жашыруун",
                [
                    [Cell.OfText("ооба")],
                ]
            ),
        ];
    }

    private static Grid With(
        string? name = null,
        Cell[][]? rows = null,
        CellRange[]? merges = null,
        int[]? hiddenRows = null,
        int[]? hiddenColumns = null,
        Dictionary<CellAddress, string>? links = null
    ) =>
        new(Schedule.Id, name ?? Schedule.Name, rows ?? Rows)
        {
            Merges = merges ?? Schedule.Merges,
            HiddenRows = hiddenRows?.ToHashSet() ?? Schedule.HiddenRows,
            HiddenColumns = hiddenColumns?.ToHashSet() ?? Schedule.HiddenColumns,
            Hyperlinks = links ?? Schedule.Hyperlinks,
        };

    private static async Task<Spreadsheet> ReadAsync(ISpreadsheetSource source)
    {
        var reference = await source.ListAsync([], CancellationToken.None).SingleAsync();
        return Assert.IsType<GatherOutcome.Read>(await source.ReadAsync(reference, CancellationToken.None)).Spreadsheet;
    }

    private static void AssertSame(Grid expected, Grid actual)
    {
        Assert.Equal((expected.Id, expected.Name, expected.IsHidden), (actual.Id, actual.Name, actual.IsHidden));
        Assert.Equal(expected.Rows, actual.Rows);
        Assert.Equal(expected.Merges, actual.Merges);
        Assert.Equal(expected.HiddenRows, actual.HiddenRows);
        Assert.Equal(expected.HiddenColumns, actual.HiddenColumns);
        Assert.Equal(expected.Hyperlinks, actual.Hyperlinks);
    }

    private static CellRange Range(string a1) => CellRange.TryParse(a1)!.Value;
}
