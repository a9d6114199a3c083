using System.Globalization;
using Pipeline.Gather;
using Pipeline.Harmonise;
using Pipeline.Publish;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise;

public sealed class SheetTemplatesTests : IDisposable
{
    // An input message holds 255 characters, and so does a drop-down's list.
    private const int LongestNote = 255;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, Language> Templates
    {
        get
        {
            var templates = new TheoryData<string, Language>();
            foreach (var kind in RecordKinds.All)
            {
                foreach (var language in LanguageExtensions.All)
                    templates.Add(kind.Name, language);
            }
            return templates;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Template_as_written_reads_back_as_its_kind_without_a_row_or_a_finding(string kind, Language language)
    {
        var template = SheetTemplates.Of(RecordKinds.Find(kind)!, language);
        var read = await HarmoniseAsync(await WrittenAsync(template));

        Assert.Empty(read.Records);
        Assert.Empty(read.Findings.Select(finding => $"{finding.Code} {finding.Place.Cells} {finding.Raw}"));
        Assert.Equal(kind, Assert.Single(read.Tables).Kind);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Template_filled_in_as_its_example_reads_back_in_every_column_with_no_finding(string kind, Language language)
    {
        var template = SheetTemplates.Of(RecordKinds.Find(kind)!, language);
        var read = await HarmoniseAsync(FilledIn(await WrittenAsync(template)));

        Assert.Equal([kind], read.Records.Select(record => record.Kind.Name));
        Assert.Empty(read.Findings.Select(finding => $"{finding.Code} {finding.Place.Cells} {finding.Raw}"));
        Assert.Equal(
            template.Columns.Select(column => column.Field),
            read.Tables[0].Headings.OrderBy(pair => pair.Value.Column).Select(pair => pair.Key)
        );
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_says_what_to_write_in_every_column(string kind, Language language)
    {
        var template = SheetTemplates.Of(RecordKinds.Find(kind)!, language);

        Assert.All(template.Columns, column => Assert.NotEmpty(column.Heading));
        Assert.All(template.Columns, column => Assert.InRange(column.Note.Length, 1, LongestNote));
        Assert.All(template.Columns, column => Assert.InRange(string.Join(',', column.Choices).Length, 0, LongestNote));
        Assert.All(template.Columns.Where(column => column.Choices.Count > 0), column => Assert.Contains(column.Example, column.Choices));
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.Ky)]
    [InlineData(Language.En)]
    public async Task Registry_template_reads_back_empty_as_written_and_whole_when_filled_in(Language language)
    {
        var written = await WrittenAsync([.. SheetTemplates.OfRegistry(language)]);
        var (empty, questions) = RegistryReader.Read(written);
        var (registry, findings) = RegistryReader.Read(FilledIn(written, language));

        Assert.Empty(questions.Concat(findings).Select(finding => $"{finding.Code} {finding.Place.Cells} {finding.Raw}"));
        Assert.Empty(empty.Municipalities);
        Assert.Empty(empty.Spreadsheets);
        Assert.Equal(
            new Municipality(
                "KG-C-BURANA",
                new("Бурана", "Бурана", "Burana"),
                Choices(language, 0, 4)[0],
                "KG-C",
                "Чүй",
                ["Будёновка"],
                "P1"
            ),
            Assert.Single(registry.Municipalities),
            (left, right) => left with { Aliases = right.Aliases } == right && left.Aliases.SequenceEqual(right.Aliases)
        );
        Assert.Equal(
            new RegisteredSpreadsheet("бурана.xlsx", "KG-C-BURANA", "P1", "a@example.org", Language.Ky, 2026, new(2026, 7, 31)),
            Assert.Single(registry.Spreadsheets)
        );
        Assert.Equal(
            new Target("P1", Area.Municipality("KG-C-BURANA"), "participants", new(new(2026, 5, 1), new(2026, 7, 31)), 20),
            Assert.Single(registry.Targets)
        );
    }

    private static IReadOnlyList<string> Choices(Language language, int tab, int column) =>
        SheetTemplates.OfRegistry(language)[tab].Columns[column].Choices;

    // What a coordinator types into the row under the headings of each tab.
    private static Spreadsheet FilledIn(Spreadsheet registry, Language language)
    {
        string[][] typed =
        [
            [
                "KG-C-BURANA",
                "Бурана",
                "Бурана",
                "Burana",
                Choices(language, 0, 4)[0],
                Choices(language, 0, 5)[^1],
                "Чүй",
                "Будёновка",
                "P1",
            ],
            ["бурана.xlsx", "Бурана", "P1", "a@example.org", Choices(language, 1, 4)[1], "2026", "31.07.2026"],
            ["P1", "Бурана", "participants", "01.05.2026 – 31.07.2026", "20"],
        ];
        return registry with
        {
            Tabs =
            [
                .. registry.Tabs.Zip(
                    typed,
                    (tab, row) => new Grid(tab.Id, tab.Name, [.. tab.Rows, [.. row.Select(text => Cell.OfText(text))]])
                ),
            ],
        };
    }

    private async Task<Spreadsheet> WrittenAsync(params IReadOnlyList<SheetTemplate> templates)
    {
        await using (var file = File.Create(_folder.PathOf("file.xlsx")))
            TemplateWorkbook.Write(templates, DateTimeOffset.UnixEpoch, file);
        var source = new FolderSource(_folder.Path, new PipelineSettings());
        var reference = Assert.Single(await source.ListAsync([], CancellationToken.None).ToListAsync());
        return Assert.IsType<GatherOutcome.Read>(await source.ReadAsync(reference, CancellationToken.None)).Spreadsheet;
    }

    // As a working group would: whose sheet it is, and a number in place of the word that makes a row an example.
    private static Spreadsheet FilledIn(Spreadsheet template)
    {
        var grid = Assert.Single(template.Tabs);
        var example = grid.Rows.ToList().FindIndex(row => row.Length > 2 && !row[2].IsBlank) + 1;
        Cell[][] rows = [.. grid.Rows.Select(row => row.ToArray())];
        rows[1][0] = Cell.OfText("г. Каракол");
        rows[example][0] = Cell.OfText(1.ToString(CultureInfo.InvariantCulture));
        return template with { Tabs = [new Grid(grid.Id, grid.Name, rows)] };
    }

    private static async Task<HarmonisedSpreadsheet> HarmoniseAsync(Spreadsheet spreadsheet) =>
        new Harmoniser(await CorpusRegistry.ReadAsync(), new PipelineSettings()).Harmonise(spreadsheet, null);
}
