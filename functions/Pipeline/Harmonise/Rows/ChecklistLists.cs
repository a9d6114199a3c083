using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Tells what a checklist is about: the programme, the needs assessment, or something else.</summary>
internal static class ChecklistLists
{
    private static readonly Vocabulary Words = Vocabulary.Load("checklists");

    /// <summary>Sets the list by the nearest text that says it: the lines above, the tab's name, the headings.</summary>
    public static void Set(Row row)
    {
        var scope = row.Table;
        var texts = scope
            .Lines.Select(line => line.Text)
            .Append(scope.Tab.Name)
            .Concat(scope.Table.Header.Bindings.Select(binding => binding.Heading.Text))
            .Append(scope.Spreadsheet.Spreadsheet.Reference.Title);
        row.Draft.Inherit("list", texts.Select(Of).FirstOrDefault(list => list is not null) ?? "other");
    }

    private static string? Of(string text) => Words.Find(Token.Split(text)) is [var first, ..] ? first.Code : null;
}
