using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Tells what a checklist is about: the programme, the needs assessment, or something else.</summary>
internal static class ChecklistLists
{
    private static readonly Vocabulary Words = Vocabulary.Load("checklists");

    /// <summary>What a table is about by the nearest text that says it: the lines above, the tab's name, the headings, the title.</summary>
    public static string Of(TableScope scope) =>
        scope
            .Lines.Texts.Append(scope.Tab.Name)
            .Concat(scope.Table.Header.Bindings.Select(binding => binding.Heading.Text))
            .Append(scope.Spreadsheet.Spreadsheet.Reference.Title)
            .Select(Of)
            .FirstOrDefault(list => list is not null)
        ?? "other";

    private static string? Of(string text) => Words.Find(Token.Split(text)) is [var first, ..] ? first.Code : null;
}
