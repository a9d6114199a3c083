using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Harmonise;
using Pipeline.Publish;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish;

public sealed class TemplateWorkbookTests
{
    [Theory]
    [InlineData("attendance", Language.Ky)]
    [InlineData("action-plan", Language.Ru)]
    public void Template_is_valid_with_a_note_on_every_heading_and_drop_downs_below(string kind, Language language)
    {
        var template = SheetTemplates.Of(RecordKinds.Find(kind)!, language);
        using var stream = new MemoryStream();
        TemplateWorkbook.Write([template], DateTimeOffset.UnixEpoch, stream);

        Assert.Empty(Xlsx.Errors(stream.ToArray()));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single();
        var notes = sheet.WorksheetCommentsPart!.Comments.Descendants<Comment>().Select(note => note.InnerText);
        Assert.Equal(template.Columns.Select(column => column.Note), notes);
        Assert.Equal(
            template.Columns.Where(column => column.Choices.Count > 0).Select(column => $"\"{string.Join(',', column.Choices)}\""),
            sheet.Worksheet.Descendants<DataValidation>().Select(rule => rule.InnerText).Where(list => list.Length > 0)
        );
    }
}
