using Pipeline.Harmonise;

namespace Pipeline.Tests.Harmonise;

public sealed class SheetTemplatesTests
{
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

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_reads_back_as_its_kind_with_no_finding(string kind, Language language)
    {
        var template = SheetTemplates.Of(RecordKinds.Find(kind)!, language);
        var read = new Harmoniser(Registry.Empty, new PipelineSettings()).Harmonise(Sheet(template), null);

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
        Assert.All(template.Columns, column => Assert.NotEmpty(column.Note));
        Assert.All(template.Columns.Where(column => column.Choices.Count > 0), column => Assert.Contains(column.Example, column.Choices));
    }

    private static Spreadsheet Sheet(SheetTemplate template) =>
        new(
            new SpreadsheetReference("template", "template", "template", ""),
            [
                new Grid(
                    "0",
                    "1",
                    [
                        [Cell.OfText(template.Title)],
                        [.. template.Columns.Select(column => Cell.OfText(column.Heading))],
                        [.. template.Columns.Select(column => Cell.OfText(column.Example))],
                    ]
                ),
            ],
            ""
        );
}
